// Small replacements for two exceptions of libc++, for a module that neither throws nor catches.
//
// nlohmann/json makes an exception with a text for every syntax error and hands it to our reader,
// which reads only the place. libc++'s own exceptions copy the text and bring run-time type
// information with them, which is two kilobytes for nothing: no module throws or catches.

#include <exception>
#include <stdexcept>

// NOLINTBEGIN(misc-use-internal-linkage,readability-identifier-naming)

std::exception::~exception() noexcept = default;

const char* std::exception::what() const noexcept {
  return "";
}

std::__libcpp_refstring::__libcpp_refstring(const char* text) : __imp_(text) {}
std::__libcpp_refstring::__libcpp_refstring(const __libcpp_refstring& other) noexcept = default;
std::__libcpp_refstring::~__libcpp_refstring() = default;

std::runtime_error::runtime_error(const char* /*text*/) : __imp_("") {}
std::runtime_error::runtime_error(const runtime_error& other) noexcept = default;
std::runtime_error::~runtime_error() noexcept = default;

const char* std::runtime_error::what() const noexcept {
  return "";
}

// NOLINTEND(misc-use-internal-linkage,readability-identifier-naming)
