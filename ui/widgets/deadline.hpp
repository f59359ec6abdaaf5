#pragma once
// Until when something is possible, as a moment and, near it, as what is left.

#include "ui.hpp"

namespace verify::ui {

// True when `until` has passed; otherwise the screen is drawn again when it has.
[[nodiscard]] bool is_over(Ui& ui, Instant until);

// "18:42 前有效，还有 5 分钟". The minutes, and the last ten seconds of six, are counted down
// without being announced.
void deadline(Ui& ui, std::string_view id, Instant until);

}  // namespace verify::ui
