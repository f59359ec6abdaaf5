#include "stage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "pack/embedded.hpp"

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

// What the dictionary says, in the language of the messages.
wizard::Explained explained(const RulePack& pack, const Catalogue& messages, const Catalogue& texts,
                            const Failure& failure) {
  constexpr std::array<std::string_view, 4> who{"applicant", "provider", "authority", "integrator"};
  constexpr std::array<std::string_view, 3> retry{"now", "later", "never"};
  const std::string key = "failure." + failure.id;
  wizard::Explained out;
  out.id = failure.id;
  out.title = format(texts, key);
  out.cause = format(texts, key + ".cause");
  out.alternatives = failure.alternatives;
  for (int i = 1; i <= failure.step_count; ++i)
    out.steps.push_back(format(texts, key + ".step." + std::to_string(i)));
  for (const std::string& id : failure.links)
    out.links.push_back({format(messages, "link." + id), pack.find_link(id)->url});
  out.retry = retry[static_cast<std::size_t>(failure.retry)];
  out.who = who[static_cast<std::size_t>(failure.who)];
  out.costs_try = failure.costs_try;
  for (const std::string& id : failure.claims)
    out.sources.push_back({pack.find_claim(id)->quote, pack.find_claim(id)->section});
  for (const std::string& document : failure.documents)
    out.sources.push_back({{}, document});
  return out;
}

Catalogue load_failure_texts(std::string_view locale) {
  for (const EmbeddedPart& part : embedded_failure_messages()) {
    if (part.locale != locale) continue;
    LoadedCatalogue loaded = load_catalogue(locale, {&part.json, 1});
    REQUIRE(loaded.catalogue);
    return std::move(*loaded.catalogue);
  }
  FAIL("no failure texts for ", std::string(locale));
  return {"", {}};
}

Facts facts_of(const RulePack& pack, std::span<const NamedFact> named) {
  Facts facts;
  for (const NamedFact& fact : named) {
    CAPTURE(fact.id);
    REQUIRE(set_fact(pack, facts, fact.id, fact.value) == FactError::none);
  }
  return facts;
}

// A text that the field's check accepts as it is.
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

Stage::Stage(std::string_view locale, float width, std::span<const NamedFact> given)
    : pack(load_builtin_pack()),
      messages(load_builtin_messages(locale)),
      state(wizard::start(pack, facts_of(pack, given), {}, now)) {
  view.device.width = width;
  view.device.touch = width < 720;
  draw();
}

void Stage::draw() {
  const Drawn drawn = view.draw(model(), {});
  height = drawn.height;
  wake = drawn.wake;
}

void Stage::act(Action action) {
  const Drawn drawn = view.draw(model(), {&action, 1});
  events = drawn.events;
  requests = drawn.requests;
  for (const wizard::Event& event : events) {
    state = wizard::update(pack, std::move(state), event, now).state;
  }
  draw();
}

void Stage::press(std::string_view node) {
  CAPTURE(node);
  REQUIRE(find(node) != nullptr);
  act({Action::Kind::activate, std::string(node), {}});
}

void Stage::answer(std::string_view answer) {
  REQUIRE(state.question != nullptr);
  press(join({"answer.", state.question->id, ".", answer}));
}

void Stage::type(std::string_view field, std::string_view text) {
  const std::string node = join({"field.", field});
  CAPTURE(node);
  REQUIRE(find(node) != nullptr);
  act({Action::Kind::change, node, std::string(text)});
}

void Stage::leave(std::string_view field) {
  act({Action::Kind::leave, join({"field.", field}), {}});
}

void Stage::fill_in() {
  for (std::size_t i = 0; i < state.fields.size(); ++i) {
    const Field& field = *state.fields[i].field;
    type(field.id, valid_text(field.check));
    leave(field.id);
  }
}

void Stage::type_into(std::string_view node, std::string_view text) {
  CAPTURE(node);
  REQUIRE(find(node) != nullptr);
  act({Action::Kind::change, std::string(node), std::string(text)});
}

void Stage::send(const wizard::Event& event) {
  state = wizard::update(pack, std::move(state), event, now).state;
  draw();
}

void Stage::apply(wizard::Verification verification) {
  send(wizard::ApplyState{std::move(verification)});
}

void Stage::explain(wizard::Subject subject) {
  const LoadedFailures failures = builtin_failures(pack);
  REQUIRE(failures.dictionary);
  const bool of_failure = subject == wizard::Subject::failure;
  const std::string asked = of_failure
                                ? std::string(wizard::refusal_code(state.verification.value()))
                                : state.help.value().looked_up;
  const Catalogue texts = load_failure_texts(messages.locale());
  std::vector<wizard::Explained> matches;
  for (const Explanation& found : of_failure ? explain_code(*failures.dictionary, asked)
                                             : explain_text(*failures.dictionary, asked)) {
    matches.push_back(explained(pack, messages, texts, *found.failure));
  }
  send(wizard::GiveExplanations{subject, asked, std::move(matches)});
}

