#include "screens/after.hpp"

#include "widgets/choice_card.hpp"
#include "widgets/copy_row.hpp"

namespace verify::ui {

const wizard::Verification& verification(const Ui& ui) {
  return *ui.model.state.verification;
}

Eta expected(const Ui& ui) {
  const Instant from = verification(ui).submitted_at.value_or(ui.model.now);
  return eta_from(ui.model.pack, *ui.model.state.method, from);
}

void wishes(Ui& ui, std::initializer_list<Wish> list) {
  std::vector<Button> buttons;
  for (const Wish& wish : list) {
    buttons.push_back({join({"request.", name_of(wish.request)}), ui.say(wish.label), wish.kind});
  }
  if (const std::optional<std::size_t> pressed = actions(ui, buttons)) {
    ui.send(wizard::MakeRequest{(list.begin() + *pressed)->request});
  }
  if (!ui.model.state.requested) return;
  ui.gap(space::s);
  const std::string key = join({"screen.requested.", name_of(*ui.model.state.requested)});
  paragraph(ui, "request.status", ui.say(key), {type::row, ui.theme.ink_2}, Role::status);
}

std::optional<wizard::Event> taking(const Ui& ui, const MethodAdvice& advice) {
  const wizard::State& state = ui.model.state;
  if (advice.status == Status::ineligible || !state.recommendation.blockers.empty()) return {};
  if (state.step == wizard::Step::recommendation) return wizard::ChooseMethod{advice.method->id};
  if (state.verification && wizard::may_try_again(state.verification->state)) {
    return wizard::TryMethod{advice.method->id};
  }
  return {};
}

std::vector<const MethodAdvice*> other_methods(const Ui& ui) {
  std::vector<const MethodAdvice*> out;
  for (const MethodAdvice& advice : ui.model.state.recommendation.methods) {
    if (advice.status != Status::ineligible && advice.method != ui.model.state.method)
      out.push_back(&advice);
  }
  return out;
}

const MethodAdvice* first_possible(const Ui& ui, std::span<const std::string> preferred) {
  const std::vector<const MethodAdvice*> others = other_methods(ui);
  for (const std::string& id : preferred) {
    for (const MethodAdvice* advice : others) {
      if (advice->method->id == id) return advice;
    }
  }
  return nullptr;
}

void other_methods_card(Ui& ui) {
  const std::vector<const MethodAdvice*> others = other_methods(ui);
  if (others.empty()) return;
  const Card card(ui);
  heading(ui, "others.title", ui.say("screen.after.others"), type::heading, 2);
  for (const MethodAdvice* advice : others) {
    ui.gap(space::xs);
    const std::string id = join({"method.", advice->method->id, ".try"});
    if (!answer_row(ui, {id, method_name(ui, *advice->method), finish_text(ui, advice->eta)}))
      continue;
    if (std::optional<wizard::Event> event = taking(ui, *advice)) ui.send(std::move(*event));
  }
}

std::string switch_label(const Ui& ui, const MethodAdvice& advice) {
  return ui.say("screen.after.switch", {{"method", method_name(ui, *advice.method)},
                                        {"duration", duration_text(ui, advice.eta)}});
}

void support_card(Ui& ui) {
  const Card card(ui);
  heading(ui, "support.title", ui.say("screen.support.title"), type::heading, 2);
  ui.gap(space::xxs);
  paragraph(ui, "support.text", ui.say("screen.support.text"), {type::row, ui.theme.ink_2});
  const std::optional<wizard::Verification>& current = ui.model.state.verification;
  if (current && !current->id.empty()) {
    Node list;
    list.id = "support.numbers";
    list.role = Role::list;
    const Group scope(ui.nodes, std::move(list));
    copy_row(ui, {"support.id", ui.say("screen.support.id"), current->id}, current->id);
  } else {
    ui.gap(space::xs);
  }
  pack_link(ui, "support", LinkRole::support);
}

void contact_button(Ui& ui) {
  const Link* support = ui.model.pack.find_link(LinkRole::support);
  if (support == nullptr) return;
  Button contact{"contact", ui.say("screen.support.contact"), ButtonKind::primary};
  contact.href = support->url;
  actions(ui, {&contact, 1});
}

void restart_button(Ui& ui) {
  const std::array<Button, 1> restart{Button{"restart", ui.say("screen.submitted.restart")}};
  if (actions(ui, restart)) ui.send(wizard::Reset{});
  ui.gap(space::s);
}

}  // namespace verify::ui
