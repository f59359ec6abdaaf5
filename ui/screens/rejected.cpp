// A refusal: the cause, what to do about it, and the next best method.

#include "screens/after.hpp"
#include "screens/explained.hpp"
#include "screens/screens.hpp"
#include "widgets/notice.hpp"
#include "widgets/value_row.hpp"

namespace verify::ui {

namespace {

using wizard::LookupState;

// The facts about the refusal on which the whole screen depends.
struct Refusal {
  const wizard::Explanation* likeliest = nullptr;
  bool waiting = false;
  bool no_tries = false;
  const MethodAdvice* next = nullptr;  // the best other method

  [[nodiscard]] std::string_view retry() const {
    if (no_tries) return "none";
    return likeliest == nullptr ? "now" : std::string_view(likeliest->retry);
  }
  [[nodiscard]] bool may_retry() const { return retry() == "now" || retry() == "later"; }
};

// The method that the dictionary advises. Without an explanation, or if none of its methods is
// possible and this method has no tries left, the next method in the ranking.
const MethodAdvice* next_method(const Ui& ui, const Refusal& refusal) {
  if (refusal.likeliest != nullptr) {
    const MethodAdvice* advised = first_possible(ui, refusal.likeliest->alternatives);
    if (advised != nullptr || !refusal.no_tries) return advised;
  }
  const std::vector<const MethodAdvice*> others = other_methods(ui);
  return others.empty() ? nullptr : others.front();
}

Refusal refusal_of(const Ui& ui) {
  const wizard::Lookup& found = ui.model.state.failure;
  Refusal out;
  out.waiting = found.state == LookupState::waiting;
  if (found.state == LookupState::ready && !found.matches.empty())
    out.likeliest = found.matches.data();
  out.no_tries = verification(ui).tries_left == 0;
  out.next = next_method(ui, out);
  if (out.next != nullptr && !taking(ui, *out.next)) out.next = nullptr;
  return out;
}

// Removes the full stop, because our text adds one after the quotation.
std::string without_full_stop(std::string_view sentence) {
  for (const std::string_view stop : {"。", "．", "."}) {
    if (sentence.ends_with(stop)) sentence.remove_suffix(stop.size());
  }
  return std::string(sentence);
}

std::string subtitle(const Ui& ui) {
  const std::string& sentence = verification(ui).message;
  if (sentence.empty()) return ui.say("screen.rejected.subtitle");
  return ui.say("screen.rejected.subtitle.quoted",
                {{"method", method_name(ui, *ui.model.state.method)},
                 {"sentence", without_full_stop(sentence)}});
}

// Says whether and when it makes sense to try again.
std::string chances(const Ui& ui, const Refusal& refusal) {
  const bool stuck = !refusal.may_retry() && refusal.next == nullptr;
  std::string text = ui.say(join({"screen.rejected.retry.", stuck ? "stuck" : refusal.retry()}));
  if (refusal.likeliest != nullptr && !refusal.likeliest->costs_try && refusal.may_retry()) {
    text = ui.say("screen.rejected.free", {{"text", text}});
  }
  const std::optional<std::int32_t>& left = verification(ui).tries_left;
  if (!left || !refusal.may_retry()) return text;
  return ui.say("screen.rejected.chances", {{"text", text}, {"count", std::to_string(*left)}});
}

// Shows the submitted values, masked, so that the person can compare them with the documents.
void draw_sent(Ui& ui) {
  std::vector<Value> values;
  for (const wizard::FieldState& field : ui.model.state.fields) {
    if (field.report.value.empty()) continue;
    const std::string& id = field.field->id;
    values.push_back({join({"sent.", id}), ui.say(join({"field.", id})),
                      mask(ui.model.pack, id, field.report.value)});
  }
  if (values.empty()) return;
  ui.gap(space::m);
  heading(ui, "rejected.sent.title", ui.say("screen.rejected.sent"), type::heading, 3);
  ui.gap(space::xxs);
  value_lines(ui, "rejected.sent", ui.say("screen.rejected.sent"), values);
}

void draw_actions(Ui& ui, const Refusal& refusal) {
  std::vector<Button> buttons;
  const bool later = refusal.retry() == "later";
  if (refusal.may_retry() && !later) {
    const bool is_to_correct = !wizard::fields_to_correct(ui.model.state).empty();
    const std::string_view again =
        is_to_correct ? "screen.rejected.correct" : "screen.rejected.again";
    buttons.push_back({"try_again", ui.say(again), ButtonKind::primary});
  }
  if (refusal.next != nullptr) {
    buttons.push_back({"try_next", switch_label(ui, *refusal.next),
                       buttons.empty() ? ButtonKind::primary : ButtonKind::secondary});
  }
  if (later) {
    buttons.push_back({"try_again", ui.say("screen.rejected.again.later"),
                       buttons.empty() ? ButtonKind::primary : ButtonKind::secondary});
  }
  ui.gap(space::m);
  if (buttons.empty()) return contact_button(ui);
  const std::optional<std::size_t> pressed = actions(ui, buttons);
  if (!pressed) return;
  if (buttons[*pressed].id == "try_again") return ui.send(wizard::TryAgain{});
  ui.send(*taking(ui, *refusal.next));
}

void draw_other_causes(Ui& ui) {
  std::vector<Row> rows;
  const std::vector<wizard::Explanation>& matches = ui.model.state.failure.matches;
  for (std::size_t i = 1; i < matches.size(); ++i)
    rows.push_back({matches[i].title, Mark::unknown});
  if (rows.empty()) return;
  ui.gap(space::m);
  heading(ui, "rejected.others.title", ui.say("screen.rejected.others"), type::heading, 3);
  ui.gap(space::xxs);
  mark_list(ui, "rejected.others", rows);
}

void draw_cause(Ui& ui, const Refusal& refusal) {
  const Card card(ui, CardKind::bad);
  if (refusal.likeliest != nullptr) {
    const wizard::Explanation& explained = *refusal.likeliest;
    const bool own = explained.who == "applicant";
    const Badge turn{ui.say(join({"screen.rejected.who.", explained.who})),
                     own ? Tone::accent : Tone::neutral};
    card_title(ui, "rejected.cause.title", explained.title, type::method, 2, &turn);
    ui.gap(space::xs);
    draw_explained(ui, "rejected", explained, 3);
    draw_other_causes(ui);
  } else if (refusal.waiting) {
    heading(ui, "rejected.cause.title", ui.say("screen.rejected.waiting"), type::method, 2);
    ui.gap(space::xs);
    paragraph(ui, "rejected.waiting", ui.say("screen.rejected.waiting.text"),
              {type::row, ui.theme.ink_2}, Role::status);
  } else {
    heading(ui, "rejected.cause.title", ui.say("screen.rejected.general"), type::method, 2);
    ui.gap(space::xs);
    draw_general_remedy(ui, "rejected");
  }
  draw_sent(ui);
  ui.gap(space::m);
  paragraph(ui, "rejected.chances", chances(ui, refusal), {type::label_strong, ui.theme.ink});
  draw_actions(ui, refusal);
  if (refusal.likeliest != nullptr) draw_explained_sources(ui, "rejected", *refusal.likeliest);
}

void draw_next(Ui& ui, const MethodAdvice& advice) {
  const Card card(ui);
  heading(ui, "next.title",
          ui.say("screen.rejected.why_next", {{"method", method_name(ui, *advice.method)}}),
          type::heading, 2);
  ui.gap(space::xxs);
  paragraph(ui, "next.finish", finish_text(ui, advice.eta), {type::label, ui.theme.ink});
  ui.gap(space::xs);
  mark_list(ui, "next.reasons", reason_rows(ui, advice));
  draw_source(ui, "next", source_line(ui, advice));
}

std::string_view title_key(const Ui& ui, const Refusal& refusal) {
  const bool has_reason = !verification(ui).code.empty();
  if (refusal.likeliest != nullptr && has_reason) return "screen.rejected.title";
  return refusal.waiting ? "screen.rejected.title.waiting" : "screen.rejected.title.general";
}

}  // namespace

void rejected_screen(Ui& ui) {
  const Refusal refusal = refusal_of(ui);
  headline(ui, ui.say(title_key(ui, refusal)), subtitle(ui));
  two_columns(
      ui, [&] { draw_cause(ui, refusal); },
      [&] {
        if (refusal.next != nullptr) draw_next(ui, *refusal.next);
        support_card(ui);
      });
}

}  // namespace verify::ui
