#pragma once
// Large choices: two cards for the account type, rows for the answers of a question.

#include "widgets/icon.hpp"

namespace verify::ui {

struct Choice {
  std::string id;
  std::string title;
  std::string detail = {};
  bool chosen = false;  // the answer that was given before
};

// A card of `width` with a drawing, a title and a line of what it means; true when it was
// activated.
[[nodiscard]] float choice_card_height(Ui& ui, const Choice& choice, float width);
bool choice_card(Ui& ui, const Rect& rect, Icon drawing, const Choice& choice);

// An answer, as wide as an item.
bool answer_row(Ui& ui, const Choice& choice);

}  // namespace verify::ui
