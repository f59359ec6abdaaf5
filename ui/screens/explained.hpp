#pragma once
// What the dictionary says about a trouble, in parts that the refusal and the troubleshooter share.

#include "ui.hpp"

namespace verify::ui {

// Cause, steps and links; their heading is of level `level`. `id` keeps several on one screen
// apart.
void draw_explained(Ui& ui, std::string_view id, const wizard::Explanation& explained, int level);

// What it rests on.
void draw_explained_sources(Ui& ui, std::string_view id, const wizard::Explanation& explained);

// What the FAQ says about every trouble: needs no dictionary.
void draw_general_remedy(Ui& ui, std::string_view id);

}  // namespace verify::ui
