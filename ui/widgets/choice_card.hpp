#pragma once
// Large buttons for answers: two cards for the account type, rows for the answers of a question.

#include "widgets/icon.hpp"

namespace verify::ui {

struct Choice {
  std::string id;
  std::string title;
  std::string detail = {};
  // Whether this is the answer that was given before; null: none was.
  std::optional<bool> chosen = {};
};

// A card with an icon, a title and one line of explanation; true when it was activated. Its height
// depends on its width.
[[nodiscard]] float choice_card_height(Ui& ui, const Choice& choice, float width);
bool choice_card(Ui& ui, const Rect& rect, Icon drawing, const Choice& choice);

// An answer with the item width; true when it was activated.
bool answer_row(Ui& ui, const Choice& choice);

}  // namespace verify::ui
