// The submission is with the page now; what the person does next.

#include "screens/page.hpp"
#include "screens/screens.hpp"
#include "widgets/icon.hpp"

namespace verify::ui {

namespace {

void draw_done(Ui& ui, const MethodAdvice& advice) {
  const Card card(ui);
  constexpr float disc = 44;
  const Column column = ui.column;
  const Point center{column.x + disc / 2, column.y + disc / 2};
  ui.canvas.circle(center, disc / 2, ui.theme.good_soft);
  icon(ui.canvas, Icon::check, center, 18, ui.theme.good);
  const float inset = disc + space::s;
  ui.column = {column.x + inset, column.y + (disc - type::method.line) / 2, column.width - inset};
  heading(ui, "next.title", ui.say("screen.submitted.next"), type::method, 2);
  ui.column = {column.x, std::max(ui.column.y, column.y + disc), column.width};
  const std::string method = method_name(ui, *advice.method);
  ui.skip(space::s);
  const std::vector<std::string> steps{
      ui.say("screen.submitted.next.1", {{"method", method}}),
      ui.say("screen.submitted.next.2", {{"finish", finish_text(ui, advice.eta)}}),
      ui.say("screen.submitted.next.3")};
  numbered_list(ui, "next", steps);
}

void draw_restart(Ui& ui) {
  const std::string label = ui.say("screen.submitted.restart");
  const Rect rect{ui.column.x, ui.column.y, std::min(button_width(ui, label), ui.column.width),
                  ui.control_height()};
  if (button(ui, rect, {"restart", label})) ui.send(wizard::Reset{});
  ui.skip(rect.height + space::s);
}

void draw_tips(Ui& ui, const Method& method) {
  if (method.tips.empty()) return;
  const Card card(ui);
  heading(ui, "tips.title", ui.say("screen.submitted.tips"), type::heading, 2);
  ui.skip(space::xs);
  std::vector<Row> rows;
  for (const std::string& code : method.tips)
    rows.push_back({ui.say(join({"tip.", code})), Mark::good});
  mark_list(ui, "tips", rows);
}

}  // namespace

void submitted_screen(Ui& ui) {
  headline(ui, ui.say("screen.submitted.title"), ui.say("screen.submitted.subtitle"));
  const MethodAdvice* advice = advice_of(ui, ui.model.state.method);
  two_columns(
      ui,
      [&] {
        if (advice != nullptr) draw_done(ui, *advice);
        draw_restart(ui);
      },
      [&] {
        if (advice != nullptr) draw_tips(ui, *advice->method);
      });
}

}  // namespace verify::ui
