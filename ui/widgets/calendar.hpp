#pragma once
// Spans of time as bars on a calendar: weekends and holidays are shaded, today is marked.

#include "ui.hpp"

namespace verify::ui {

// One line of text and the bar below it.
struct Bar {
  std::string id;
  std::string text;
  std::string name;  // for the mirror, when the text alone does not say it
  Instant begin;
  Instant end;
  Color color;
  bool filled = true;   // only framed: it is not certain
  bool strong = false;  // the one that matters most
};

// Draws the days from `first` on, a week at least, until past the last bar, and a list of the bars.
void calendar(Ui& ui, std::string_view id, std::string_view name, const Date& first,
              std::span<const Bar> bars);

}  // namespace verify::ui
