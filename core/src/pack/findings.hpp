#pragma once
// Shared by the parts of the linter: the list of findings, and the JSON Pointers of places.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/decimal.hpp"
#include "verify/lint.hpp"

namespace verify {

// Adds findings about one document.
class Findings {
public:
  Findings(std::string document, std::vector<Finding>& out)
      : document_(std::move(document)), out_(out) {}

  void error(std::string_view code, std::string pointer, std::string_view found,
             std::string_view suggestion) {
    add(true, code, std::move(pointer), found, suggestion);
  }
  void warning(std::string_view code, std::string pointer, std::string_view found,
               std::string_view suggestion) {
    add(false, code, std::move(pointer), found, suggestion);
  }

private:
  void add(bool is_error, std::string_view code, std::string pointer, std::string_view found,
           std::string_view suggestion) {
    out_.push_back(
        {document_,
         is_error,
         {std::string(code), std::move(pointer), std::string(found), std::string(suggestion)}});
  }

  std::string document_;
  std::vector<Finding>& out_;
};

// "/methods/3"
inline std::string item_pointer(std::string_view list, std::size_t index) {
  return std::string("/").append(list).append("/").append(decimal(index));
}

// A number in a text, and the number of the policy that it repeats.
struct LiteralNumber {
  std::string_view text;
  std::string_view policy_number;
};

// The first number in a text that counts the same as a number of the policy and is equal to it. The
// unit decides: "7 days" is not a repetition of 7 tries. A range ("3 - 7 days") is none either.
[[nodiscard]] std::optional<LiteralNumber> literal_of_policy(const RulePack& pack,
                                                             std::string_view text);

void lint_conditions(const RulePack& pack, Findings& findings);
void lint_reach(const RulePack& pack, Findings& findings);
void lint_failures(const FailureDictionary& failures, Findings& findings);
void lint_messages(const LintInput& input, std::vector<Finding>& out);

}  // namespace verify
