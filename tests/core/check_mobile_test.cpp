// Mobile numbers against the numbering plan, written out as a second table.

#include <string>
#include <utility>

#include "checking.hpp"
#include "random.hpp"

namespace verify::test {
namespace {

// --- an independent oracle: the plan as lists of prefixes, the longest one that fits counts
// -----------------------

struct Plan {
  Verdict verdict;
  const char* prefixes;
};

constexpr Plan plan[] = {
    {Verdict::ok,
     "130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158 159 166 172 173 175 "
     "176 177 178 "
     "180 181 182 183 184 185 186 187 188 189 190 191 193 195 196 197 198 199"},
    {Verdict::warning,
     "13492 13493 13499 145 146 147 148 149 154 160 161 162 163 164 165 167 168 169 170 171 174 "
     "17400 17401 17402 "
     "17403 17404 17405 179 192 194"},
    {Verdict::error,
     "100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 "
     "123 124 125 126 "
     "127 128 129 140 141 142 143 144 1619 17406 17407 17408 17409 17410 17411 17412 1749"},
};

Verdict expected_verdict(const std::string& number) {
  if (number[0] != '1') return Verdict::error;
  for (std::size_t size = 5; size >= 3; --size) {
    for (const Plan& group : plan) {
      const std::string list = std::string{" "} + group.prefixes + " ";
      if (list.find(" " + number.substr(0, size) + " ") != std::string::npos) return group.verdict;
    }
  }
  FAIL("the plan says nothing of " << number);
  return Verdict::error;
}

}  // namespace

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

TEST_CASE("every prefix of five digits is judged as the plan says") {
  for (int prefix = 10000; prefix < 20000; ++prefix) {
    const std::string number = std::to_string(prefix) + "123456";
    const Verdict verdict = judged("mobile", number).verdict;
    const Verdict expected = expected_verdict(number);
    if (verdict != expected) {
      CAPTURE(number);
      CHECK(verdict == expected);
    }
  }
}

TEST_CASE("only a repair that leaves no doubt is offered") {
  static const std::pair<std::string, std::string> slips[] = {
      {"1380O138000", "13800138000"},   // a letter
      {"l38OOl38OOO", "13800138000"},   // several
      {"013800138000", "13800138000"},  // dialled as a trunk call
      {"113900138001", "13900138001"},  // 1 hit twice; without a 0 it would begin with 113
      {"133900138001", ""},             // 3 or 0 hit twice: two numbers fit
      {"1390138001", ""},               // something is missing anywhere
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
