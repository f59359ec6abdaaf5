#pragma once
// Classifies Han characters, and replaces characters that only look like one.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace verify {

enum class Han : std::uint8_t {
  none,           // not an ideograph
  standard,       // one of the 87,887 ideographs of GB 18030-2022, or 〇
  newer,          // encoded later; some systems do not know it yet
  compatibility,  // a duplicate for round-trip conversion; Unicode normalisation drops it
  private_use,    // has a meaning only in one font
};

[[nodiscard]] Han classify_han(char32_t code_point) noexcept;

// The ideograph for a Kangxi radical or a radical of the supplement (copying from PDFs produces
// them); 0 for other characters.
[[nodiscard]] char32_t ideograph_of_radical(char32_t code_point) noexcept;

// The character that GBK assigned to this private-use code point; 0 for other code points.
[[nodiscard]] char32_t modern_form_of_private_use(char32_t code_point) noexcept;

// True for a traditional form that mainland documents do not use.
[[nodiscard]] bool is_traditional(char32_t code_point) noexcept;

// The simplified form that documents print for a traditional character that is frequent in names; 0
// for other characters.
[[nodiscard]] char32_t simplified_form_of(char32_t code_point) noexcept;

// A fast path. Most names have only Han characters of the main block that are not traditional
// forms; names of enterprises have full-width brackets, too. For such a text returns its number of
// characters, or `unbalanced` when only the `allowed` brackets do not match. Returns 0 for any
// other text, and for a text without Han characters.
enum class Brackets : std::uint8_t { none, allowed };
inline constexpr std::size_t unbalanced = static_cast<std::size_t>(-1);
[[nodiscard]] std::size_t count_plain_han(std::string_view text, Brackets brackets) noexcept;

}  // namespace verify
