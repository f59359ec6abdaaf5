#include "input.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "json/document.hpp"

namespace verify::cli {

namespace {

// The largest size of rules; facts and forms are smaller.
constexpr std::size_t largest_input = largest_rules;

Input unreadable(const std::string& name) {
  return {{}, "Cannot read " + name + ". " + std::generic_category().message(errno) + "."};
}

// Reads to the end. If a pipe has no data yet, it waits for the writer.
Input read_all(int file, const std::string& name) {
  Input input;
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t count = ::read(file, buffer.data(), buffer.size());
    if (count == 0) return input;
    if (count > 0) {
      input.text.append(buffer.data(), static_cast<std::size_t>(count));
      if (input.text.size() <= largest_input) continue;
      return {{}, "Cannot read " + name + ". More than 4 MiB are never read."};
    }
    pollfd waiting{file, POLLIN, 0};
    if (errno == EAGAIN) static_cast<void>(::poll(&waiting, 1, -1));
    if (errno != EAGAIN && errno != EINTR) return unreadable(name);
  }
}

}  // namespace

Input read_file(const std::string& path) {
  const std::string name = "the file " + path;
  // O_NONBLOCK, because otherwise opening a pipe without a writer would never return.
  const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return unreadable(name);
  Input input = read_all(file, name);
  ::close(file);
  if (input.text.empty() && input.error.empty())
    input.error = "Cannot read " + name + ". It is empty, or a pipe that nobody writes to.";
  return input;
}

Input read_standard_input() {
  return read_all(STDIN_FILENO, "standard input");
}

}  // namespace verify::cli
