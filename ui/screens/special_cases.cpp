#include "screens/special_cases.hpp"

#include <algorithm>

#include "screens/page.hpp"
#include "widgets/disclosure.hpp"

namespace verify::ui {

namespace {

std::vector<const Question*> special_questions(const Ui& ui) {
  std::vector<const Question*> out;
  const wizard::State& state = ui.model.state;
  const Date today = date_in(ui.model.pack.time_zone, ui.model.now);
  for (const Question& question : ui.model.pack.questions) {
    if (!question.on_request || state.given.is_known(question.fact)) continue;
    if (evaluate(ui.model.pack, question.condition, state.facts, today) != Truth::yes) continue;
    out.push_back(&question);
  }
  return out;
}

// The person has said "I don't know". Before that, nothing is chosen.
bool is_left_open(const Ui& ui, const Question& question) {
  const std::vector<wizard::AskedQuestion>& asked = ui.model.state.asked;
  return std::any_of(asked.begin(), asked.end(), [&](const wizard::AskedQuestion& each) {
    return each.question == &question && !each.answered;
  });
}

void draw_question(Ui& ui, const Question& question) {
  const Facts& facts = ui.model.state.facts;
  const std::string id = join({"special.", question.id});
  Node group;
  group.id = id;
  group.role = Role::group;
  group.name = ui.say(join({"question.", question.id}));
  const Group scope(ui.nodes, std::move(group));
  ui.gap(space::m);
  paragraph(ui, join({id, ".question"}), ui.say(join({"question.", question.id})),
            {type::label_strong, ui.theme.ink});
  ui.gap(space::xs);
  const std::vector<AnswerOption> options = answers(ui, question, join({id, "."}));
  std::vector<Button> buttons;
  for (const AnswerOption& option : options) {
    Button button = option.button;
    button.pressed =
        option.value ? facts.is_known(question.fact) && facts.values[question.fact] == *option.value
                     : is_left_open(ui, question);
    buttons.push_back(std::move(button));
  }
  if (const std::optional<std::size_t> activated = segments(ui, buttons)) {
    ui.send(wizard::AnswerQuestion{question.id, options[*activated].value});
  }
}

bool any_answered(const Ui& ui, std::span<const Question* const> questions) {
  return std::any_of(questions.begin(), questions.end(), [&](const Question* question) {
    return ui.model.state.facts.is_known(question->fact);
  });
}

}  // namespace

void draw_special_cases(Ui& ui) {
  const std::vector<const Question*> questions = special_questions(ui);
  if (questions.empty()) return;
  const Card card(ui);
  // If a question was answered, the card stays open.
  const bool answered = any_answered(ui, questions);
  bool open = answered;
  if (answered) {
    heading(ui, "special_cases.title", ui.say("screen.special.title"), type::heading, 2);
  } else {
    open = disclosure(ui, "special_cases", ui.say("screen.special.title"));
  }
  if (!open) {
    paragraph(ui, "special_cases.text", ui.say("screen.special.text"),
              {type::label, ui.theme.ink_2});
    return;
  }
  for (const Question* question : questions)
    draw_question(ui, *question);
}

}  // namespace verify::ui
