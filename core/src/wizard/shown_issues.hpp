#pragma once
// What a page may know of the issues on screen, to notice that they have changed.

#include <string_view>
#include <vector>

#include "verify/wizard.hpp"

namespace verify::wizard {

struct SeenIssue {
  std::string_view field;
  std::string_view code;
  Severity severity;
  Span span;

  friend bool operator==(const SeenIssue&, const SeenIssue&) = default;
};

// Everything that is shown; it outlives the state, but not the pack.
[[nodiscard]] std::vector<SeenIssue> seen_issues(const State& state);

}  // namespace verify::wizard
