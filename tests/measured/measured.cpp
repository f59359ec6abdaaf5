// measured FILE PROGRAM [WORD…] runs the program and writes the most memory that it, or any program
// that it waited for, held, in KiB, into the file. A program of its own, because Linux counts what
// a process held before exec() as its peak, too: started by the tests themselves, every program
// would seem as large as they are.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

int main(int count, char** words) {
  constexpr int cannot = 127;  // as shells say it
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
