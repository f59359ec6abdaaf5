#pragma once
// Shows a deadline as a time of day and, when it is near, as the remaining time.

#include "ui.hpp"

namespace verify::ui {

// True when `until` has passed; otherwise requests a new frame at this time.
[[nodiscard]] bool is_over(Ui& ui, Instant until);

// "18:42 前有效，还有 5 分钟". Counts down in minutes, in the last minute in steps of ten seconds,
// without announcements.
void deadline(Ui& ui, std::string_view id, Instant until);

}  // namespace verify::ui
