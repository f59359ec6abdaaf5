#pragma once
// Computes the check character of each standard. Callers pass texts of the right length that
// contain only characters of the standard.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace verify {

// Value of a digit or letter: 0–9, A = 10 … Z = 35.
[[nodiscard]] constexpr unsigned alphanumeric_value(char c) noexcept {
  return static_cast<unsigned>(c >= 'A' ? c - 'A' + 10 : c - '0');
}

// ISO 7064 MOD 11-2 over 17 digits, as GB 11643-1999 uses it for resident ID numbers.
[[nodiscard]] constexpr char mod_11_2(std::string_view digits) noexcept {
  constexpr unsigned weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  unsigned sum = 0;
  for (std::size_t i = 0; i < 17; ++i)
    sum += static_cast<unsigned>(digits[i] - '0') * weights[i];
  return "10X98765432"[sum % 11];
}

// ISO 7064 MOD 11,10: registration numbers (GS 15-2006) and bank codes.
[[nodiscard]] constexpr char mod_11_10(std::string_view digits) noexcept {
  unsigned product = 10;
  for (const char digit : digits) {
    const unsigned sum = (product + static_cast<unsigned>(digit - '0')) % 10;
    product = (sum == 0 ? 10 : sum) * 2 % 11;
  }
  return static_cast<char>('0' + (11 - product) % 10);
}

// GB 11714 over the first 8 characters of an organisation code.
[[nodiscard]] constexpr char organization_check(std::string_view code) noexcept {
  constexpr unsigned weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
  unsigned sum = 0;
  for (std::size_t i = 0; i < 8; ++i)
    sum += alphanumeric_value(code[i]) * weights[i];
  return "0X987654321"[sum % 11];
}

// The 31 characters of GB 32100, in the order of their values: I, O, S, V and Z are left out.
inline constexpr std::string_view credit_code_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

// Value of a character in GB 32100; 31 for a character outside the alphabet.
[[nodiscard]] constexpr unsigned credit_code_value(char c) noexcept {
  constexpr std::uint8_t values[] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  31, 31, 31, 31, 31,
                                     31, 31, 10, 11, 12, 13, 14, 15, 16, 17, 31, 18, 19, 20, 21,
                                     22, 31, 23, 24, 25, 31, 26, 27, 31, 28, 29, 30, 31};
  const unsigned place = static_cast<unsigned char>(c) - unsigned{'0'};
  return place < sizeof values ? values[place] : 31;
}

// GB 32100-2015 over the first 17 characters of a unified social credit code.
[[nodiscard]] constexpr char credit_code_check(std::string_view code) noexcept {
  constexpr unsigned weights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  unsigned sum = 0;
  for (std::size_t i = 0; i < 17; ++i)
    sum += credit_code_value(code[i]) * weights[i];
  return credit_code_alphabet[(31 - sum % 31) % 31];
}

// ICAO 9303 with the weights 7, 3, 1.
[[nodiscard]] constexpr char icao_check(std::string_view text) noexcept {
  constexpr unsigned weights[] = {7, 3, 1};
  unsigned sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    sum += alphanumeric_value(text[i]) * weights[i % 3];
  return static_cast<char>('0' + sum % 10);
}

// Luhn over a whole card number.
[[nodiscard]] constexpr bool passes_luhn(std::string_view digits) noexcept {
  unsigned sum = 0;
  bool doubled = false;
  for (std::size_t i = digits.size(); i > 0; --i) {
    const auto digit = static_cast<unsigned>(digits[i - 1] - '0');
    const unsigned value = doubled ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
    doubled = !doubled;
  }
  return sum % 10 == 0;
}

// The examples of the standards.
static_assert(mod_11_2("11010519491231002") == 'X');
static_assert(mod_11_2("44052418800101001") == '4');
static_assert(credit_code_check("91350100M000100Y4") == '3');
static_assert(organization_check("D2143569") == 'X');
static_assert(mod_11_10("0794") == '5');  // ISO 7064's own example

}  // namespace verify
