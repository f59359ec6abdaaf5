// measured FILE PROGRAM [WORD…] runs the program and writes its peak memory in KiB into the file.
// This includes every program that it waited for. This is a separate program because Linux also
// counts the memory of a process before exec(): if the tests started a program themselves, its peak
// would be at least as large as theirs.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

int main(int count, char** words) {
  constexpr int cannot = 127;  // as in shells
  if (count < 3) {
    return cannot;
  }
  const pid_t child = fork();
  if (child == 0) {
    execvp(words[2], words + 2);
    _exit(cannot);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) {
    return cannot;
  }
  std::FILE* const file = std::fopen(words[1], "w");
  if (file == nullptr) {
    return cannot;
  }
  const bool written = std::fprintf(file, "%ld", usage.ru_maxrss) > 0;
  return std::fclose(file) == 0 && written && WIFEXITED(status) ? WEXITSTATUS(status) : cannot;
}
