// The ways in which people write mobile numbers. tests/oracle compares the check with the numbering
// plan.

#include <string>
#include <utility>

#include "checking.hpp"

namespace verify::test {
TEST_CASE("mobile judges how a number is written") {
  static const Row rows[] = {
      {"plain", "13800138000", Verdict::ok, "", "13800138000"},
      {"with a country code", "+86 138-0013-8000", Verdict::fixed, "mobile.country_code",
       "13800138000"},
      {"with brackets", "(+86)138.0013.8000", Verdict::fixed, "mobile.country_code", "13800138000"},
      {"dialled from abroad", "008613800138000", Verdict::fixed, "mobile.country_code",
       "13800138000"},
      {"full-width", "１３８００１３８０００", Verdict::fixed, "text.full_width", "13800138000"},
      {"of Hong Kong", "+852 6123 4567", Verdict::error, "mobile.other_country"},
      {"of Hong Kong, without a code", "6123 4567", Verdict::error, "mobile.other_country"},
      {"of Hong Kong, without a plus", "85261234567", Verdict::error, "mobile.other_country"},
      {"of Taiwan", "0912345678", Verdict::error, "mobile.other_country"},
      {"of Taiwan, in groups", "0912-345-678", Verdict::error, "mobile.other_country"},
      {"of Taiwan, without a plus", "886912345678", Verdict::error, "mobile.other_country"},
      {"of Australia", "0412 345 678", Verdict::error, "mobile.other_country"},
      {"of Japan", "080-1234-5678", Verdict::error, "mobile.other_country"},
      {"outside the plan", "13490123456", Verdict::warning, "mobile.unassigned"},
      {"outside the plan, too", "13497123456", Verdict::warning, "mobile.unassigned"},
      {"a satellite phone", "13492123456", Verdict::warning, "mobile.satellite_sms"},
      {"a landline of Urumqi", "0991-1234567", Verdict::error, "mobile.landline"},
      {"of the United States", "0012125550123", Verdict::error, "mobile.other_country"},
      {"a landline of Beijing", "010-62345678", Verdict::error, "mobile.landline"},
      {"a landline of Shenzhen", "0755 8888 6666", Verdict::error, "mobile.landline"},
      {"a device's 13 digits", "1440012345678", Verdict::error, "mobile.machine"},
      {"nothing but the country code", "+86", Verdict::error, "mobile.length"},
      {"a service number", "10086", Verdict::error, "mobile.length"},
      {"words", "手机", Verdict::error, "mobile.character"},
  };
  for (const Row& row : rows)
    check_row("mobile", row);
}

TEST_CASE("only a repair that leaves no doubt is offered") {
  static const std::pair<std::string, std::string> slips[] = {
      {"1380O138000", "13800138000"},   // a letter
      {"l38OOl38OOO", "13800138000"},   // several
      {"013800138000", "13800138000"},  // dialled as a trunk call
      {"113900138001", "13900138001"},  // 1 pressed twice
      {"133900138001", ""},             // 3 or 0 pressed twice: two numbers fit
      {"1390138001", ""},               // a digit is missing, but the place is unknown
  };
  for (const auto& [typed, meant] : slips) {
    CAPTURE(typed);
    const FieldReport report = judged("mobile", typed);
    REQUIRE(report.verdict == Verdict::error);
    const auto& fixes = report.issues[0].fixes;
    REQUIRE(fixes.size() == (meant.empty() ? 0U : 1U));
    if (!meant.empty()) CHECK(fixes[0].value == meant);
  }
}

}  // namespace verify::test