void Stage::submit(std::string_view method) {
  press(join({"method.", method, ".choose"}));
  fill_in();
  press("next");
  press("submit");
  REQUIRE(state.step == wizard::Step::submitted);
}

std::unique_ptr<Stage> stage_of(const Scene& scene, std::string_view locale, float width) {
  auto stage = std::make_unique<Stage>(locale, width, scene.given);
  if (!scene.method.empty()) stage->submit(scene.method);
  scene.play(*stage);
  return stage;
}

const Node* Stage::find(std::string_view id) const {
  const auto found =
      std::find_if(nodes().begin(), nodes().end(), [&](const Node& node) { return node.id == id; });
  return found == nodes().end() ? nullptr : &*found;
}

namespace {

const std::vector<NamedFact> instant_personal{{"account_type", std::string("personal")},
                                              {"wechat_bank_card_bound", true}};
const std::vector<NamedFact> instant_enterprise{{"account_type", std::string("enterprise")},
                                                {"legal_person_available", true},
                                                {"legal_person_wechat_bank_card_bound", true},
                                                {"corporate_bank_account", true}};

void stay(Stage&) {}

void open_form(Stage& stage) {
  stage.press(join({"method.", stage.state.recommendation.recommended->id, ".choose"}));
}

void review(Stage& stage) {
  open_form(stage);
  stage.fill_in();
  stage.press("next");
}

void write_wrong_texts(Stage& stage) {
  open_form(stage);
  stage.type("enterprise_name", "福州(示例)科技有限公司");
  stage.leave("enterprise_name");
  stage.type("credit_code", "91350100M00010OY43");
  stage.leave("credit_code");
  stage.type("legal_person_name", "阿卜杜拉•买买提");
  stage.leave("legal_person_name");
  stage.type("legal_person_id_number", "11010519491231003X");
  stage.leave("legal_person_id_number");
}

}  // namespace

const std::vector<Scene>& scenes() {
  static const std::vector<Scene> all = [] {
    std::vector<Scene> out{
        {"account type", stay},
        {"first question, personal", [](Stage& stage) { stage.press("account.personal"); }},
        {"second question, enterprise",
         [](Stage& stage) {
           stage.press("account.enterprise");
           stage.answer("unknown");
         }},
        {"recommendation, personal", stay, instant_personal},
        {"recommendation, enterprise", stay, instant_enterprise},
        {"recommendation, only slow methods",
         stay,
         {{"account_type", std::string("enterprise")},
          {"legal_person_available", false},
          {"official_account_verified", false},
          {"corporate_bank_account", true}}},
        {"recommendation, nothing possible",
         stay,
         {{"account_type", std::string("enterprise")},
          {"legal_person_available", false},
          {"official_account_verified", false},
          {"corporate_bank_account", false}}},
        {"recommendation, nothing answered",
         [](Stage& stage) {
           stage.press("account.enterprise");
           stage.press("show_recommendation");
         }},
        {"special cases", [](Stage& stage) { stage.press("special_cases"); }, instant_enterprise},
        {"blocked: overseas",
         stay,
         {{"account_type", std::string("personal")}, {"region", std::string("overseas")}}},
        {"blocked: Hong Kong, Macao and Taiwan",
         stay,
         {{"account_type", std::string("personal")}, {"region", std::string("hmt")}}},
        {"blocked: quota and change",
         stay,
         {{"account_type", std::string("enterprise")},
          {"verified_accounts_with_identity", 3},
          {"already_verified", true},
          {"last_change_date", std::string("2026-11-10")}}},
        {"blocked: child",
         stay,
         {{"account_type", std::string("personal")}, {"birth_date", std::string("2015-05-05")}}},
        {"empty form, personal", open_form, instant_personal},
        {"empty form, enterprise", open_form, instant_enterprise},
        {"form with everything wrong", write_wrong_texts, instant_enterprise},
        {"form after pressing on too early",
         [](Stage& stage) {
           open_form(stage);
           stage.press("next");
         },
         instant_personal},
        {"complete form",
         [](Stage& stage) {
           open_form(stage);
           stage.fill_in();
         },
         instant_personal},
        {"review, personal", review, instant_personal},
        {"review, enterprise, one value shown",
         [](Stage& stage) {
           review(stage);
           stage.press("reveal.legal_person_id_number");
         },
         instant_enterprise},
        {"submitted",
         [](Stage& stage) {
           review(stage);
           stage.press("submit");
         },
         instant_enterprise},
    };
    add_scenes_after_submission(out);
    return out;
  }();
  return all;
}

}  // namespace verify::ui
