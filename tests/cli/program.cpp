#include "program.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace verify::cli {

namespace {

namespace fs = std::filesystem;

// A folder that exists until the process ends.
class Folder {
public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "verify-cli-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

const fs::path& folder() {
  static const Folder made;
  return made.path();
}

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// ctest sets VERIFY_PROGRAM. A person who runs the tests by hand must set it, too.
fs::path program() {
  const char* const named = std::getenv("VERIFY_PROGRAM");
  REQUIRE_MESSAGE(named != nullptr, "set VERIFY_PROGRAM to the program under test");
  return fs::absolute(named);
}

// The program `measured` is built beside the tests.
fs::path measured() {
  return fs::read_symlink("/proc/self/exe").parent_path() / "measured";
}

}  // namespace

std::string script_folder() {
  return folder().string();
}

Outcome run_script(std::string_view script) {
  const fs::path file = folder() / ".script";
  std::ofstream(file) << "PATH=" << program().parent_path() << ":$PATH\n" << script << "\n";
  const std::string line = "cd " + folder().string() + " && exec " + measured().string() +
                           " .kilobytes bash .script < /dev/null > .out 2> .err";
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    execlp("bash", "bash", "-c", line.c_str(), nullptr);
    _exit(127);
  }
  Outcome outcome;
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  outcome.out = content_of(folder() / ".out");
  outcome.err = content_of(folder() / ".err");
  std::ifstream(folder() / ".kilobytes") >> outcome.most_kilobytes;
  return outcome;
}

}  // namespace verify::cli
