#pragma once
// The methods beside the recommended one: a row for each, which opens.

#include "ui.hpp"

namespace verify::ui {

// True when no method is possible and no answer could change that: the conditions of the methods
// are what there is to show.
[[nodiscard]] bool is_dead_end(const Recommendation& recommendation) noexcept;

// A card with a row for each method that is not recommended; those that are impossible now are
// behind one line. Draws nothing when there are none.
void draw_method_list(Ui& ui);

// A group of nodes about this method.
[[nodiscard]] Node method_group(const Ui& ui, const MethodAdvice& advice);

// What the applicant needs for this method, and what its duration is based on.
void draw_needs(Ui& ui, const Method& method);
void draw_duration_source(Ui& ui, const MethodAdvice& advice);

}  // namespace verify::ui
