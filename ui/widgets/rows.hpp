#pragma once
// Lists: rows with a mark (✓ ✕ ? •) or a number, whose meaning is also said in words.

#include "ui.hpp"
#include "verify/recommend.hpp"
#include "widgets/icon.hpp"

namespace verify::ui {

// `good`, `missing` and `unknown` say whether a condition is met. `tick` and `neutral` have no
// words: their text answers no condition.
enum class Mark : std::uint8_t { good, missing, tick, neutral, unknown };

struct Row {
  std::string text;
  Mark mark = Mark::neutral;
};

// A list of rows with marks; draws nothing when there are no rows.
void mark_list(Ui& ui, std::string_view id, std::span<const Row> rows);

// Rows with the texts of the keys `prefix`1 to `prefix`n, all with the same mark.
[[nodiscard]] std::vector<Row> numbered_rows(const Ui& ui, std::string_view prefix, int count,
                                             Mark mark);

// A list of steps, numbered from 1.
void numbered_list(Ui& ui, std::string_view id, std::span<const std::string> steps);

// The reasons for and against a method: first what makes it impossible, then what is met, what is
// open, and what else there is to know.
[[nodiscard]] std::vector<Row> reason_rows(const Ui& ui, const MethodAdvice& advice);

// The row that decides: what is missing, what is open, or else why another method is better. None
// for a method without reasons.
[[nodiscard]] std::optional<Row> deciding_row(const Ui& ui, const MethodAdvice& advice);

}  // namespace verify::ui
