// The inputs that the method asks for, checked while they are typed.

#include <algorithm>

#include "widgets/disclosure.hpp"
#include "widgets/field.hpp"

#include "screens/page.hpp"
#include "screens/screens.hpp"
#include "widgets/notice.hpp"
#include "widgets/progress.hpp"

namespace verify::ui {

namespace {

// Issues that concern several fields together, so no single field shows them.
void draw_general_issues(Ui& ui) {
  for (const wizard::ShownIssue& shown : wizard::form_issues(ui.model.state)) {
    const Issue& issue = *shown.issue;
    notice(ui, join({"issue.", std::to_string(shown.index)}),
           ui.say(join({"issue.", issue.code}), issue.arguments),
           issue.severity == Severity::error ? Tone::bad : Tone::warning);
    ui.gap(space::m);
  }
}

void draw_progress(Ui& ui) {
  const int count = wizard::wanted(ui.model.state);
  const int done = count - wizard::remaining(ui.model.state);
  const std::string text = ui.say(
      "screen.fields.progress", {{"done", std::to_string(done)}, {"count", std::to_string(count)}});
  progress(ui, "fields.progress", text, done, count);
  ui.gap(space::l);
}

// Few people need them, so they are folded away until one of them has a text.
bool opens_optional_fields(Ui& ui) {
  const std::vector<wizard::FieldState>& fields = ui.model.state.fields;
  const auto optional = std::count_if(fields.begin(), fields.end(),
                                      [](const auto& field) { return field.is_optional; });
  if (optional == 0) return false;
  const bool has_text = std::any_of(fields.begin(), fields.end(), [](const auto& field) {
    return field.is_optional && !field.text.empty();
  });
  const std::string title = ui.say("screen.fields.optional", {{"count", std::to_string(optional)}});
  const bool open = disclosure(ui, "optional_fields", title);
  ui.gap(space::l);
  return open || has_text;
}

void draw_form(Ui& ui) {
  const Card card(ui);
  const wizard::State& state = ui.model.state;
  {
    Node form;
    form.id = "form";
    form.role = Role::form;
    form.name = ui.say("screen.fields.form");
    const Group scope(ui.nodes, std::move(form));
    draw_progress(ui);
    draw_general_issues(ui);
    bool explained = false;
    const auto draw_fields = [&](bool optional) {
      for (const wizard::FieldState& input : state.fields) {
        if (input.is_optional != optional) continue;
        const bool first_problem = !explained && shows_error(ui, input);
        explained = explained || first_problem;
        field(ui, input, first_problem);
        ui.gap(space::l);
      }
    };
    draw_fields(false);
    if (opens_optional_fields(ui)) draw_fields(true);
  }
  const int left = wizard::remaining(state);
  Button next{"next", ui.say("screen.fields.next"), ButtonKind::primary};
  if (left > 0) {
    next.kind = ButtonKind::waiting;
    next.label = ui.say("screen.fields.left", {{"count", std::to_string(left)}});
    next.name = ui.say("screen.fields.left.name", {{"count", std::to_string(left)}});
  }
  ui.gap(space::xxs);
  const Buttons pressed = form_buttons(ui, {"back", ui.say("screen.back")}, next);
  if (pressed.back) ui.send(wizard::Back{});
  if (pressed.forward) ui.send(wizard::Next{});
}

void draw_method(Ui& ui) {
  const MethodAdvice* advice = advice_of(ui, ui.model.state.method);
  if (advice == nullptr) return;
  const Card card(ui);
  paragraph(ui, "method.lead", ui.say("screen.fields.method"), {type::label, ui.theme.ink_2});
  ui.gap(space::xxs);
  const Badge badge{duration_text(ui, advice->eta),
                    is_instant(advice->eta) ? Tone::good : Tone::neutral};
  card_title(ui, "method.name", method_name(ui, *advice->method), type::heading, 2, &badge);
  ui.gap(space::s);
  if (wide_button(ui, {"change_method", ui.say("screen.fields.change_method")})) {
    ui.send(wizard::GoTo{wizard::Step::recommendation});
  }
}

}  // namespace

void fields_screen(Ui& ui) {
  const Method& method = *ui.model.state.method;
  const std::string count = std::to_string(needed_fields(method));
  headline(ui, ui.say("screen.fields.title", {{"count", count}}), ui.say("screen.fields.subtitle"));
  two_columns(
      ui, [&] { draw_form(ui); },
      [&] {
        tips_card(ui, method, "screen.fields.tips");
        draw_method(ui);
      });
}

}  // namespace verify::ui
