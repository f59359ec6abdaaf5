#pragma once
// What `verify help` prints.

#include <string>

#include "known_words.hpp"

namespace verify::cli {

// Every command in a line, with an example each.
[[nodiscard]] std::string help_overall();

[[nodiscard]] std::string help_for(const Command& command, const KnownWords& known_words);

}  // namespace verify::cli
