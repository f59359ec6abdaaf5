#pragma once
// What the screens after the submission share: wishes to the page, other methods, support.

#include "screens/page.hpp"

namespace verify::ui {

// The verification on screen; only after the page has told one.
[[nodiscard]] const wizard::Verification& verification(const Ui& ui);

// When this submission should be done, counted from when it was made.
[[nodiscard]] Eta expected(const Ui& ui);

// A button that asks the page for something.
struct Wish {
  wizard::Request request;
  std::string_view label;  // a key
  ButtonKind kind = ButtonKind::secondary;
};

// The first thing first; below them what was asked and is not answered yet, announced.
void wishes(Ui& ui, std::initializer_list<Wish> list);

// The way to take `advice` from the step on screen; nothing when it cannot be taken here.
[[nodiscard]] std::optional<wizard::Event> taking(const Ui& ui, const MethodAdvice& advice);

// Methods other than the current one that may be possible, in the wizard's ranking.
[[nodiscard]] std::vector<const MethodAdvice*> other_methods(const Ui& ui);

// The first of `preferred` that may be possible; nullptr when none is.
[[nodiscard]] const MethodAdvice* first_possible(const Ui& ui,
                                                 std::span<const std::string> preferred);

// A card with other methods, each at one tap. Nothing when there are none.
void other_methods_card(Ui& ui);

// "换用微信扫码（即时）".
[[nodiscard]] std::string switch_label(const Ui& ui, const MethodAdvice& advice);

// Where to turn to when nothing helped, and what to have at hand.
void support_card(Ui& ui);

// The way to support as the primary action; nothing when the pack knows none.
void contact_button(Ui& ui);

// A button that starts over with another account.
void restart_button(Ui& ui);

}  // namespace verify::ui
