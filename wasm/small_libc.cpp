// A small stand-in for a function of the C++ library that brings more with it than is needed here.

// NOLINTBEGIN(misc-use-internal-linkage,readability-identifier-naming)

#if __has_include(<__verbose_abort>)
#include <__verbose_abort>

// libc++ documents this function as one that programs may replace: nobody reads an abort's text
// here. NOLINTNEXTLINE(bugprone-reserved-identifier)
void std::__libcpp_verbose_abort(const char* /*format*/, ...) noexcept {
  __builtin_trap();
}
#endif

// NOLINTEND(misc-use-internal-linkage,readability-identifier-naming)
