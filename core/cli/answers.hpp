#pragma once
// What each command does: one JSON document in, one out.

#include "arguments.hpp"

namespace verify::cli {

inline constexpr int exit_answered = 0;
inline constexpr int exit_bad_input = 2;

// Answers a call on standard output, or says on standard error in one line why not. The exit
// status.
[[nodiscard]] int answer(const Arguments& arguments);

}  // namespace verify::cli
