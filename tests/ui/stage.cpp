#include "stage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace verify::ui {

namespace {

bool is_wide(char32_t value) {
  return value >= 0x2E80 || value == U'“' || value == U'”' || value == U'…';
}

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
  FAIL("no valid text for the check ", std::string(check));
  return {};
}

}  // namespace

FontMetrics FixedGlyphs::metrics(Weight, float size) {
  return {std::round(size * 0.88F), std::round(size * 0.24F)};
}

std::optional<GlyphBox> FixedGlyphs::measure(char32_t value, Weight, float size) {
  const float advance = is_wide(value) ? size : size / 2;
  if (value == U' ') return GlyphBox{advance, 0, 0, 0, 0};
  return GlyphBox{advance, 0, -static_cast<int>(size * 0.8F), static_cast<int>(advance),
                  static_cast<int>(size * 0.1F)};
}

void FixedGlyphs::raster(char32_t, Weight, float, const GlyphBox&,
                         std::span<std::uint8_t> coverage) {
  ++rastered;
  std::fill(coverage.begin(), coverage.end(), std::uint8_t{255});
}

Stage::Stage(std::string_view locale, float width, std::span<const NamedFact> given)
    : pack(load_builtin_pack()),
      messages(load_builtin_messages(locale)),
      state(wizard::start(pack, facts_of(pack, given), {}, now)) {
  view.device.width = width;
  view.device.touch = width < 720;
  draw();
}

void Stage::draw() {
  height = view.draw(model(), {}).height;
}

void Stage::act(Action action) {
  events = view.draw(model(), {&action, 1}).events;
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
  static const std::vector<Scene> all{
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
  return all;
}

}  // namespace verify::ui
