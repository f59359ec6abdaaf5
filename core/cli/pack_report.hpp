#pragma once
// Everything that `verify pack` finds out about a pack: whether it loads, and what the linter says.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "verify/lint.hpp"

namespace verify::cli {

struct PackFiles {
  std::string pack;
  // Languages of one's own instead of the built-in ones: locale and a part of its texts.
  std::vector<std::pair<std::string, std::string>> messages;
  std::optional<std::string> failures;  // instead of the built-in dictionary
};

struct PackReport {
  std::string
      json;  // {"findings": […], "pack": {…}}, or {"error": …} for a pack that does not load
  std::vector<Finding> findings;
  bool has_error = false;
};

[[nodiscard]] PackReport report_on(const PackFiles& files);

}  // namespace verify::cli
