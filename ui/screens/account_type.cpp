// Asks for the account type, and says what is not possible without verification.

#include <algorithm>
#include <utility>

#include "screens/consequences.hpp"
#include "screens/page.hpp"
#include "screens/screens.hpp"
#include "widgets/choice_card.hpp"

namespace verify::ui {

namespace {

constexpr int promise_count = 3;

Choice choice_of(const Ui& ui, std::size_t index) {
  const FactDefinition& fact = ui.model.pack.facts[ui.model.pack.account_type_slot];
  const std::string& id = fact.choices[index];
  int methods = 0;
  for (const Method& method : ui.model.pack.methods) {
    methods += std::cmp_equal(method.account_type, index) ? 1 : 0;
  }
  const std::string detail = join({"statement.account_type.", id});
  const std::vector<Question>& questions = ui.model.pack.questions;
  const auto asking = std::find_if(questions.begin(), questions.end(), [&](const Question& each) {
    return each.fact == ui.model.pack.account_type_slot;
  });
  const std::string label =
      asking == questions.end() ? id : ui.say(join({"question.", asking->id, ".", id}));
  return {join({"account.", id}), label,
          ui.has(detail) ? ui.say(detail, {{"count", std::to_string(methods)}}) : "",
          was_chosen(ui, ui.model.pack.account_type_slot, static_cast<std::int32_t>(index))};
}

void draw_choices(Ui& ui) {
  const RulePack& pack = ui.model.pack;
  const std::size_t count = pack.facts[pack.account_type_slot].choices.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Choice choice = choice_of(ui, i);
    const Rect rect = row(choice_card_height(ui, choice, ImGui::CalcItemWidth()));
    if (choice_card(ui, rect, i == 0 ? Icon::person : Icon::building, choice)) {
      ui.send(wizard::ChooseAccountType{static_cast<std::int32_t>(i)});
    }
    ui.gap(card_gap);
  }
}

void draw_promises(Ui& ui) {
  const Card card(ui);
  heading(ui, "promises.title", ui.say("screen.account_type.promises"), type::heading, 2);
  ui.gap(space::xs);
  mark_list(ui, "promises",
            numbered_rows(ui, "screen.account_type.promise.", promise_count, Mark::tick));
}

}  // namespace

void account_type_screen(Ui& ui) {
  headline(ui, ui.say("screen.account_type.title"), ui.say("screen.account_type.subtitle"));
  two_columns(
      ui,
      [&] {
        draw_choices(ui);
        draw_promises(ui);
      },
      [&] { draw_consequences(ui); });
}

}  // namespace verify::ui
