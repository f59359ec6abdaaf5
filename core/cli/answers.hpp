#pragma once
// Runs the commands: each reads and prints one JSON document.

#include "arguments.hpp"

namespace verify::cli {

inline constexpr int exit_answered = 0;
inline constexpr int exit_different = 1;  // only `pack diff --exit-code`
inline constexpr int exit_bad_input = 2;

// Prints the answer to standard output, or one line with the error to standard error. Returns the
// exit status.
[[nodiscard]] int answer(const Arguments& arguments);

}  // namespace verify::cli
