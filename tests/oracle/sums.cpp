// Tests if a whole number, including its check character, fulfils the arithmetic of its standard.

#include <array>

#include "standards.hpp"

namespace verify::oracle {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// GB 11714 and ICAO count letters from A = 10.
int alphanumeric(char c) {
  return is_digit(c) ? c - '0' : c - 'A' + 10;
}

// Values of GB 32100's characters: their places in its alphabet.
const std::array<int, 128>& credit_code_values() {
  static const std::array<int, 128> values = [] {
    std::array<int, 128> out{};
    for (std::size_t i = 0; i < credit_code_alphabet.size(); ++i)
      out[static_cast<std::size_t>(credit_code_alphabet[i])] = static_cast<int>(i);
    return out;
  }();
  return values;
}

// The value of a check character, which may be X for ten.
int up_to_ten(char c) {
  return c == 'X' ? 10 : c - '0';
}

}  // namespace

// ISO 7064 MOD 11-2: with weights 2^17 … 2^0 the sum is 1 modulo 11.
bool adds_up_to_gb_11643(const std::string& number) {
  long sum = 0;
  long weight = 1;
  for (std::size_t i = 18; i-- > 0;) {
    sum += weight * up_to_ten(number[i]);
    weight *= 2;
  }
  return sum % 11 == 1;
}

// With weights 3^0 … 3^16, and 1 for the check character, the sum is a multiple of 31.
bool adds_up_to_gb_32100(const std::string& code) {
  const std::array<int, 128>& values = credit_code_values();
  int sum = values[static_cast<std::size_t>(code[17])];
  int weight = 1;
  for (std::size_t i = 0; i < 17; ++i) {
    sum += values[static_cast<std::size_t>(code[i])] * weight;
    weight = weight * 3 % 31;
  }
  return sum % 31 == 0;
}

// The weighted sum including the check character (X is 10) is a multiple of 11.
bool adds_up_to_gb_11714(const std::string& code) {
  const int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
  if (code[8] != 'X' && !is_digit(code[8])) return false;
  int sum = up_to_ten(code[8]);
  for (std::size_t i = 0; i < 8; ++i)
    sum += alphanumeric(code[i]) * weights[i];
  return sum % 11 == 0;
}

// ISO 7064 MOD 11,10: the calculation over all digits, including the check digit, ends at 1 modulo
// 10.
bool adds_up_to_gs_15(const std::string& number) {
  int carried = 10;
  for (std::size_t i = 0; i + 1 < number.size(); ++i) {
    int sum = carried + (number[i] - '0');
    if (sum > 10) sum -= 10;
    carried = sum + sum;
    if (carried >= 11) carried -= 11;
  }
  return (carried + (number.back() - '0')) % 10 == 1;
}

// ICAO 9303: weights 7, 3, 1, repeated.
bool adds_up_to_icao(const std::string& number) {
  const int weights[] = {7, 3, 1};
  int sum = 0;
  for (std::size_t i = 0; i < 14; ++i)
    sum += alphanumeric(number[i]) * weights[i % 3];
  return sum % 10 == number[14] - '0';
}

// Luhn: from the right, every second digit counts twice, and its two digits are added.
bool adds_up_to_luhn(const std::string& number) {
  int sum = 0;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const int digit = number[number.size() - 1 - i] - '0';
    const int counted = i % 2 == 0 ? digit : digit * 2;
    sum += counted / 10 + counted % 10;
  }
  return sum % 10 == 0;
}

void complete(std::string& text, std::size_t place, std::string_view alphabet,
              bool (*adds_up)(const std::string&)) {
  for (const char c : alphabet) {
    text[place] = c;
    if (adds_up(text)) return;
  }
}

}  // namespace verify::oracle
