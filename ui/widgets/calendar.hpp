#pragma once
// Shows periods as bars on a calendar: weekends and holidays are shaded at
// them, today and the current time are marked.

#include "ui.hpp"

namespace verify::ui {

// A further part of a bar, drawn as a frame: what the applicant does after it.
struct OwnPart {
  Instant begin;
  Instant end;
};

// One line of text and the bar below it.
struct Bar {
  std::string id;
  std::string text;
  std::string name;  // for the mirror, when the text alone is not clear
  Instant begin;
  Instant end;
  Color color;
  bool filled = true;                         // false: only a frame, because it is not certain
  bool strong = false;                        // the most important one
  std::optional<OwnPart> own = std::nullopt;  // may end after the last day that is drawn
};

// Draws the days from `first` to after the last bar, at least a week, and a list of the bars.
void calendar(Ui& ui, std::string_view id, std::string_view name, const Date& first,
              std::span<const Bar> bars);

}  // namespace verify::ui
