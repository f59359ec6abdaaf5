#pragma once
// What is unusual about the Han characters of a name, whoever bears it.

#include <string_view>

#include "check/issue_codes.hpp"
#include "text/plain_text.hpp"
#include "verify/check.hpp"

namespace verify {

// How a kind of field calls each remark.
struct HanCodes {
  IssueCode traditional;
  IssueCode newer;
  IssueCode compatibility;
  IssueCode private_use;
  IssueCode private_use_known;  // with the argument `modern`
};

// Adds each kind of remark once, at the first character it concerns.
void remark_on_han(const PlainText& text, const HanCodes& codes, FieldReport& report);

// Adds an issue about the characters [begin, end) with the arguments `position` and `character`
// (the first one), unless the report has one of that code already. Returns what was added.
Issue* add_character_issue(FieldReport& report, IssueCode code, const PlainText& text,
                           std::size_t begin, std::size_t end);

}  // namespace verify
