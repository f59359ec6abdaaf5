// A ninth method needs only data, because every part of the core reads methods from the pack.

#include "ninth_method.hpp"

#include <algorithm>

#include "verify/check.hpp"
#include "verify/lint.hpp"
#include "verify/recommend.hpp"
#include "verify/wizard.hpp"

namespace verify {

namespace {

const RulePack& pack() {
  static const RulePack nine = test::ninth_pack();
  return nine;
}

constexpr Instant now{1'795'775'400};  // 2026-11-27 18:30 in Shanghai

Facts facts(std::initializer_list<std::pair<const char*, FactValue>> values) {
  Facts out;
  for (const auto& [id, value] : values)
    REQUIRE(set_fact(pack(), out, id, value) == FactError::none);
  return out;
}

}  // namespace

TEST_CASE("a ninth method is ranked, with reasons and what would unlock it") {
  REQUIRE(pack().methods.size() == 9);
  const Recommendation before = recommend(
      pack(), facts({{"account_type", "personal"}, {"wechat_bank_card_bound", true}}), now);
  CHECK(before.recommended->id == "personal.wechat_scan");
  const auto ninth = std::find_if(
      before.methods.begin(), before.methods.end(),
      [](const MethodAdvice& advice) { return advice.method->id == "personal.bank_app"; });
  REQUIRE(ninth != before.methods.end());
  CHECK(ninth->would_unlock.size() == 2);
  const Recommendation after = recommend(pack(),
                                         facts({{"account_type", "personal"},
                                                {"wechat_bank_card_bound", true},
                                                {"bank_app_installed", true},
                                                {"bank_app_verified", true}}),
                                         now);
  CHECK(after.recommended->id == "personal.bank_app");
  CHECK(after.methods.front().reasons.front().message == "requirement.bank_app_installed.met");
  CHECK(after.next_question == nullptr);
}

TEST_CASE(
    "both of its questions are asked while it may still win, although one alone decides nothing") {
  const Facts wechat = facts({{"account_type", "personal"}, {"wechat_bank_card_bound", true}});
  const Question* first = next_question(pack(), wechat, now);
  REQUIRE(first != nullptr);
  CHECK(first->id == "bank_app_installed");
  Facts answered = wechat;
  answered.set(first->fact, 1);
  const Question* second = next_question(pack(), answered, now);
  REQUIRE(second != nullptr);
  CHECK(second->id == "bank_app_verified");
  answered.set(first->fact, 0);
  CHECK(next_question(pack(), answered, now) == nullptr);
  // If the applicant does not know one of the two facts, the other one need not be asked.
  const std::uint64_t unanswerable = std::uint64_t{1} << first->fact;
  CHECK(next_question(pack(), wechat, now, unanswerable) == nullptr);
}

TEST_CASE("its form is checked by its fields") {
  const Report report =
      check(pack(), "personal.bank_app", {{"name", "王小明"}, {"home_bank", "招商银行"}}, {}, now);
  CHECK(report.verdict == Verdict::ok);
  REQUIRE(report.fields.size() == 2);
  CHECK(report.fields[1].field == "home_bank");
  CHECK(check(pack(), "personal.bank_app", {{"name", "王小明"}}, {}, now).verdict ==
        Verdict::error);
}

TEST_CASE("the wizard walks through it to a submission") {
  using namespace wizard;
  State state = start(pack(), {}, {}, now);
  const auto send = [&state](const Event& event) {
    Update next = update(pack(), std::move(state), event, now);
    state = std::move(next.state);
    return next.effects;
  };
  (void)send(ChooseAccountType{0});
  int asked = 0;
  while (state.step == Step::situation) {
    REQUIRE(++asked < 10);
    const bool of_the_app = state.question->id.starts_with("bank_app");
    (void)send(Answer{of_the_app ? 1 : 0});
  }
  REQUIRE(state.recommendation.recommended != nullptr);
  CHECK(state.recommendation.recommended->id == "personal.bank_app");
  (void)send(ChooseMethod{"personal.bank_app"});
  (void)send(EditField{"name", "王小明"});
  (void)send(EditField{"home_bank", "招商银行"});
  (void)send(Next{});
  REQUIRE(state.step == Step::review);
  const std::vector<wizard::Effect> effects = send(Submit{});
  CHECK(std::any_of(effects.begin(), effects.end(), [](const wizard::Effect& effect) {
    return std::holds_alternative<SubmissionReady>(effect);
  }));
}

TEST_CASE("the linter has nothing to say about it") {
  const LoadedCatalogue builtin = builtin_catalogue("zh-CN");
  REQUIRE(builtin.catalogue);
  const std::array<Catalogue, 1> languages{test::ninth_messages(*builtin.catalogue)};
  for (const Finding& finding : lint({pack(), languages})) {
    const std::string about = finding.fault.pointer + finding.fault.found;
    CHECK_MESSAGE(about.find("bank_app") == std::string::npos, finding.fault.code << about);
    CHECK_FALSE_MESSAGE(finding.is_error, finding.fault.code << about);
  }
}

}  // namespace verify
