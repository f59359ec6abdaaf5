#pragma once
// Shows progress: what is done, what is in progress, what follows. It has no animation; it changes
// only with the state.

#include "ui.hpp"

namespace verify::ui {

enum class Progress : std::uint8_t { done, now, later };

struct Milestone {
  std::string text;
  std::string detail;  // the time or other information; may be empty
  Progress progress = Progress::later;
  bool own = false;  // the applicant has to act
};

void milestones(Ui& ui, std::string_view id, std::span<const Milestone> list);

}  // namespace verify::ui
