// awaiting_scan and awaiting_face: a QR code to scan with a phone, or a link to open on this phone.

#include "screens/after.hpp"
#include "screens/screens.hpp"
#include "widgets/copy_row.hpp"
#include "widgets/deadline.hpp"
#include "widgets/qr_code.hpp"

namespace verify::ui {

namespace {

using wizard::Request;

constexpr float code_size = 232;
constexpr float least_text_width = 240;
constexpr int step_count = 3;

bool is_face(const Ui& ui) {
  return verification(ui).state == wizard::VerificationState::awaiting_face;
}

// The app to scan with: the method's own app, or the camera of any phone.
std::string app_name(const Ui& ui) {
  const std::string own = join({"screen.scan.app.", ui.model.state.method->id});
  return ui.say(ui.has(own) ? own : "screen.scan.app");
}

std::string title(const Ui& ui, bool over) {
  if (over) return ui.say("screen.scan.title.over");
  if (is_face(ui)) return ui.say("screen.scan.title.face");
  return ui.say("screen.scan.title", {{"app", app_name(ui)}});
}

void draw_code(Ui& ui, bool over) {
  const std::string name =
      ui.say("screen.scan.code",
             {{"app", app_name(ui)}, {"method", method_name(ui, *ui.model.state.method)}});
  qr_code(ui, verification(ui).url, over ? CodeState::expired : CodeState::usable, code_size, name,
          ui.say(over ? "screen.scan.code.over" : "screen.scan.code.waiting"));
}

void draw_steps(Ui& ui, bool over) {
  if (over) {
    paragraph(ui, "scan.over", ui.say("screen.scan.over"), {type::row, ui.theme.ink_2},
              Role::status);
    return;
  }
  std::vector<std::string> steps;
  const std::string_view kind = is_face(ui) ? "screen.scan.face.step." : "screen.scan.step.";
  for (int i = 1; i <= step_count; ++i) {
    steps.push_back(ui.say(join({kind, std::to_string(i)}), {{"app", app_name(ui)}}));
  }
  numbered_list(ui, "scan.steps", steps);
  if (!verification(ui).expires_at) return;
  ui.gap(space::m);
  deadline(ui, "scan.deadline", *verification(ui).expires_at);
}

void draw_code_and_steps(Ui& ui, bool over) {
  const float text_width = ImGui::CalcItemWidth() - code_size - space::xl;
  if (text_width < least_text_width) {
    draw_code(ui, over);
    ui.gap(space::m);
    return draw_steps(ui, over);
  }
  {
    const Column left(code_size);
    draw_code(ui, over);
  }
  ImGui::SameLine(0, space::xl);
  const Column right(text_width);
  draw_steps(ui, over);
}

// On a phone, the code cannot be scanned with the phone itself, so a button opens the link.
void draw_open_here(Ui& ui) {
  Button open{"scan.open", ui.say("screen.scan.open"), ButtonKind::primary};
  open.href = verification(ui).url;
  wide_button(ui, open);
  ui.gap(space::xs);
  paragraph(ui, "scan.open.note", ui.say("screen.scan.open.note", {{"app", app_name(ui)}}),
            {type::source, ui.theme.ink_3});
  ui.gap(space::l);
}

void draw_link(Ui& ui) {
  const std::string& url = verification(ui).url;
  {
    Node list;
    list.id = "scan.links";
    list.role = Role::list;
    const Group scope(ui.nodes, std::move(list));
    copy_row(ui, {"scan.link", ui.say("screen.scan.link"), url}, url);
  }
  if (!ui.device.touch) {
    link(ui, "scan.open", ui.say("screen.scan.open"), url);
  }
  ui.gap(space::m);
}

void draw_card(Ui& ui, bool over) {
  const Card card(ui);
  const bool has_link = !verification(ui).url.empty() && !over;
  const bool opens_here = ui.device.touch && has_link;
  if (opens_here) draw_open_here(ui);
  const std::string_view key = over         ? "screen.scan.renew.title"
                               : opens_here ? "screen.scan.other_phone"
                                            : "screen.scan.card";
  heading(ui, "scan.title", ui.say(key, {{"app", app_name(ui)}}), type::heading, 2);
  ui.gap(space::s);
  draw_code_and_steps(ui, over);
  ui.gap(space::m);
  if (has_link) draw_link(ui);
  const std::string_view done = is_face(ui) ? "screen.scan.done.face" : "screen.scan.done";
  if (over) {
    wishes(ui,
           {{Request::renew, "screen.scan.renew", ButtonKind::primary}, {Request::refresh, done}});
  } else {
    wishes(ui, {{Request::refresh, done, opens_here ? ButtonKind::secondary : ButtonKind::primary},
                {Request::renew, "screen.scan.renew"},
                {Request::cancel, "screen.after.cancel", ButtonKind::quiet}});
  }
}

// A known trouble with the authorisation by an official account, and a button that opens its
// remedy.
void draw_blank_page(Ui& ui) {
  const std::vector<std::string>& tips = ui.model.state.method->tips;
  if (std::find(tips.begin(), tips.end(), "blank_page") == tips.end()) return;
  const Card card(ui, CardKind::question);
  heading(ui, "blank_page.title", ui.say("screen.scan.blank_page"), type::heading, 2);
  ui.gap(space::xxs);
  paragraph(ui, "blank_page.text", ui.say("tip.blank_page"), {type::row, ui.theme.ink_2});
  if (text_button(ui, {"blank_page.help", ui.say("screen.scan.blank_page.help"), ButtonKind::text}))
    ui.send(wizard::OpenHelp{ui.say("screen.scan.blank_page")});
}

}  // namespace

void scan_screen(Ui& ui) {
  const std::optional<Instant>& until = verification(ui).expires_at;
  const bool over = until && is_over(ui, *until);
  headline(ui, title(ui, over),
           ui.say(over ? "screen.scan.subtitle.over" : "screen.scan.subtitle"));
  two_columns(
      ui, [&] { draw_card(ui, over); },
      [&] {
        draw_blank_page(ui);
        tips_card(ui, *ui.model.state.method, "screen.submitted.tips");
      });
}

}  // namespace verify::ui
