#pragma once
// Parts that the screens share: headline, columns, and parts that appear on more than one screen.

#include <cmath>

#include "dates.hpp"
#include "widgets/badge.hpp"
#include "widgets/button.hpp"
#include "widgets/card.hpp"
#include "widgets/rows.hpp"
#include "widgets/text_block.hpp"

namespace verify::ui {

// The main message of the screen, and one sentence under it.
void headline(Ui& ui, std::string_view title, std::string_view subtitle);

// Draws `left` and `right` side by side, or below each other when there is little room.
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

// How many fields have to be filled in.
[[nodiscard]] std::size_t needed_fields(const Method& method) noexcept;

[[nodiscard]] std::string method_name(const Ui& ui, const Method& method);

// The advice on a method; null when the recommendation does not contain it.
[[nodiscard]] const MethodAdvice* advice_of(const Ui& ui, const Method* method) noexcept;

// Says how long the method takes, what it depends on, or that it is not possible now.
[[nodiscard]] Badge status_badge(const Ui& ui, const MethodAdvice& advice);

// The button of an answer, and the value that the answer gives the fact; null means "I don't know".
struct AnswerOption {
  Button button;
  std::optional<std::int32_t> value;
};

// The answers to a question, "I don't know" last. `prefix` makes the ids unique when a page has two
// questions.
[[nodiscard]] std::vector<AnswerOption> answers(const Ui& ui, const Question& question,
                                                std::string_view prefix);

// Whether this is the applicant's last answer about the fact; null if there was none.
[[nodiscard]] std::optional<bool> was_chosen(const Ui& ui, FactSlot fact,
                                             std::optional<std::int32_t> value);

// Adds one quote to `out`, with its place unless that is the place of the quote `before` it, and
// says whether the document is old, another one says otherwise, or only we conclude it.
void add_quote(const Ui& ui, const Claim& claim, const Claim*& before, std::string& out);

// The claims as quotations with their sources; empty for no claims.
[[nodiscard]] std::string quoted(const Ui& ui, std::span<const std::string> claims);

// What the provider states about this topic: the texts "statement.<topic>.1" and so on.
[[nodiscard]] std::vector<Row> statements(const Ui& ui, std::string_view topic, Mark mark);

// Where a statement is from, behind one tap: a small line "<id>.source" that opens `text`. Draws
// nothing for an empty text.
void draw_source(Ui& ui, std::string_view id, std::string_view text);

// The same with all claims of this role; nothing if the pack has none.
void quote_claims(Ui& ui, std::string_view id, ClaimRole role);

// The claims that a duration is based on, quoted.
[[nodiscard]] std::string source_line(const Ui& ui, const MethodAdvice& advice);

// Sorts the ids of links of the pack: first the links for everyone or for the applicant's account
// type, then the others.
[[nodiscard]] std::vector<std::string> fitting_first(const Ui& ui,
                                                     std::span<const std::string> links);

// Draws a link of the pack; draws nothing when the pack has no such link. `prefix` makes the id
// unique.
void pack_link(Ui& ui, std::string_view prefix, std::string_view id);
// The same for the link with this role, if the pack has one.
void pack_link(Ui& ui, std::string_view prefix, LinkRole role);

// A card with the tips for this method.
void tips_card(Ui& ui, const Method& method, std::string_view title_key);

// The two buttons at the end of a form: back on the left, the action on the right; on a phone both
// have the full width.
struct Buttons {
  bool back = false;
  bool forward = false;
};
Buttons form_buttons(Ui& ui, const Button& back, const Button& forward);

}  // namespace verify::ui
