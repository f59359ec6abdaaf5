#pragma once
// The kinds of check that a field of the rule pack can name.

#include <span>
#include <string_view>

#include "check/issue_codes.hpp"
#include "verify/check.hpp"
#include "verify/rule_pack.hpp"
#include "verify/time.hpp"

namespace verify {

// What a check may use besides the text.
struct CheckContext {
  const Policy& policy;
  const WorkCalendar& calendar;
  Date today;
  // False when the caller needs only the verdict. A check can then stop at the first error and need
  // not search for fixes.
  bool details = true;
  AmountLimits limits{};  // of the field that is checked
};

// Judges a text that is not empty: adds issues, and sets value and document when there is no error.
using CheckFunction = void (*)(std::string_view text, const CheckContext& context,
                               FieldReport& report);

// How a value is shown in reviews.
enum class Masking : std::uint8_t { none, name, middle, all, address };

// What the values of a kind consist of, which tells where one begins and ends inside a longer text.
enum class Content : std::uint8_t {
  code,
  account,
  amount,
  date,
  person,
  organization,
  description
};

[[nodiscard]] constexpr bool is_words(Content content) noexcept {
  return content >= Content::person;
}

struct CheckKind {
  std::string_view id;  // e.g. "id_number"
  CheckFunction judge;
  IssueCode empty;  // the issue when nothing was typed
  Masking masking;
  Content content;
};

// The kind with this id; nothing when there is none.
[[nodiscard]] const CheckKind* find_check(std::string_view id) noexcept;

[[nodiscard]] std::span<const CheckKind> check_kinds() noexcept;

// Checks any text, even an empty one, and sets the verdict. The caller sets `report.field`.
void judge(const CheckKind& kind, std::string_view text, const CheckContext& context,
           FieldReport& report);

}  // namespace verify
