#pragma once
// Reports unusual Han characters in the name of a person or an enterprise.

#include <string_view>

#include "check/issue_codes.hpp"
#include "text/plain_text.hpp"
#include "verify/check.hpp"

namespace verify {

// The issue code of each remark for one kind of field.
struct HanCodes {
  IssueCode traditional;
  IssueCode newer;
  IssueCode compatibility;
  IssueCode private_use;
  IssueCode private_use_known;  // with the argument `modern`
};

// Adds each kind of remark at most once, at the first character that it concerns.
void remark_on_han(const PlainText& text, const HanCodes& codes, FieldReport& report);

// Adds an issue about the characters [begin, end) with the arguments `position` and `character`
// (the first one), unless the report already has an issue with this code. Returns the added issue.
Issue* add_character_issue(FieldReport& report, IssueCode code, const PlainText& text,
                           std::size_t begin, std::size_t end);

}  // namespace verify
