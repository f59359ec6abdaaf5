#pragma once
// Checks many submissions, one per line, in their order and with constant memory.

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
  bool progress = false;  // show a count on standard error
};

// Appends the report of one line {"id", "method", "fields", "facts"}: {"fields", "id", "issues",
// "verdict"} and a line feed. A line that cannot be checked gets {"error", "id", "verdict":
// "error"}; it does not stop the batch.
void judge_line(const RulePack& pack, const Catalogue& catalogue, Instant now,
                std::string_view line, std::string& out);

enum class BatchEnd : std::uint8_t {
  judged,        // every line has its report
  unreadable,    // `in` failed; the lines before it have their reports
  endless_line,  // a line did not end within 16 MiB; its beginning has a report, too
  unwritten      // `out` failed
};

// Checks every line of `in`.
[[nodiscard]] BatchEnd run_batch(const RulePack& pack, const Catalogue& catalogue,
                                 const BatchOptions& options, std::FILE* in, std::FILE* out);

}  // namespace verify::cli
