// Asks one question at a time; beside it, shows the best method so far and the given answers.

#include "screens/page.hpp"
#include "screens/screens.hpp"
#include "widgets/choice_card.hpp"

namespace verify::ui {

namespace {

void draw_question(Ui& ui, const Question& question) {
  const Card card(ui);
  const std::string number = std::to_string(ui.model.state.asked.size() + 1);
  const std::string most =
      std::to_string(wizard::most_questions(ui.model.pack, ui.model.state, ui.model.now));
  paragraph(ui, "question.number",
            ui.say("screen.situation.number", {{"number", number}, {"most", most}}),
            {type::source, ui.theme.ink_3});
  ui.gap(space::xxs);
  const std::string key = join({"question.", question.id});
  heading(ui, "question", ui.say(key), type::question, 2);
  const std::string hint = join({key, ".hint"});
  if (ui.has(hint)) {
    ui.gap(space::xxs);
    paragraph(ui, "question.hint", ui.say(hint), {type::row, ui.theme.ink_2});
  }
  ui.gap(space::m);
  for (const AnswerOption& option : answers(ui, question, join({"answer.", question.id, "."}))) {
    const std::optional<bool> chosen = was_chosen(ui, question.fact, option.value);
    if (answer_row(ui, {option.button.id, option.button.label, {}, chosen})) {
      ui.send(wizard::Answer{option.value});
    }
    ui.gap(space::xs);
  }
  ui.gap(space::s);
  const Buttons pressed =
      form_buttons(ui, {"back", ui.say("screen.back")},
                   {"show_recommendation", ui.say("screen.situation.skip"), ButtonKind::quiet});
  if (pressed.back) ui.send(wizard::Back{});
  if (pressed.forward) ui.send(wizard::ShowRecommendation{});
}

void draw_best_so_far(Ui& ui) {
  const MethodAdvice* best = advice_of(ui, ui.model.state.recommendation.recommended);
  const Card card(ui, CardKind::question);
  if (best == nullptr) {
    heading(ui, "best.title", ui.say("screen.situation.why"), type::heading, 2);
    ui.gap(space::xxs);
    paragraph(ui, "best.text", ui.say("screen.situation.why.text"), {type::row, ui.theme.ink_2});
    return;
  }
  paragraph(ui, "best.lead", ui.say("screen.situation.best"), {type::label, ui.theme.ink_2});
  ui.gap(space::xxs);
  heading(ui, "best.title", method_name(ui, *best->method), type::heading, 2);
  ui.gap(space::xxs);
  paragraph(ui, "best.text", finish_text(ui, best->eta), {type::row, ui.theme.ink_2});
}

std::string answer_text(const Ui& ui, const wizard::AskedQuestion& asked) {
  const FactSlot slot = asked.question->fact;
  if (!asked.answered || !ui.model.state.facts.is_known(slot))
    return ui.say("screen.answer.unknown");
  const std::int32_t value = ui.model.state.facts.values[slot];
  for (const AnswerOption& option : answers(ui, *asked.question, "")) {
    if (option.value == value) return option.button.label;
  }
  return ui.say("screen.answer.unknown");
}

void draw_given_answers(Ui& ui) {
  if (ui.model.state.asked.empty()) return;
  const Card card(ui);
  heading(ui, "answers.title", ui.say("screen.situation.answers"), type::heading, 2);
  ui.gap(space::xs);
  std::vector<Row> rows;
  for (const wizard::AskedQuestion& asked : ui.model.state.asked) {
    rows.push_back({ui.say("screen.situation.answer",
                           {{"question", ui.say(join({"question.", asked.question->id}))},
                            {"answer", answer_text(ui, asked)}}),
                    asked.answered ? Mark::tick : Mark::unknown});
  }
  mark_list(ui, "answers", rows);
}

}  // namespace

void situation_screen(Ui& ui) {
  headline(ui, ui.say("screen.situation.title"), ui.say("screen.situation.subtitle"));
  two_columns(
      ui,
      [&] {
        if (ui.model.state.question != nullptr) draw_question(ui, *ui.model.state.question);
      },
      [&] {
        draw_best_so_far(ui);
        draw_given_answers(ui);
      });
}

}  // namespace verify::ui
