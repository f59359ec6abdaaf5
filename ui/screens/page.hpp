#pragma once
// What the screens share: headline, columns, and parts that appear on more than one of them.

#include <cmath>

#include "dates.hpp"
#include "widgets/badge.hpp"
#include "widgets/button.hpp"
#include "widgets/card.hpp"
#include "widgets/rows.hpp"
#include "widgets/text_block.hpp"

namespace verify::ui {

// The answer to the person's question, and one sentence under it.
void headline(Ui& ui, std::string_view title, std::string_view subtitle);

// Runs `left` and `right` side by side, or one after the other when there is little room.
template <class Left, class Right>
void two_columns(Ui& ui, Left left, Right right) {
  if (ui.narrow()) {
    left();
    right();
    return;
  }
  constexpr float gap = space::l;
  const float whole = ImGui::CalcItemWidth();
  const float right_width = std::floor(std::clamp(whole * 0.32F, 250.0F, 340.0F));
  {
    const Column side(whole - right_width - gap);
    left();
  }
  ImGui::SameLine(0, gap);
  const Column side(right_width);
  right();
}

[[nodiscard]] std::string method_name(const Ui& ui, const Method& method);

// What is known of a method, when the wizard has it.
[[nodiscard]] const MethodAdvice* advice_of(const Ui& ui, const Method* method) noexcept;

// How long it takes, or what it depends on, or that it is not possible now.
[[nodiscard]] Badge status_badge(const Ui& ui, const MethodAdvice& advice);

// An answer's button: its label and the value of the fact that it stands for; nothing = "I don't
// know".
struct AnswerOption {
  Button button;
  std::optional<std::int32_t> value;
};

// The answers to a question, "I don't know" last. `prefix` keeps ids of two questions on one page
// apart.
[[nodiscard]] std::vector<AnswerOption> answers(const Ui& ui, const Question& question,
                                                std::string_view prefix);

// What claims say, with where they say it; nothing for no claims.
[[nodiscard]] std::string quoted(const Ui& ui, std::span<const std::string> claims);

// The claims that a duration rests on, quoted.
[[nodiscard]] std::string source_line(const Ui& ui, const MethodAdvice& advice);

// The ids of links of the pack in this order: for everyone or for the applicant's kind of account,
// then for another.
[[nodiscard]] std::vector<std::string> fitting_first(const Ui& ui,
                                                     std::span<const std::string> links);

// A link of the pack; nothing when it has none of that name. `prefix` keeps ids apart.
void pack_link(Ui& ui, std::string_view prefix, std::string_view id);

// What to make sure of for this method.
void tips_card(Ui& ui, const Method& method, std::string_view title_key);

// Two buttons at the end of a form: back on the left, the action on the right; full width on a
// phone.
struct Buttons {
  bool back = false;
  bool forward = false;
};
Buttons form_buttons(Ui& ui, const Button& back, const Button& forward);

}  // namespace verify::ui
