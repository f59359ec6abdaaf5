// Registration numbers before 2015, organisation codes and bank codes: numbers with an ISO 7064 or
// GB 11714 check.

#include <string>

#include "check/checksums.hpp"
#include "checking.hpp"
#include "random.hpp"

namespace verify::test {
namespace {

// ISO 7064 MOD 11,10 as a test of the whole number: the calculation over all digits, including the
// check digit, must end at 1 modulo 10.
bool adds_up(const std::string& number) {
  int carried = 10;
  for (std::size_t i = 0; i + 1 < number.size(); ++i) {
    int sum = (carried + (number[i] - '0')) % 10;
    if (sum == 0) sum = 10;
    carried = (sum + sum) % 11;
  }
  return (carried + (number.back() - '0')) % 10 == 1;
}

std::string completed(const std::string& digits) {
  for (const char check : std::string{"0123456789"}) {
    if (adds_up(digits + check)) return digits + check;
  }
  return {};
}

}  // namespace

TEST_CASE("registration_number judges what is printed on the licence") {
  static const Row rows[] = {
      {"a sole trader's", "110108600000028", Verdict::ok, "", "110108600000028"},
      {"with spaces", "110108 600000028", Verdict::fixed, "text.separators", "110108600000028"},
      {"a farmers' cooperative", "110108NA000001X", Verdict::warning,
       "registration_number.regional_form"},
      {"a letter of no known form", "110108AN000001X", Verdict::error,
       "registration_number.character"},
      {"Shanxi's form elsewhere", "11082500A000118", Verdict::error,
       "registration_number.character"},
      {"a wrong check digit", "110108600000029", Verdict::error, "registration_number.check_digit"},
      {"a credit code", "91350100M000100Y43", Verdict::error, "registration_number.is_credit_code"},
      {"13 digits", "1101081234567", Verdict::error, "registration_number.length"},
      {"no province", "990108600000027", Verdict::warning, "registration_number.authority"},
  };
  for (const Row& row : rows)
    check_row("registration_number", row);
}

TEST_CASE("every wrong digit is found, and every swap that MOD 11,10 tells apart") {
  Random random{7064};
  int unseen = 0;
  int swaps = 0;
  for (int i = 0; i < 500; ++i) {
    const std::string number = completed("11" + random.digits(12));
    for (std::size_t place = 2; place < 15; ++place) {
      for (const char other : std::string{"0123456789"}) {
        std::string wrong = number;
        wrong[place] = other;
        if (other != number[place] &&
            judged("registration_number", wrong).verdict != Verdict::error) {
          FAIL_CHECK(wrong);
        }
      }
      std::string swapped = number;
      if (place + 1 == 15 || swapped[place] == swapped[place + 1]) continue;
      std::swap(swapped[place], swapped[place + 1]);
      ++swaps;
      const bool seen = judged("registration_number", swapped).verdict == Verdict::error;
      CHECK(seen == !adds_up(swapped));
      unseen += seen ? 0 : 1;
    }
  }
  // The standard does not detect about one swap in 45.
  CHECK(unseen < swaps / 30);
}

TEST_CASE("organization_code judges what is printed on the certificate") {
  static const Row rows[] = {
      {"the standard's example", "D2143569-X", Verdict::fixed, "text.separators", "D2143569X"},
      {"without the hyphen", "D2143569X", Verdict::ok, "", "D2143569X"},
      {"in small letters", "d2143569-x", Verdict::fixed, "text.upper_case", "D2143569X"},
      {"a hyphen elsewhere", "D214-3569X", Verdict::fixed, "text.separators", "D2143569X"},
      {"a wrong check digit", "D2143569-1", Verdict::error, "organization_code.check_digit"},
      {"too short", "D2143569", Verdict::error, "organization_code.length"},
      {"a credit code", "91350100M000100Y43", Verdict::error, "organization_code.is_credit_code"},
      {"a star", "D214356*-X", Verdict::error, "organization_code.character"},
  };
  for (const Row& row : rows)
    check_row("organization_code", row);
  CHECK(judged("organization_code", "91350100M000100Y43").issues[0].fixes[0].value == "M000100Y4");
}

TEST_CASE("cnaps_code judges what the bank says") {
  static const Row rows[] = {
      {"a head office", "102100099996", Verdict::ok, "", "102100099996"},
      {"in groups", "1021 0009 9996", Verdict::fixed, "text.separators", "102100099996"},
      {"a last digit against the rule", "102100099997", Verdict::warning, "cnaps_code.check_digit"},
      {"too long", "1021000999960", Verdict::error, "cnaps_code.length"},
      {"a SWIFT code with a branch", "ICBKCNBJSZN", Verdict::error, "cnaps_code.swift"},
      {"a letter", "10210009999O", Verdict::error, "cnaps_code.character"},
  };
  for (const Row& row : rows)
    check_row("cnaps_code", row);
}

}  // namespace verify::test
