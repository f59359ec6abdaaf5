#pragma once
// Which characters are Han, and what becomes of those that only look like one.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace verify {

enum class Han : std::uint8_t {
  none,           // not an ideograph
  standard,       // one of the 87,887 of GB 18030-2022, or 〇
  newer,          // encoded after them; systems may not know it yet
  compatibility,  // a duplicate kept for round trips; normalisation replaces it silently elsewhere
  private_use,    // means something only in one font
};

[[nodiscard]] Han classify_han(char32_t code_point) noexcept;

// The ideograph that a Kangxi radical or radical supplement stands for (they come out of copied
// PDFs); 0 for others.
[[nodiscard]] char32_t ideograph_of_radical(char32_t code_point) noexcept;

// The character that GBK once placed at this private-use code point; 0 for others.
[[nodiscard]] char32_t modern_form_of_private_use(char32_t code_point) noexcept;

// A traditional form that mainland documents do not use.
[[nodiscard]] bool is_traditional(char32_t code_point) noexcept;

// Most names are nothing but characters of the main block that are in use today; names of
// enterprises have full-width brackets, too. Reads such a text in one pass: how many characters it
// has; `unbalanced` when only its `allowed` brackets are out of balance; or 0 when there is no Han
// or anything else in it.
enum class Brackets : std::uint8_t { none, allowed };
inline constexpr std::size_t unbalanced = static_cast<std::size_t>(-1);
[[nodiscard]] std::size_t count_plain_han(std::string_view text, Brackets brackets) noexcept;

}  // namespace verify
