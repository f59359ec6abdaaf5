#pragma once
// Runs the real program as users do: from bash, in its own folder.

#include <string>
#include <string_view>

namespace verify::cli {

struct Outcome {
  int status = -1;
  std::string out;
  std::string err;
  long most_kilobytes = 0;  // resident, of the script or of the largest program that it ran
};

// Runs a bash script in which `verify` is the program under test. Each test case gets a new folder,
// which exists until the process ends.
[[nodiscard]] Outcome run_script(std::string_view script);

// The folder in which scripts run.
[[nodiscard]] std::string script_folder();

}  // namespace verify::cli
