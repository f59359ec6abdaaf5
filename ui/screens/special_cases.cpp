#include "screens/special_cases.hpp"

#include <algorithm>

#include "screens/page.hpp"

namespace verify::ui {

namespace {

constexpr std::string_view toggle = "special_cases";

std::vector<const Question*> special_questions(const Ui& ui) {
  std::vector<const Question*> out;
  const wizard::State& state = ui.model.state;
  const Date today = date_in_shanghai(ui.model.now);
  for (const Question& question : ui.model.pack.questions) {
    if (!question.on_request || state.given.is_known(question.fact)) continue;
    if (evaluate(ui.model.pack, question.condition, state.facts, today) == Truth::no) continue;
    out.push_back(&question);
  }
  return out;
}

void draw_question(Ui& ui, const Question& question) {
  const Facts& facts = ui.model.state.facts;
  const std::string id = join({"special.", question.id});
  Node group;
  group.id = id;
  group.role = Role::group;
  group.name = ui.say(join({"question.", question.id}));
  const Group scope(ui.nodes, std::move(group));
  ui.skip(space::m);
  paragraph(ui, join({id, ".question"}), ui.say(join({"question.", question.id})),
            {type::label_strong, ui.theme.ink});
  ui.skip(space::xs);
  const std::vector<AnswerOption> options = answers(ui, question, join({id, "."}));
  std::vector<Button> buttons;
  for (const AnswerOption& option : options) {
    Button button = option.button;
    button.pressed =
        option.value ? facts.is_known(question.fact) && facts.values[question.fact] == *option.value
                     : !facts.is_known(question.fact);
    buttons.push_back(std::move(button));
  }
  if (const std::optional<std::size_t> activated = button_row(ui, buttons)) {
    ui.send(wizard::AnswerQuestion{question.id, options[*activated].value});
  }
}

// The card's heading is the button that opens it.
bool draw_toggle(Ui& ui, bool open) {
  const float height = ui.device.touch ? 44 : 28;
  const Rect rect{ui.column.x, ui.column.y, ui.column.width, height};
  const Look look = ui.look(toggle);
  const std::string title = ui.say("screen.special.title");
  const Color color = look.hovered ? ui.theme.accent : ui.theme.ink;
  draw_line(ui.canvas, title, {type::heading, color}, rect.x,
            rect.center().y - type::heading.line / 2, rect.width - 40);
  const Point center{rect.right() - 10, rect.center().y};
  const float turn = open ? -1.0F : 1.0F;
  const std::array<Point, 3> arrow{{{center.x - 6, center.y - 3 * turn},
                                    {center.x, center.y + 3 * turn},
                                    {center.x + 6, center.y - 3 * turn}}};
  ui.canvas.line(arrow, color, 1.6F);
  if (look.focused) focus_ring(ui, rect, space::xs);
  Node node;
  node.id = toggle;
  node.role = Role::button;
  node.name = title;
  node.rect = rect;
  node.expanded = open;
  ui.add(std::move(node));
  ui.skip(height);
  return ui.activated(toggle);
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
  // What was answered stays in sight.
  const bool answered = any_answered(ui, questions);
  const bool open = answered || ui.expanded.contains(toggle);
  if (answered) {
    heading(ui, "special_cases.title", ui.say("screen.special.title"), type::heading, 2);
  } else if (draw_toggle(ui, open)) {
    if (open) {
      ui.expanded.erase(std::string(toggle));
    } else {
      ui.expanded.insert(std::string(toggle));
    }
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
