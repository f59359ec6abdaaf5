#pragma once
// Parts that the screens after the submission share: requests to the page, other methods, support.

#include "screens/page.hpp"

namespace verify::ui {

// The verification on screen; there is one only after the page has applied a state.
[[nodiscard]] const wizard::Verification& verification(const Ui& ui);

// When this submission should be done, counted from the time of the submission.
[[nodiscard]] Eta expected(const Ui& ui);

// A button that makes a request to the page.
struct Wish {
  wizard::Request request;
  std::string_view label;  // a key
  ButtonKind kind = ButtonKind::secondary;
};

// Draws the buttons, the most important first. Below them it announces a request that the page has
// not answered yet.
void wishes(Ui& ui, std::initializer_list<Wish> list);

// The event that takes `advice` in the current step; null when it cannot be taken here.
[[nodiscard]] std::optional<wizard::Event> taking(const Ui& ui, const MethodAdvice& advice);

// The other methods that are not ineligible, in the wizard's ranking.
[[nodiscard]] std::vector<const MethodAdvice*> other_methods(const Ui& ui);

// The first of `preferred` that is among the other methods; null when none is.
[[nodiscard]] const MethodAdvice* first_possible(const Ui& ui,
                                                 std::span<const std::string> preferred);

// A card with the other methods; one tap takes a method. Draws nothing when there are none.
void other_methods_card(Ui& ui);

// "换用微信扫码（即时）".
[[nodiscard]] std::string switch_label(const Ui& ui, const MethodAdvice& advice);

// Says whom to contact when nothing helped, and shows the id of the verification.
void support_card(Ui& ui);

// The link to support as the primary action; draws nothing when the pack has no such link.
void contact_button(Ui& ui);

// A button that starts again, for another account.
void restart_button(Ui& ui);

}  // namespace verify::ui
