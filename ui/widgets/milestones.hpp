#pragma once
// How far something has come: what is done, what is going on, what follows. Stands still; nothing
// moves but the state.

#include "ui.hpp"

namespace verify::ui {

enum class Progress : std::uint8_t { done, now, later };

struct Milestone {
  std::string text;
  std::string detail;  // when, or what to know; may be empty
  Progress progress = Progress::later;
};

void milestones(Ui& ui, std::string_view id, std::span<const Milestone> list);

}  // namespace verify::ui
