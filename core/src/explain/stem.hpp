#pragma once
// Removes the endings of English words, so that "expired", "expires" and "expire" are equal.

#include <string>
#include <string_view>

namespace verify {

// `word` is lower-case ASCII. The stem need not be a real word; it must only be the same in both
// texts.
[[nodiscard]] std::string stem(std::string_view word);

// How many typing errors (a wrong, missing, extra or swapped letter) turn `b` into `a`; `most` + 1
// if there are more than `most`.
[[nodiscard]] int typing_errors(std::string_view a, std::string_view b, int most) noexcept;

}  // namespace verify
