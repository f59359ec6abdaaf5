#include "check/issue_codes.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace verify {
namespace {

#define VERIFY_DEFINITION(kind, reason, severity) {#kind "." #reason, Severity::severity},
constexpr IssueDefinition definitions[] = {VERIFY_ISSUE_CODES(VERIFY_DEFINITION)};
#undef VERIFY_DEFINITION

// Reasons that a correct but unfinished text can have, for every kind of check.
constexpr std::string_view unfinished_reasons[] = {"empty", "length", "too_short", "format"};

// Codes that a correct but unfinished text can have: half a name in pinyin, an open bracket, "+8"
// of "+86", "0." of "0.35".
constexpr IssueCode unfinished_codes[] = {
    IssueCode::name_dot_position,
    IssueCode::name_latin,
    IssueCode::id_number_other_document,
    IssueCode::id_number_hong_kong_card,
    IssueCode::id_number_taiwan_card,
    IssueCode::mobile_other_country,
    IssueCode::enterprise_name_not_chinese,
    IssueCode::enterprise_name_bracket_unbalanced,
    IssueCode::credit_code_is_registration_number,
    IssueCode::credit_code_is_organization_code,
    IssueCode::licence_term_no_end,
    IssueCode::transfer_amount_too_small,
};

}  // namespace

std::span<const IssueDefinition> issue_definitions() noexcept {
  return definitions;
}

const IssueDefinition& definition(IssueCode code) noexcept {
  return definitions[static_cast<std::size_t>(code)];
}

bool may_be_unfinished(std::string_view code) noexcept {
  const std::string_view reason = code.substr(code.find('.') + 1);
  const bool by_reason = std::find(std::begin(unfinished_reasons), std::end(unfinished_reasons),
                                   reason) != std::end(unfinished_reasons);
  return by_reason ||
         std::any_of(std::begin(unfinished_codes), std::end(unfinished_codes),
                     [code](IssueCode unfinished) { return definition(unfinished).code == code; });
}

}  // namespace verify
