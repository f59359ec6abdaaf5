#include "fixtures.hpp"

namespace verify::ui {

namespace {

const std::vector<NamedFact> instant_personal{{"account_type", std::string("personal")},
                                              {"wechat_bank_card_bound", true}};
const std::vector<NamedFact> instant_enterprise{{"account_type", std::string("enterprise")},
                                                {"legal_person_available", true},
                                                {"legal_person_wechat_bank_card_bound", true},
                                                {"corporate_bank_account", true}};

void stay(Harness&) {}

void open_form(Harness& stage) {
  stage.press(join({"method.", stage.state.recommendation.recommended->id, ".choose"}));
}

void review(Harness& stage) {
  open_form(stage);
  stage.fill_in();
  stage.press("next");
}

void write(Harness& stage, std::string_view field, std::string_view text) {
  stage.type(field, text);
  stage.leave(field);
}

void write_wrong_texts(Harness& stage) {
  open_form(stage);
  write(stage, "enterprise_name", "福州(示例)科技有限公司");
  write(stage, "credit_code", "91350100M00010OY43");
  write(stage, "legal_person_name", "阿卜杜拉•买买提");
  write(stage, "legal_person_id_number", "11010519491231003X");
}

void write_law_firm(Harness& stage) {
  open_form(stage);
  write(stage, "enterprise_name", "北京市某某律师事务所");
  write(stage, "credit_code", "31110000MD0123454X");
}

}  // namespace

void add_form_fixtures(std::vector<Fixture>& all) {
  all.insert(
      all.end(),
      {
          {"account type", stay},
          {"first question, personal", [](Harness& stage) { stage.press("account.personal"); }},
          {"second question, enterprise",
           [](Harness& stage) {
             stage.press("account.enterprise");
             stage.answer("unknown");
           }},
          {"recommendation, personal", stay, instant_personal},
          {"recommendation, enterprise", stay, instant_enterprise},
          {"recommendation, with a method and sources open",
           [](Harness& stage) {
             stage.press("method.enterprise.legal_person_wechat_scan.source");
             stage.press("method.enterprise.bank_transfer");
             stage.press("method.enterprise.bank_transfer.source");
           },
           instant_enterprise},
          {"recommendation, with what is impossible open",
           [](Harness& stage) { stage.press("impossible"); },
           {{"account_type", std::string("personal")},
            {"wechat_bank_card_bound", true},
            {"camera_or_phone", false},
            {"qq_bank_card_bound", false}}},
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
           [](Harness& stage) {
             stage.press("account.enterprise");
             stage.press("show_recommendation");
           }},
          {"special cases", [](Harness& stage) { stage.press("special_cases"); },
           instant_enterprise},
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
          {"form with its optional fields",
           [](Harness& stage) {
             open_form(stage);
             stage.press("optional_fields");
             write(stage, "licence_issue_date", "2026-11-26");
           },
           instant_enterprise},
          {"form with a code for another method", write_law_firm, instant_enterprise},
          {"form with everything wrong", write_wrong_texts, instant_enterprise},
          {"form after pressing on too early",
           [](Harness& stage) {
             open_form(stage);
             stage.press("next");
           },
           instant_personal},
          {"complete form",
           [](Harness& stage) {
             open_form(stage);
             stage.fill_in();
           },
           instant_personal},
          {"review, personal", review, instant_personal},
          {"review, enterprise, one value shown",
           [](Harness& stage) {
             review(stage);
             stage.press("reveal.legal_person_id_number");
           },
           instant_enterprise},
          {"review, running in another tab",
           [](Harness& stage) {
             review(stage);
             stage.send(wizard::RunElsewhere{true});
           },
           instant_personal},
          {"submitted",
           [](Harness& stage) {
             review(stage);
             stage.press("submit");
           },
           instant_enterprise},
      });
}

std::unique_ptr<Harness> stage_of(const Fixture& fixture, std::string_view locale, float width,
                                  const RulePack* pack) {
  auto stage = std::make_unique<Harness>(locale, width, fixture.given);
  if (pack != nullptr) stage->restart(*pack, fixture.given);
  if (!fixture.method.empty()) stage->submit(fixture.method);
  fixture.play(*stage);
  return stage;
}

const std::vector<Fixture>& fixtures() {
  static const std::vector<Fixture> all = [] {
    std::vector<Fixture> out;
    add_form_fixtures(out);
    add_fixtures_after_submission(out);
    return out;
  }();
  return all;
}

}  // namespace verify::ui
