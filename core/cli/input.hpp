#pragma once
// Files and standard input as texts: whole, up to a size, and never a wait for somebody who does
// not write.

#include <string>

namespace verify::cli {

struct Input {
  std::string text;
  std::string error;  // why there is none, in one sentence; empty when there is
};

// What stands in the file at `path`, which may be a pipe that somebody writes to.
[[nodiscard]] Input read_file(const std::string& path);

[[nodiscard]] Input read_standard_input();

}  // namespace verify::cli
