#pragma once
// Which characters are Han, and what becomes of those that only look like one.

#include <cstdint>

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

}  // namespace verify
