// Finds issue codes in the failure dictionary that no check produces.

#include <algorithm>

#include "check/issue_codes.hpp"
#include "pack/findings.hpp"
#include "pack/nearest.hpp"

namespace verify {

namespace {

// All codes, "mobile.*" for all codes of a kind, and "blocker.<code>" for blockers.
std::vector<std::string> known_issues() {
  std::vector<std::string> known;
  for (const IssueDefinition& issue : issue_definitions()) {
    known.emplace_back(issue.code);
    std::string whole_kind(issue.code.substr(0, issue.code.find('.') + 1));
    whole_kind += '*';
    if (std::find(known.begin(), known.end(), whole_kind) == known.end())
      known.push_back(std::move(whole_kind));
  }
  return known;
}

void check_issues(const std::vector<std::string>& issues, const std::string& place,
                  const std::vector<std::string>& known, Findings& findings) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  for (std::size_t i = 0; i < issues.size(); ++i) {
    if (issues[i].starts_with("blocker.")) continue;
    if (std::find(known.begin(), known.end(), issues[i]) != known.end()) continue;
    findings.error("issue.unknown", place + item_pointer("issues", i), issues[i],
                   suggestion_for(issues[i], names));
  }
}

}  // namespace

void lint_failures(const FailureDictionary& failures, Findings& findings) {
  const std::vector<std::string> known = known_issues();
  for (std::size_t i = 0; i < failures.failures.size(); ++i) {
    const Failure& failure = failures.failures[i];
    const std::string place = item_pointer("failures", i);
    check_issues(failure.issues, place, known, findings);
    for (std::size_t j = 0; j < failure.refusals.size(); ++j) {
      check_issues(failure.refusals[j].issues, place + item_pointer("would_be_refused_as", j),
                   known, findings);
    }
  }
}

}  // namespace verify
