// The troubleshooter: looks up trouble in the person's own words, lists every topic of the FAQ, and
// offers support. It opens over any step.

#include "screens/after.hpp"
#include "screens/explained.hpp"
#include "screens/screens.hpp"
#include "widgets/choice_card.hpp"
#include "widgets/disclosure.hpp"
#include "widgets/notice.hpp"
#include "widgets/text_input.hpp"

namespace verify::ui {

namespace {

using wizard::LookupState;

constexpr int topic_count = 15;
constexpr int topics_at_once = 5;  // the others are folded
constexpr float two_topic_columns_from = 560;

const wizard::Help& help(const Ui& ui) {
  return *ui.model.state.help;
}

// Input and button side by side, or below each other.
void draw_input(Ui& ui) {
  const Button search{"help.search", ui.say("screen.help.search"), ButtonKind::primary};
  const float beside = button_width(ui, search.label);
  const Rect whole = row(text_input_height(ui));
  {
    const Column column(ui.narrow() ? whole.width : whole.width - beside - space::xs);
    const TextInput input{"help.text", ui.say("screen.help.label"), help(ui).text,
                          ui.say("screen.help.placeholder")};
    text_input(ui, input,
               {[&events = ui.drawn.events](const std::string& text) {
                  events.emplace_back(wizard::EditHelp{text, false});
                },
                {}});
  }
  Rect rect{whole.right() - beside, whole.y, beside, whole.height};
  if (ui.narrow()) {
    rect = {whole.x, whole.bottom() + space::xs, whole.width, ui.control_height()};
  }
  if (button(ui, rect, search)) ui.send(wizard::EditHelp{help(ui).text, true});
}

// Says the state of the lookup in words and announces it.
void draw_status(Ui& ui) {
  const wizard::Lookup& found = help(ui).found;
  if (found.state == LookupState::none) return;
  const bool nothing = found.state == LookupState::ready && found.matches.empty();
  const std::string_view key = found.state == LookupState::waiting       ? "screen.help.waiting"
                               : found.state == LookupState::unavailable ? "screen.help.unavailable"
                               : nothing                                 ? "screen.help.nothing"
                                                                         : "screen.help.found";
  ui.gap(space::s);
  const std::string count = std::to_string(found.matches.size());
  paragraph(ui, "help.status", ui.say(key, {{"count", count}}), {type::row, ui.theme.ink},
            Role::status);
}

void draw_search(Ui& ui) {
  const Card card(ui);
  Node form;
  form.id = "help.form";
  form.role = Role::form;
  form.name = ui.say("screen.help.label");
  const Group scope(ui.nodes, std::move(form));
  draw_paragraph(ui, ui.say("screen.help.label"), {type::label_strong, ui.theme.ink});
  ui.gap(space::xxs + 2);
  draw_input(ui);
  draw_status(ui);
}

// The methods that avoid this trouble: as buttons if they can be taken here, otherwise by name.
void draw_alternatives(Ui& ui, std::string_view id, const wizard::Explanation& explained) {
  std::string names;
  std::vector<Button> buttons;
  std::vector<wizard::Event> events;
  for (const MethodAdvice* advice : other_methods(ui)) {
    const std::vector<std::string>& wanted = explained.alternatives;
    if (std::find(wanted.begin(), wanted.end(), advice->method->id) == wanted.end()) continue;
    if (std::optional<wizard::Event> event = taking(ui, *advice)) {
      buttons.push_back({join({id, ".try.", advice->method->id}), switch_label(ui, *advice)});
      events.push_back(std::move(*event));
    }
    if (!names.empty()) names += ui.say("screen.list.separator");
    names += method_name(ui, *advice->method);
  }
  if (names.empty()) return;
  ui.gap(space::s);
  if (buttons.empty()) {
    return paragraph(ui, join({id, ".alternatives"}),
                     ui.say("screen.help.alternatives", {{"methods", names}}),
                     {type::label, ui.theme.ink});
  }
  const std::optional<std::size_t> pressed = actions(ui, buttons);
  if (!pressed) return;
  ui.send(wizard::CloseHelp{});
  ui.send(std::move(events[*pressed]));
}

// The likeliest match is open; the others are closed at first.
void draw_match(Ui& ui, const wizard::Explanation& explained, bool first) {
  const Card card(ui, first ? CardKind::recommended : CardKind::plain);
  const std::string id = join({"match.", explained.id});
  if (first) {
    heading(ui, id, explained.title, type::method, 2);
  } else if (!disclosure(ui, id, explained.title)) {
    return;
  }
  ui.gap(space::xs);
  draw_explained(ui, id, explained, first ? 3 : 2);
  draw_alternatives(ui, id, explained);
  draw_explained_sources(ui, id, explained);
}

void draw_remedy(Ui& ui) {
  const Card card(ui);
  heading(ui, "remedy.title", ui.say("screen.rejected.general"), type::heading, 2);
  ui.gap(space::xs);
  draw_general_remedy(ui, "remedy");
}

void draw_results(Ui& ui) {
  const wizard::Lookup& found = help(ui).found;
  for (const wizard::Explanation& explained : found.matches)
    draw_match(ui, explained, &explained == &found.matches.front());
  const bool nothing = found.state == LookupState::ready && found.matches.empty();
  if (nothing || found.state == LookupState::unavailable) draw_remedy(ui);
}

// The topics from number `first` to `last`.
void draw_topics(Ui& ui, int first, int last) {
  const float whole = ImGui::CalcItemWidth();
  const bool pairs = whole >= two_topic_columns_from;
  const float width = pairs ? std::floor((whole - space::xs) / 2) : whole;
  for (int i = first; i <= last; ++i) {
    if (pairs && (i - first) % 2 == 1) {
      ImGui::SameLine(0, space::xs);
    } else if (i > first) {
      ImGui::Dummy({0, space::xs});
    }
    const Column topic(width);
    const std::string number = std::to_string(i);
    const std::string text = ui.say(join({"screen.help.topic.", number}));
    if (answer_row(ui, {join({"topic.", number}), text})) ui.send(wizard::EditHelp{text, true});
  }
}

void draw_topics(Ui& ui) {
  const Card card(ui);
  heading(ui, "topics.title", ui.say("screen.help.topics"), type::heading, 2);
  ui.gap(space::s);
  draw_topics(ui, 1, topics_at_once);
  ui.gap(space::xs);
  const std::string count = std::to_string(topic_count - topics_at_once);
  if (!disclosure(ui, "topics.more", ui.say("screen.help.topics.more", {{"count", count}}))) return;
  ui.gap(space::xs);
  draw_topics(ui, topics_at_once + 1, topic_count);
}

void draw_close(Ui& ui) {
  Button close{"help.close", ui.say("screen.help.close")};
  close.name = ui.say("screen.help.close.name");
  if (actions(ui, {&close, 1})) ui.send(wizard::CloseHelp{});
  ui.gap(space::s);
}

}  // namespace

void help_screen(Ui& ui) {
  headline(ui, ui.say("screen.help.title"), ui.say("screen.help.subtitle"));
  two_columns(
      ui,
      [&] {
        draw_search(ui);
        draw_results(ui);
        draw_topics(ui);
      },
      [&] {
        support_card(ui);
        draw_close(ui);
      });
}

}  // namespace verify::ui
