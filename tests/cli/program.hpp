#pragma once
// Runs the real program as people do: from bash, in a folder of its own.

#include <string>
#include <string_view>

namespace verify::cli {

struct Outcome {
  int status = -1;
  std::string out;
  std::string err;
  long most_kilobytes = 0;  // resident, of the script or of the largest program that it ran
};

// Runs a bash script in which `verify` is the program under test. Its folder is new for each test
// case, and is kept until the process ends.
[[nodiscard]] Outcome run_script(std::string_view script);

// Where scripts run.
[[nodiscard]] std::string script_folder();

}  // namespace verify::cli
