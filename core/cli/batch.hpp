#pragma once
// Many submissions, one a line, judged in order and in constant memory.

#include <cstdint>
#include <cstdio>
#include <string>

#include "verify/message.hpp"
#include "verify/rule_pack.hpp"
#include "verify/time.hpp"

namespace verify::cli {

struct BatchOptions {
  Instant now;
  unsigned jobs = 1;
  bool progress = false;  // a count on standard error, for people who watch
};

// Appends the report of one line {"id", "method", "fields", "facts"}: {"fields", "id", "issues",
// "verdict"} and a line feed. A line that cannot be judged gets {"error", "id", "verdict":
// "error"}; it never stops the batch.
void judge_line(const RulePack& pack, const Catalogue& catalogue, Instant now,
                std::string_view line, std::string& out);

enum class BatchEnd : std::uint8_t {
  judged,        // every line has its report
  unreadable,    // `in` failed; the lines before have theirs
  endless_line,  // so has the beginning of one that did not end within 16 MiB
  unwritten      // `out` failed
};

// Judges every line of `in`.
[[nodiscard]] BatchEnd run_batch(const RulePack& pack, const Catalogue& catalogue,
                                 const BatchOptions& options, std::FILE* in, std::FILE* out);

}  // namespace verify::cli
