#pragma once
// The output of `verify completion`: a script with which a shell completes the words of this
// program.

#include <string>

#include "known_words.hpp"

namespace verify::cli {

// Empty for a shell that is not one of `shells`.
[[nodiscard]] std::string completion_script(std::string_view shell, const KnownWords& known_words);

}  // namespace verify::cli
