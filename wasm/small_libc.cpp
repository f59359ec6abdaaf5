// A small replacement for a function of the C++ library that would add much unused code.

// NOLINTBEGIN(misc-use-internal-linkage,readability-identifier-naming)

#if __has_include(<__verbose_abort>)
#include <__verbose_abort>

// libc++ documents that programs may replace this function. Nobody reads the text of an abort here.
// NOLINTNEXTLINE(bugprone-reserved-identifier)
void std::__libcpp_verbose_abort(const char* /*format*/, ...) noexcept {
  __builtin_trap();
}
#endif

// NOLINTEND(misc-use-internal-linkage,readability-identifier-naming)
