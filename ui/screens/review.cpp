// Shows everything that will be sent, masked until the person asks to see it.

#include "screens/page.hpp"
#include "screens/screens.hpp"
#include "widgets/notice.hpp"
#include "widgets/value_row.hpp"

namespace verify::ui {

namespace {

std::string shown_value(const Ui& ui, const wizard::FieldState& state) {
  if (state.revealed || !state.field->personal) return state.report.value;
  return mask(ui.model.pack, state.field->id, state.report.value);
}

Button reveal_button(const Ui& ui, const wizard::FieldState& state) {
  const Argument name{"field", ui.say(join({"field.", state.field->id}))};
  Button toggle{join({"reveal.", state.field->id}),
                ui.say(state.revealed ? "screen.review.hide" : "screen.review.show"),
                ButtonKind::quiet};
  toggle.name =
      ui.say(state.revealed ? "screen.review.hide.name" : "screen.review.show.name", {name});
  return toggle;
}

void draw_value(Ui& ui, const wizard::FieldState& state) {
  const Value value{join({"value.", state.field->id}), ui.say(join({"field.", state.field->id})),
                    shown_value(ui, state)};
  const Button reveal = reveal_button(ui, state);
  if (value_row(ui, value, state.field->personal ? &reveal : nullptr)) {
    ui.send(wizard::Reveal{state.field->id, !state.revealed});
  }
}

void draw_values(Ui& ui) {
  const Card card(ui);
  heading(ui, "values.title", ui.say("screen.review.values"), type::heading, 2);
  {
    Node list;
    list.id = "values";
    list.role = Role::list;
    list.name = ui.say("screen.review.values");
    const Group scope(ui.nodes, std::move(list));
    bool first = true;
    for (const wizard::FieldState& state : ui.model.state.fields) {
      if (state.is_left_out()) continue;
      if (!first) separator(ui);
      draw_value(ui, state);
      first = false;
    }
  }
  ui.gap(space::s);
  if (ui.model.state.runs_elsewhere) {
    notice(ui, "review.elsewhere", ui.say("screen.review.elsewhere"), Tone::warning);
    ui.gap(space::s);
  }
  const Buttons pressed =
      form_buttons(ui, {"back", ui.say("screen.review.edit")},
                   {"submit", ui.say("screen.review.submit"), ButtonKind::primary});
  if (pressed.back) ui.send(wizard::Back{});
  if (pressed.forward) ui.send(wizard::Submit{});
  if (!ui.has("statement.irrevocable")) return;
  ui.gap(space::s);
  paragraph(ui, "review.note", ui.say("statement.irrevocable"), {type::source, ui.theme.ink_3});
}

void draw_next_steps(Ui& ui, const MethodAdvice& advice) {
  const Card card(ui);
  heading(ui, "after.title", ui.say("screen.review.after"), type::heading, 2);
  ui.gap(space::s);
  const std::vector<std::string> steps{
      ui.say("screen.review.after.1"),
      ui.say("screen.review.after.2", {{"method", method_name(ui, *advice.method)}}),
      ui.say("screen.review.after.3", {{"finish", finish_text(ui, advice.eta)}})};
  numbered_list(ui, "after", steps);
}

void draw_method(Ui& ui, const MethodAdvice& advice) {
  const Card card(ui);
  paragraph(ui, "method.lead", ui.say("screen.fields.method"), {type::label, ui.theme.ink_2});
  ui.gap(space::xxs);
  const Badge badge{duration_text(ui, advice.eta),
                    is_instant(advice.eta) ? Tone::good : Tone::neutral};
  card_title(ui, "method.name", method_name(ui, *advice.method), type::heading, 2, &badge);
}

}  // namespace

void review_screen(Ui& ui) {
  headline(ui, ui.say("screen.review.title"), ui.say("screen.review.subtitle"));
  const MethodAdvice* advice = advice_of(ui, ui.model.state.method);
  two_columns(
      ui, [&] { draw_values(ui); },
      [&] {
        if (advice == nullptr) return;
        draw_method(ui, *advice);
        draw_next_steps(ui, *advice);
      });
}

}  // namespace verify::ui
