#pragma once
// An explanation of the dictionary, in parts that the screens of the refusal and the troubleshooter
// share.

#include "ui.hpp"

namespace verify::ui {

// Draws cause, steps and links; their heading has level `level`. `id` makes the ids unique when a
// screen shows several.
void draw_explained(Ui& ui, std::string_view id, const wizard::Explanation& explained, int level);

// Draws the sources of the explanation.
void draw_explained_sources(Ui& ui, std::string_view id, const wizard::Explanation& explained);

// Draws the FAQ's advice for any trouble; it needs no dictionary.
void draw_general_remedy(Ui& ui, std::string_view id);

}  // namespace verify::ui
