// Finds numbers in a text that repeat a number of the policy. Such a text would be wrong as soon as
// the pack changes the number.

#include <algorithm>
#include <array>
#include <optional>

#include "pack/findings.hpp"
#include "pack/policy.hpp"

namespace verify {

namespace {

// What a number of the policy counts is a word of its name; in a text it is one of `forms`.
struct Unit {
  std::string_view word;
  std::array<std::string_view, 7> forms;
};

// "working_days" is a name with "days", too, so it comes first.
constexpr std::array<Unit, 7> units{{
    {"working_days", {"working day", "工作日", "工作天"}},
    {"days", {"day", "天", "日"}},
    {"minutes", {"minute", "分钟", "分鐘"}},
    {"seconds", {"second", "秒"}},
    {"age", {"year", "周岁", "周歲", "岁", "歲"}},
    {"tries", {"tries", "try", "attempt", "次机会", "次機會"}},
    {"accounts", {"account", "账号", "賬號", "帳號", "账户", "帳戶"}},
}};

struct Numeral {
  std::string_view text;
  int value;
};

constexpr std::array<Numeral, 21> numerals{{
    {"二", 2},   {"两", 2},  {"兩", 2},    {"三", 3},    {"四", 4},   {"五", 5},    {"六", 6},
    {"七", 7},   {"八", 8},  {"九", 9},    {"十", 10},   {"two", 2},  {"three", 3}, {"four", 4},
    {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10},  {"one", 1},
}};

// Words that stand before an age in English: "under 14".
constexpr std::array<std::string_view, 4> before_ages{"under ", "below ", "younger than ", "aged "};

// Where a range goes on: the ends of "1 - 3 days" are not limits by themselves.
constexpr std::array<std::string_view, 6> between{" - ", " to ", " 至 ", "至", " 到 ", "-"};

constexpr std::string_view digits = "0123456789";

bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_part_of_word(char c) noexcept {
  return is_letter(c) || c == '.' || digits.find(c) != std::string_view::npos;
}

// A number in a text: its value, and what stands around it.
struct Literal {
  std::string_view text;
  int value = 0;
  std::string_view before;
  std::string_view after;
};

std::optional<Literal> literal_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 6;
  const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
  Literal found{text.substr(at, end - at), 0, text.substr(0, at), {}};
  if (end == at) {
    const auto numeral = std::find_if(numerals.begin(), numerals.end(), [&](const Numeral& each) {
      return text.substr(at).starts_with(each.text);
    });
    if (numeral == numerals.end()) return std::nullopt;
    found.text = numeral->text;
    found.value = numeral->value;
  } else if (end - at <= longest) {
    for (const char digit : found.text)
      found.value = found.value * 10 + (digit - '0');
  }
  found.after = text.substr(at + found.text.size());
  // "0.35" and "GB18030" are no counts; nor is the "ten" of "often".
  const bool whole = (found.before.empty() || !is_part_of_word(found.before.back())) &&
                     (found.after.empty() || !is_part_of_word(found.after.front()) ||
                      found.after.starts_with(". "));
  return whole ? std::optional(found) : std::nullopt;
}

bool is_in_range(const Literal& literal) {
  return std::any_of(between.begin(), between.end(), [&](std::string_view sign) {
    if (literal.before.ends_with(sign)) {
      const std::string_view rest = literal.before.substr(0, literal.before.size() - sign.size());
      if (!rest.empty() && digits.find(rest.back()) != std::string_view::npos) return true;
    }
    const std::string_view rest = literal.after.substr(std::min(sign.size(), literal.after.size()));
    return literal.after.starts_with(sign) && !rest.empty() &&
           digits.find(rest.front()) != std::string_view::npos;
  });
}

// True when the number is followed by its unit: at once, or after a few words about it ("3 main
// accounts"), but not behind a comma or another number.
bool counts(const Literal& literal, const Unit& unit) {
  constexpr std::size_t longest_gap = 24;
  for (const std::string_view form : unit.forms) {
    const std::size_t at = form.empty() ? std::string_view::npos : literal.after.find(form);
    if (at > longest_gap) continue;
    const std::string_view gap = literal.after.substr(0, at);
    const bool plain =
        gap.find_first_of("0123456789,.;:()\"{}") == std::string_view::npos &&
        gap.find("，") == std::string_view::npos && gap.find("。") == std::string_view::npos &&
        gap.find("、") == std::string_view::npos && gap.find("；") == std::string_view::npos;
    // Days are counted without other words: "7 个账号 30 天" has two counts.
    const bool close = unit.word == "accounts" || gap.empty() || gap == " " || gap == " 个" ||
                       gap == " 個" || gap == "个" || gap == "個";
    if (plain && close) return true;
  }
  return unit.word == "age" &&
         std::any_of(before_ages.begin(), before_ages.end(),
                     [&](std::string_view word) { return literal.before.ends_with(word); });
}

const Unit* unit_of(std::string_view name) {
  const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) {
    return name.find(unit.word) != std::string_view::npos;
  });
  return found == units.end() ? nullptr : &*found;
}

}  // namespace

std::optional<LiteralNumber> literal_of_policy(const RulePack& pack, std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}') --depth;
    const auto literal = depth == 0 ? literal_at(text, at) : std::nullopt;
    if (!literal || is_in_range(*literal)) continue;
    const auto repeats = [&](std::string_view name, std::int32_t value) {
      const Unit* unit = unit_of(name);
      return value == literal->value && unit != nullptr && counts(*literal, *unit);
    };
    for (const PolicyNumber& number : policy_numbers) {
      if (repeats(number.name, pack.policy.*number.member))
        return LiteralNumber{literal->text, number.name};
    }
    for (const OwnNumber& number : pack.policy.own) {
      if (repeats(number.name, number.value)) return LiteralNumber{literal->text, number.name};
    }
  }
  return std::nullopt;
}

}  // namespace verify
