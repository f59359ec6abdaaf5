#pragma once
// The stages of a method on the screens: milestones, bars of a calendar, and what limits the
// applicant.

#include "ui.hpp"
#include "verify/eta.hpp"
#include "widgets/calendar.hpp"
#include "widgets/milestones.hpp"

namespace verify::ui {

// The stage that runs while the applicant waits: the first that is not the applicant's own.
[[nodiscard]] std::size_t review_stage(const Method& method) noexcept;

// The first stage whose tries are limited; null when there is none.
[[nodiscard]] const Stage* counted_stage(const Method& method) noexcept;

// A milestone for each stage; the stages before `current` are done.
[[nodiscard]] std::vector<Milestone> stage_milestones(const Ui& ui, const Eta& eta,
                                                      std::size_t current);

// A bar for each stage that takes time or has a deadline, from its earliest to its latest end; the
// bar of the applicant's own stage ends with its deadline.
[[nodiscard]] std::vector<Bar> stage_bars(const Ui& ui, const Eta& eta);

// What the applicant may do in this stage: "7 天内完成、共 2 次机会". Empty when nothing limits it.
[[nodiscard]] std::string stage_limits(const Ui& ui, const Stage& stage);

// What happens after the last try: "用完后需要重新申请打款。", with the time without a further try.
[[nodiscard]] std::string after_tries_text(const Ui& ui, const Tries& tries);

// The deadlines, tries and fees of the method and its stages, a sentence each.
[[nodiscard]] std::vector<std::string> limit_texts(const Ui& ui, const Method& method);

}  // namespace verify::ui
