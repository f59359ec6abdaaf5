// The product finds fixes with the equation of the check character. This test finds them in a slow
// way: it makes every value that is one slip away, and checks it.

#include "check/fix_search.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/checksums.hpp"
#include "check/credit_code.hpp"
#include "check/id_number.hpp"
#include "checking.hpp"
#include "random.hpp"

namespace verify::test {
namespace {

bool is_right_organization_code(std::string_view value, const CheckContext& context) {
  FieldReport report;
  judge(*find_check("organization_code"), value,
        {context.policy, context.calendar, context.today, false}, report);
  return report.verdict == Verdict::ok;
}

constexpr std::string_view letters_and_digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// The rules of each number without the equation, so that every value is checked.
struct Number {
  std::string_view kind;
  FixRules rules;
  std::vector<std::string> right;
};

const std::vector<Number>& numbers() {
  static const std::vector<Number> all{
      {"id_number",
       {18, "0123456789", "X", "999999777777770000", is_right_id_number},
       {"11010519491231002X", "440524188001010014", "110105201001010013", "911124198108030024"}},
      {"credit_code",
       {18, credit_code_alphabet, "", "", is_right_credit_code},
       {"91110108551385082Q", "91350100M000100Y43"}},
      {"organization_code",
       {9, letters_and_digits, "", "", is_right_organization_code},
       {"D2143569X", "551385082"}},
  };
  return all;
}

std::string characters_at_last(const FixRules& rules) {
  return std::string(rules.alphabet).append(rules.last);
}

bool belongs(std::string_view text, const FixRules& rules) {
  const std::string_view body = text.substr(0, text.size() - 1);
  return body.find_first_not_of(rules.alphabet) == std::string_view::npos &&
         characters_at_last(rules).find(text.back()) != std::string::npos;
}

// Every valid value from which one slip makes `text`: a wrong or a missing character, swapped
// neighbours, a key pressed twice.
std::set<std::string> one_slip_away(std::string_view text, const FixRules& rules) {
  std::set<std::string> values;
  const auto add = [&](std::size_t begin, std::size_t end, std::string_view piece) {
    std::string value(text.substr(0, begin));
    value.append(piece).append(text.substr(end));
    if (value.size() == rules.length && value != text &&
        rules.is_valid(value, {pack().policy, pack().calendar, today}))
      values.insert(value);
  };
  for (std::size_t i = 0; i <= text.size(); ++i) {
    for (const char c : characters_at_last(rules)) {
      add(i, i, {&c, 1});
      if (i < text.size()) add(i, i + 1, {&c, 1});
    }
    if (i + 1 >= text.size()) continue;
    if (text[i] == text[i + 1]) add(i, i + 1, "");
    const std::array<char, 2> swapped{text[i + 1], text[i]};
    add(i, i + 2, {swapped.data(), 2});
  }
  return values;
}

std::vector<Fix> fixes_of(const FieldReport& report) {
  for (const Issue& issue : report.issues) {
    if (!issue.fixes.empty()) return issue.fixes;
  }
  return {};
}

std::vector<std::string> lines_of(const std::vector<Fix>& fixes) {
  std::vector<std::string> lines;
  for (const Fix& fix : fixes)
    lines.push_back(fix.value + " [" + std::to_string(fix.changed.begin) + ", " +
                    std::to_string(fix.changed.end) + ")");
  return lines;
}

// The field must offer the fixes that the search without the equation finds. There must be a fix
// exactly when a valid value is one slip away.
void compare(const Number& number, const std::string& text) {
  CAPTURE(number.kind);
  CAPTURE(text);
  const CheckContext context{pack().policy, pack().calendar, today};
  std::vector<Fix> expected;
  for (const RankedFix& ranked_fix : find_fixes(text, number.rules, context))
    expected.push_back(ranked_fix.fix);
  const FieldReport report = judged(number.kind, text);
  CHECK(lines_of(fixes_of(report)) == lines_of(expected));
  if (!belongs(text, number.rules)) return;
  const std::set<std::string> right = one_slip_away(text, number.rules);
  CHECK(expected.empty() == right.empty());
  for (const Fix& fix : expected)
    CHECK_MESSAGE(right.count(fix.value) == 1, fix.value);
}

// True when the field searches for fixes: the text is wrong, and it is not another kind of number.
bool is_repairable(const Number& number, const std::string& text) {
  const std::size_t size = text.size();
  if (size + 1 < number.rules.length || size > number.rules.length + 1) return false;
  const FieldReport report = judged(number.kind, text);
  return report.verdict == Verdict::error &&
         report.issues.front().code.find(".is_") == std::string_view::npos;
}

}  // namespace

TEST_CASE("repairs are those that judging every value finds") {
  Random random{20};
  int compared = 0;
  for (const Number& number : numbers()) {
    for (int i = 0; i < 3000; ++i) {
      const auto& rights = number.right;
      std::string text =
          rights[static_cast<std::size_t>(random.between(0, static_cast<int>(rights.size()) - 1))];
      for (int slips = random.between(1, 2); slips > 0; --slips)
        text = random.mutate(text, number.rules.alphabet);
      if (!is_repairable(number, text)) continue;
      compare(number, text);
      ++compared;
    }
  }
  CHECK(compared > 6000);
}

}  // namespace verify::test
