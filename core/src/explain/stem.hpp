#pragma once
// English words with their endings off, so that "expired", "expires" and "expire" are one.

#include <string>
#include <string_view>

namespace verify {

// `word` is lower-case ASCII. Not a linguist's stem: what matters is that both sides get the same.
[[nodiscard]] std::string stem(std::string_view word);

// How many typing errors (a wrong, missing, extra or swapped letter) make `a` of `b`; anything
// above `most` is `most` + 1.
[[nodiscard]] int typing_errors(std::string_view a, std::string_view b, int most) noexcept;

}  // namespace verify
