#pragma once
// Many submissions, one a line, judged in order and in constant memory.

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

// Judges every line of `in`. False when `out` cannot be written.
[[nodiscard]] bool run_batch(const RulePack& pack, const Catalogue& catalogue,
                             const BatchOptions& options, std::FILE* in, std::FILE* out);

}  // namespace verify::cli
