// Small replacements for two exceptions of libc++, for a module that neither throws nor catches.
//
// nlohmann/json makes an exception for every syntax error and hands it to our reader, which takes
// its text. libc++'s own exceptions count the references to the text and bring run-time type
// information with them, which is two kilobytes for nothing.

#if __has_include(<__verbose_abort>)  // libc++
#include <cstring>
#include <exception>
#include <stdexcept>

// NOLINTBEGIN(misc-use-internal-linkage,readability-identifier-naming)

namespace {

const char* copy_of(const char* text) {
  const std::size_t size = std::strlen(text) + 1;
  return static_cast<const char*>(std::memcpy(::operator new(size), text, size));
}

}  // namespace

std::exception::~exception() noexcept = default;

const char* std::exception::what() const noexcept {
  return "";
}

std::__libcpp_refstring::__libcpp_refstring(const char* text) : __imp_(copy_of(text)) {}

std::__libcpp_refstring::__libcpp_refstring(const __libcpp_refstring& other) noexcept
    : __imp_(copy_of(other.__imp_)) {}

std::__libcpp_refstring::~__libcpp_refstring() {
  ::operator delete(const_cast<char*>(__imp_));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

std::runtime_error::runtime_error(const char* text) : __imp_(text) {}
std::runtime_error::runtime_error(const runtime_error& other) noexcept = default;
std::runtime_error::~runtime_error() noexcept = default;

const char* std::runtime_error::what() const noexcept {
  return __imp_.c_str();
}

// NOLINTEND(misc-use-internal-linkage,readability-identifier-naming)
#endif
