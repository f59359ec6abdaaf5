// A small stand-in for a function of the C++ library that brings formatting with it: nobody reads an abort's text here.

#if __has_include(<__verbose_abort>)
#include <__verbose_abort>

// libc++ documents this function as one that programs may replace.
// NOLINTNEXTLINE(bugprone-reserved-identifier,misc-use-internal-linkage,readability-identifier-naming)
void std::__libcpp_verbose_abort(const char* /*format*/, ...) noexcept {
  __builtin_trap();
}
#endif
