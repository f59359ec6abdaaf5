#include "screens/method_list.hpp"

#include "screens/page.hpp"
#include "widgets/disclosure.hpp"

namespace verify::ui {

namespace {

// The sentence that decides about a method: a reason, or its time when there is none.
std::string deciding_text(const Ui& ui, const MethodAdvice& advice) {
  const std::optional<Row> row = deciding_row(ui, advice);
  return row ? row->text : finish_text(ui, advice.eta);
}

void draw_choose(Ui& ui, const MethodAdvice& advice) {
  ui.gap(space::xs);
  const Button choose{
      join({"method.", advice.method->id, ".choose"}), ui.say("screen.recommendation.choose"),
      ButtonKind::secondary,
      ui.say("screen.recommendation.use_method", {{"method", method_name(ui, *advice.method)}})};
  if (actions(ui, {&choose, 1})) ui.send(wizard::ChooseMethod{advice.method->id});
}

void draw_possible(Ui& ui, const MethodAdvice& advice) {
  const Group scope(ui.nodes, method_group(ui, advice));
  const std::string id = join({"method.", advice.method->id});
  if (!folded_row(ui, {id, method_name(ui, *advice.method), status_badge(ui, advice),
                       deciding_text(ui, advice)}))
    return;
  paragraph(ui, join({id, ".finish"}), finish_text(ui, advice.eta), {type::label, ui.theme.ink});
  ui.gap(space::xs);
  mark_list(ui, join({id, ".reasons"}), reason_rows(ui, advice));
  draw_needs(ui, *advice.method);
  draw_duration_source(ui, advice);
  draw_choose(ui, advice);
  ui.gap(space::s);
}

// The question on which the reason depends.
const Question* question_of(const Ui& ui, const Reason& reason) {
  const wizard::State& state = ui.model.state;
  const Date today = date_in(ui.model.pack.time_zone, ui.model.now);
  for (const Question& question : ui.model.pack.questions) {
    if (reason.fact == question.fact && !state.given.is_known(question.fact) &&
        evaluate(ui.model.pack, question.condition, state.facts, today) == Truth::yes)
      return &question;
  }
  return nullptr;
}

// What is missing can be brought about: how, and a button for when it is done.
void draw_way(Ui& ui, const MethodAdvice& advice) {
  for (const Reason& reason : advice.reasons) {
    const Question* question =
        reason.effect == ReasonEffect::against ? question_of(ui, reason) : nullptr;
    if (question == nullptr) continue;
    const std::string key = join({"question.", question->id});
    if (!ui.has(join({key, ".way"}))) continue;
    const std::string id = join({"method.", advice.method->id, ".way.", question->id});
    ui.gap(space::xxs);
    paragraph(ui, id, ui.say(join({key, ".way"})), {type::label, ui.theme.ink});
    const Button done{join({id, ".done"}), ui.say(join({key, ".done"}))};
    ui.gap(space::xs);
    if (actions(ui, {&done, 1})) ui.send(wizard::AnswerQuestion{question->id, 1});
  }
}

bool opens_impossible(Ui& ui, std::size_t size) {
  if (is_dead_end(ui.model.state.recommendation)) {
    heading(ui, "conditions.title", ui.say("screen.recommendation.conditions"), type::heading, 2);
    return true;
  }
  const std::string count = std::to_string(size);
  return disclosure(ui, "impossible",
                    ui.say("screen.recommendation.impossible", {{"count", count}}));
}

void draw_impossible(Ui& ui, std::span<const MethodAdvice* const> list) {
  ui.gap(space::xs);
  if (!opens_impossible(ui, list.size())) return;
  for (const MethodAdvice* advice : list) {
    ui.gap(space::s);
    const Group scope(ui.nodes, method_group(ui, *advice));
    const std::string id = join({"method.", advice->method->id});
    heading(ui, id, method_name(ui, *advice->method), type::label_strong, 3);
    ui.gap(space::xxs);
    mark_list(ui, join({id, ".reasons"}), reason_rows(ui, *advice));
    draw_way(ui, *advice);
  }
}

}  // namespace

bool is_dead_end(const Recommendation& recommendation) noexcept {
  const std::vector<MethodAdvice>& methods = recommendation.methods;
  return recommendation.blockers.empty() &&
         std::all_of(methods.begin(), methods.end(), [](const MethodAdvice& advice) {
           return advice.status == Status::ineligible;
         });
}

Node method_group(const Ui& ui, const MethodAdvice& advice) {
  Node group;
  group.id = join({"method.", advice.method->id, ".card"});
  group.role = Role::group;
  group.name = method_name(ui, *advice.method);
  return group;
}

void draw_needs(Ui& ui, const Method& method) {
  if (method.needs.empty()) return;
  std::string needs;
  for (const std::string& code : method.needs) {
    if (!needs.empty()) needs += ui.say("screen.list.separator");
    needs += ui.say(join({"need.", code}));
  }
  ui.gap(space::s);
  paragraph(ui, join({"method.", method.id, ".needs"}),
            ui.say("screen.recommendation.needs", {{"needs", needs}}), {type::label, ui.theme.ink});
}

void draw_duration_source(Ui& ui, const MethodAdvice& advice) {
  draw_source(ui, join({"method.", advice.method->id}), source_line(ui, advice));
}

void draw_method_list(Ui& ui) {
  const Recommendation& best = ui.model.state.recommendation;
  std::vector<const MethodAdvice*> possible;
  std::vector<const MethodAdvice*> impossible;
  for (const MethodAdvice& advice : best.methods) {
    if (advice.method == best.recommended) continue;
    (advice.status == Status::ineligible ? impossible : possible).push_back(&advice);
  }
  if (possible.empty() && impossible.empty()) return;
  const Card card(ui);
  if (!possible.empty()) {
    heading(ui, "methods.title",
            ui.say(best.recommended == nullptr ? "screen.recommendation.methods"
                                               : "screen.recommendation.others"),
            type::heading, 2);
    ui.gap(space::s);
  }
  for (const MethodAdvice* advice : possible) {
    separator(ui);
    draw_possible(ui, *advice);
  }
  if (impossible.empty()) return;
  if (!possible.empty()) separator(ui);
  draw_impossible(ui, impossible);
}

}  // namespace verify::ui
