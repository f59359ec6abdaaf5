// The numbers of organisations.

#include "standards.hpp"
#include "tables.hpp"

namespace verify::oracle {

namespace {

bool only(const std::string& text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string::npos;
}

// The first pilot cities in Fujian issued codes whose last character follows no rule.
bool is_pilot(const std::string& code) {
  const std::string region = code.substr(2, 6);
  return (region == "350100" || region == "350203" || region == "350211") &&
         code.substr(8, 4) == "M000";
}

// True if the text has a digit at every # of the pattern, and the same characters elsewhere.
bool fits(const std::string& text, const std::string& pattern) {
  if (text.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool right = pattern[i] == '#' ? text[i] >= '0' && text[i] <= '9' : text[i] == pattern[i];
    if (!right) return false;
  }
  return true;
}

}  // namespace

Expected credit_code(const std::string& text, const std::string& /*today*/) {
  if (text.size() != 18 || !only(text, credit_code_alphabet)) return {};
  const std::string region = text.substr(2, 6);
  if (!only(region, digits) || !adds_up_to_gb_11714(text.substr(8, 9))) return {};
  const bool known = is_credit_code_prefix(text.substr(0, 2));
  if (adds_up_to_gb_32100(text)) return {known ? Verdict::ok : Verdict::warning, "", text};
  const bool is_region = region == "100000" || is_province(region.substr(0, 2));
  if (known && is_region && is_pilot(text)) return {Verdict::warning, "", text};
  return {};
}

Expected organization_code(const std::string& text, const std::string& /*today*/) {
  if (text.size() != 9 || !adds_up_to_gb_11714(text)) return {};
  return {text == "000000000" ? Verdict::warning : Verdict::ok, "", text};
}

Expected registration_number(const std::string& text, const std::string& /*today*/) {
  if (text.size() != 15) return {};
  const bool cooperative = fits(text, "######NA######X");
  const bool of_shanxi = text.substr(0, 2) == "14" && fits(text, "########A######");
  if (cooperative || of_shanxi) return {Verdict::warning, "", text};
  if (!only(text, digits) || !adds_up_to_gs_15(text)) return {};
  const bool known = is_province(text.substr(0, 2)) || text.substr(0, 6) == "100000";
  return {known ? Verdict::ok : Verdict::warning, "", text};
}

// No document states the rule of the check digit, so a wrong one is not an error.
Expected cnaps_code(const std::string& text, const std::string& /*today*/) {
  if (text.size() != 12 || !only(text, digits)) return {};
  return {adds_up_to_gs_15(text) ? Verdict::ok : Verdict::warning, "", text};
}

// Any digits; the number of a personal UnionPay card is a warning.
Expected corporate_account(const std::string& text, const std::string& /*today*/) {
  if (text.size() < 6 || text.size() > 32 || !only(text, digits)) return {};
  const bool card =
      text.substr(0, 2) == "62" && text.size() >= 16 && text.size() <= 19 && adds_up_to_luhn(text);
  return {card ? Verdict::warning : Verdict::ok, "", text};
}

}  // namespace verify::oracle
