#pragma once
// A second, slow and obvious implementation of the standards. It shares nothing with the core
// except the names of the verdicts. The core computes the check character; this implementation
// tests the sum of the whole number.

#include <string>
#include <string_view>
#include <vector>

#include "verify/check.hpp"

namespace verify::oracle {

// The expected report on a text that needs no normalisation.
struct Expected {
  Verdict verdict = Verdict::error;
  std::string_view document = {};
  std::string value = {};  // empty for an error
};

// `today` is yyyyMMdd. Texts consist of capitals and digits.
[[nodiscard]] Expected id_number(const std::string& text, const std::string& today);
[[nodiscard]] Expected credit_code(const std::string& text, const std::string& today);
[[nodiscard]] Expected organization_code(const std::string& text, const std::string& today);
[[nodiscard]] Expected registration_number(const std::string& text, const std::string& today);
[[nodiscard]] Expected cnaps_code(const std::string& text, const std::string& today);
[[nodiscard]] Expected corporate_account(const std::string& text, const std::string& today);
[[nodiscard]] Expected mobile(const std::string& text, const std::string& today);
[[nodiscard]] Expected transfer_amount(const std::string& text, const std::string& today);

// True if the whole number fulfils the arithmetic of its standard.
[[nodiscard]] bool adds_up_to_gb_11643(const std::string& number);  // 18, MOD 11-2
[[nodiscard]] bool adds_up_to_gb_32100(const std::string& code);    // 18
[[nodiscard]] bool adds_up_to_gb_11714(const std::string& code);    // 9
[[nodiscard]] bool adds_up_to_gs_15(const std::string& number);     // any length, MOD 11,10
[[nodiscard]] bool adds_up_to_icao(const std::string& number);      // 15
[[nodiscard]] bool adds_up_to_luhn(const std::string& number);      // any length

// Replaces the character at `place` with the character of `alphabet` that makes the sum right, if
// there is one.
void complete(std::string& text, std::size_t place, std::string_view alphabet,
              bool (*adds_up)(const std::string&));

inline constexpr std::string_view digits = "0123456789";
inline constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
inline constexpr std::string_view credit_code_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

// Every area code ever used, and the first two characters of credit codes.
[[nodiscard]] const std::vector<std::string>& area_codes();
[[nodiscard]] const std::vector<std::string>& credit_code_prefixes();
// Numeric and alpha-3 codes of ISO 3166-1: "004AFG".
[[nodiscard]] const std::vector<std::string>& countries();

}  // namespace verify::oracle
