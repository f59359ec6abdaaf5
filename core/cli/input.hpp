#pragma once
// Reads files and standard input as whole texts, up to a largest size. It does not wait for a pipe
// that nobody has opened for writing.

#include <string>

namespace verify::cli {

struct Input {
  std::string text;
  std::string error;  // one sentence that says why there is no text; empty on success
};

// The content of the file at `path`, which may be a pipe.
[[nodiscard]] Input read_file(const std::string& path);

[[nodiscard]] Input read_standard_input();

}  // namespace verify::cli
