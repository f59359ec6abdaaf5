#pragma once
// Paragraphs and headings with the item width.

#include "ui.hpp"

namespace verify::ui {

// Draws a wrapped paragraph that belongs to another node (the label of a field, the text of a
// button …).
void draw_paragraph(Ui& ui, std::string_view text, const TextStyle& style);

// A paragraph with its own node.
void paragraph(Ui& ui, std::string_view id, std::string_view text, const TextStyle& style,
               Role role = Role::text);

// A heading of level 1 to 3, in lines of about equal length.
void heading(Ui& ui, std::string_view id, std::string_view text, const Type& type, int level);

// A line between two rows; it has no height in the layout.
void separator(Ui& ui);

}  // namespace verify::ui
