#pragma once
// The output of `verify pack`: whether a pack loads, and what the linter finds.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "verify/lint.hpp"

namespace verify::cli {

struct PackFiles {
  std::string pack;  // as one JSON text, with its own texts and failures if it has any
  // Languages that replace the built-in ones: the locale and a part of its texts.
  std::vector<std::pair<std::string, std::string>> messages;
  std::optional<std::string> failures;  // replaces the built-in dictionary
};

struct PackReport {
  std::string
      json;  // {"findings": […], "pack": {…}}, or {"error": …} for a pack that does not load
  std::vector<Finding> findings;
  bool has_error = false;
};

[[nodiscard]] PackReport report_on(const PackFiles& files);

}  // namespace verify::cli
