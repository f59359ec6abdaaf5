#pragma once
// Buttons that open the content below them. What a person has opened stays open.

#include "ui.hpp"
#include "widgets/badge.hpp"

namespace verify::ui {

// A heading with the item width; true while it is open.
bool disclosure(Ui& ui, std::string_view id, std::string_view title);

// A small line for what few people want to read; true while it is open. `content` is the text that
// it opens: while it is closed, a screen reader still says it and a page still prints it.
bool small_disclosure(Ui& ui, std::string_view id, std::string_view title,
                      std::string_view content);

// A row of a list: a title with a badge, and one sentence.
struct FoldedRow {
  std::string id;
  std::string title;
  Badge badge;
  std::string detail;
};

// Has the item width; true while it is open.
bool folded_row(Ui& ui, const FoldedRow& folded);

}  // namespace verify::ui
