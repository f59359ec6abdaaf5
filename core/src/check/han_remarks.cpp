#include "check/han_remarks.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "check/reporting.hpp"
#include "text/han.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

void remark_on_private_use(const PlainText& text, std::size_t place, const HanCodes& codes,
                           FieldReport& report) {
  const char32_t modern = modern_form_of_private_use(text[place]);
  const IssueCode code = modern == 0 ? codes.private_use : codes.private_use_known;
  Issue* const issue = add_character_issue(report, code, text, place, place + 1);
  if (issue == nullptr || modern == 0) return;
  std::string character;
  append_utf8(character, modern);
  issue->arguments.push_back({"modern", std::move(character)});
}

// Offers the text in simplified characters if all of its traditional ones are known.
void offer_simplified(PlainText text, Issue& issue) {
  std::optional<std::uint32_t> first;
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (!is_traditional(text[i])) continue;
    const char32_t simplified = simplified_form_of(text[i]);
    if (simplified == 0) return;
    text.replace(i, simplified);
    if (!first) first = i;
    end = i + 1;
  }
  if (first) issue.fixes.push_back({text.value(), {*first, end}});
}

}  // namespace

Issue* add_character_issue(FieldReport& report, IssueCode code, const PlainText& text,
                           std::size_t begin, std::size_t end) {
  const std::string_view wanted = definition(code).code;
  const bool known = std::any_of(report.issues.begin(), report.issues.end(),
                                 [wanted](const Issue& issue) { return issue.code == wanted; });
  if (known) return nullptr;
  std::string character;
  append_utf8(character, text[begin]);
  return &add_issue(report, code, text.raw_span(begin, end),
                    {position_argument(begin), {"character", character}});
}

void remark_on_han(const PlainText& text, const HanCodes& codes, FieldReport& report) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (classify_han(text[i])) {
      case Han::none:
        break;
      case Han::standard:
        if (!is_traditional(text[i])) break;
        if (Issue* const issue = add_character_issue(report, codes.traditional, text, i, i + 1))
          offer_simplified(text, *issue);
        break;
      case Han::newer:
        add_character_issue(report, codes.newer, text, i, i + 1);
        break;
      case Han::compatibility:
        add_character_issue(report, codes.compatibility, text, i, i + 1);
        break;
      case Han::private_use:
        remark_on_private_use(text, i, codes, report);
        break;
    }
  }
}

}  // namespace verify
