#pragma once
// What `verify help` prints.

#include <string>

#include "vocabulary.hpp"

namespace verify::cli {

// Every command in a line, with an example each.
[[nodiscard]] std::string help_overall();

[[nodiscard]] std::string help_for(const Command& command, const Vocabulary& vocabulary);

}  // namespace verify::cli
