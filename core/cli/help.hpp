#pragma once
// The output of `verify help`.

#include <string>

#include "known_words.hpp"

namespace verify::cli {

// One line and an example for each command.
[[nodiscard]] std::string help_overall();

[[nodiscard]] std::string help_for(const Command& command, const KnownWords& known_words);

}  // namespace verify::cli
