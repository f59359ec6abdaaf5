#include "harness.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "wizard/explained.hpp"

namespace verify::ui {

namespace {

RulePack load_builtin_pack() {
  LoadedPack loaded = builtin_pack();
  REQUIRE(loaded.pack);
  return std::move(*loaded.pack);
}

Catalogue load_builtin_messages(std::string_view locale) {
  LoadedCatalogue loaded = builtin_catalogue(locale);
  REQUIRE(loaded.catalogue);
  return std::move(*loaded.catalogue);
}

Catalogue load_failure_texts(std::string_view locale) {
  LoadedCatalogue loaded = wizard::builtin_failure_texts(locale);
  REQUIRE(loaded.catalogue);
  return std::move(*loaded.catalogue);
}

Facts facts_of(const RulePack& pack, std::span<const NamedFact> named) {
  Facts facts;
  for (const NamedFact& fact : named) {
    CAPTURE(fact.id);
    REQUIRE(set_fact(pack, facts, fact.id, fact.value) == FactError::none);
  }
  return facts;
}

// A text that the check accepts without a change.
std::string valid_text(std::string_view check) {
  if (check == "name") return "王小明";
  if (check == "id_number") return "11010519491231002X";
  if (check == "mobile") return "13800138000";
  if (check == "enterprise_name") return "福州示例科技有限公司";
  if (check == "credit_code") return "91350100M000100Y43";
  if (check == "account_name") return "福州示例科技有限公司";
  if (check == "corporate_account") return "591902345610901";
  if (check == "bank_name") return "招商银行";
  if (check == "bank_region") return "福建省福州市";
  if (check == "bank_branch") return "招商银行福州分行营业部";
  FAIL("no valid text for the check ", std::string(check));
  return {};
}

}  // namespace

Harness::Harness(std::string_view locale, float width, std::span<const NamedFact> given)
    : pack(load_builtin_pack()),
      messages(load_builtin_messages(locale)),
      state(wizard::start(pack, facts_of(pack, given), {}, now)) {
  view.device.width = width;
  view.device.touch = width < 720;
  draw();
}

void Harness::restart(const RulePack& other, std::span<const NamedFact> given) {
  pack = other;
  state = wizard::start(pack, facts_of(pack, given), {}, now);
  draw();
}

void Harness::draw() {
  const Drawn drawn = view.draw(model());
  height = drawn.height;
  wake = drawn.wake;
}

void Harness::act(Action action) {
  const Drawn drawn = view.act(model(), action);
  events = drawn.events;
  requests = drawn.requests;
  for (const wizard::Event& event : events) {
    state = wizard::update(pack, std::move(state), event, now).state;
  }
  draw();
}

void Harness::point_at(std::string_view node, bool down) {
  CAPTURE(node);
  REQUIRE(find(node) != nullptr);
  view.page().pointer.position = find(node)->rect.center();
  // A pointer is always over an element before it presses it.
  view.page().pointer.down = false;
  draw();
  view.page().pointer.down = down;
  draw();
}

void Harness::focus_on(std::string_view node) {
  view.page().pointer.focus = node;
  view.page().pointer.focus_visible = true;
  draw();
}

void Harness::press(std::string_view node) {
  CAPTURE(node);
  REQUIRE(find(node) != nullptr);
  act({Action::Kind::activate, std::string(node), {}});
}

void Harness::choose(std::string_view method) {
  const std::string row = join({"method.", method});
  const std::string button = join({row, ".choose"});
  if (find(button) == nullptr) press(row);
  press(button);
}

void Harness::answer(std::string_view answer) {
  REQUIRE(state.question != nullptr);
  press(join({"answer.", state.question->id, ".", answer}));
}

void Harness::type(std::string_view field, std::string_view text) {
  const std::string node = join({"field.", field});
  CAPTURE(node);
  REQUIRE(find(node) != nullptr);
  act({Action::Kind::change, node, std::string(text)});
}

void Harness::leave(std::string_view field) {
  act({Action::Kind::leave, join({"field.", field}), {}});
}

void Harness::fill_in() {
  for (std::size_t i = 0; i < state.fields.size(); ++i) {
    if (state.fields[i].is_optional) continue;
    const Field& field = *state.fields[i].field;
    type(field.id, valid_text(field.check));
    leave(field.id);
  }
}

void Harness::type_into(std::string_view node, std::string_view text) {
  CAPTURE(node);
  REQUIRE(find(node) != nullptr);
  act({Action::Kind::change, std::string(node), std::string(text)});
}

void Harness::send(const wizard::Event& event) {
  state = wizard::update(pack, std::move(state), event, now).state;
  draw();
}

void Harness::apply(wizard::Verification verification) {
  send(wizard::ApplyState{std::move(verification)});
}

void Harness::explain(wizard::Subject subject) {
  const LoadedFailures failures = builtin_failures(pack);
  REQUIRE(failures.dictionary);
  const bool of_failure = subject == wizard::Subject::failure;
  const std::string asked = of_failure
                                ? std::string(wizard::refusal_code(state.verification.value()))
                                : state.help.value().looked_up;
  const Catalogue texts = load_failure_texts(messages.locale());
  std::vector<wizard::Explanation> matches;
  for (const FailureMatch& found : of_failure ? explain_code(*failures.dictionary, asked)
                                              : explain_text(*failures.dictionary, asked)) {
    matches.push_back(wizard::explained(pack, messages, texts, *found.failure));
  }
  send(wizard::GiveExplanations{subject, asked, std::move(matches)});
}

void Harness::submit(std::string_view method) {
  choose(method);
  fill_in();
  press("next");
  press("submit");
  REQUIRE(state.step == wizard::Step::submitted);
}

const Node* Found::operator->() const {
  REQUIRE_MESSAGE(node_ != nullptr, "this node is not on the screen");
  return node_;
}

Found Harness::find(std::string_view id) const {
  const auto found =
      std::find_if(nodes().begin(), nodes().end(), [&](const Node& node) { return node.id == id; });
  return Found(found == nodes().end() ? nullptr : &*found);
}

}  // namespace verify::ui
