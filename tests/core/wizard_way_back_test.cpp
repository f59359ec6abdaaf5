// How far back the applicant can go, and whose verification it is.

#include "running.hpp"

namespace verify::wizard {

namespace {

int steps_of(const Run& run) {
  return way_back(pack(), run.state);
}

std::string applicant_of(const Run& run) {
  const auto found = applicant(pack(), run.state);
  return found ? found->id : std::string();
}

Run at_review_of(std::string_view method, const std::vector<EditField>& texts) {
  Run run;
  run << ChooseAccountType{method.starts_with("personal.") ? personal : enterprise}
      << ShowRecommendation{} << ChooseMethod{std::string(method)};
  for (const EditField& text : texts)
    run << text;
  run << Next{};
  REQUIRE(run.state.step == Step::review);
  return run;
}

Run at_review_of_person(std::string_view method, std::string id_number) {
  return at_review_of(
      method, {{"name", "张三"}, {"id_number", std::move(id_number)}, {"mobile", "13800138000"}});
}

}  // namespace

TEST_CASE("every step that the applicant makes can be taken back by itself") {
  Run run;
  CHECK(steps_of(run) == 0);
  run << ChooseAccountType{personal};
  CHECK(steps_of(run) == 1);
  run << Answer{1};
  REQUIRE(run.state.step == Step::recommendation);
  CHECK(steps_of(run) == 2);
  run << ChooseMethod{"personal.wechat_scan"};
  CHECK(steps_of(run) == 3);
  CHECK(run.caused<WayBackChanged>());
  run << EditField{"name", "陈𬱖"};
  CHECK_FALSE(run.caused<WayBackChanged>());
  CHECK(steps_of(at_personal_review()) == 4);
}

TEST_CASE("what the page has given cannot be taken back") {
  Run run;
  run.state = start(pack(), test::facts({{"account_type", "personal"}}), {}, run.now);
  REQUIRE(run.state.step == Step::situation);
  CHECK(steps_of(run) == 0);
  run << Answer{1};
  CHECK(steps_of(run) == 1);
  run << GiveFacts{test::facts({{"account_type", "personal"}, {"wechat_bank_card_bound", true}})};
  CHECK(steps_of(run) == 0);
  CHECK(run.caused<WayBackChanged>());
}

TEST_CASE("there is no way back while a verification runs or has succeeded, but from a failure") {
  Run run = at_submission();
  CHECK(steps_of(run) == 0);
  run << in_state(VerificationState::in_review);
  CHECK(steps_of(run) == 0);
  run << in_state(VerificationState::rejected);
  CHECK(steps_of(run) == 4);
  run << Back{};
  CHECK(run.state.step == Step::fields);
  CHECK(steps_of(run) == 3);
  run = at_submission();
  run << in_state(VerificationState::approved);
  CHECK(steps_of(run) == 0);
}

TEST_CASE("the troubleshooter is a step: going back closes it, and nothing else") {
  Run run = at_personal_fields();
  run << OpenHelp{};
  CHECK(steps_of(run) == 4);
  run << Back{};
  CHECK_FALSE(run.state.help);
  CHECK(run.state.step == Step::fields);
  CHECK(steps_of(run) == 3);
  run = at_submission();
  run << OpenHelp{};
  CHECK(steps_of(run) == 1);
}

TEST_CASE("an applicant is the same whatever the method, and known from the review on") {
  CHECK_FALSE(applicant(pack(), at_personal_fields().state));
  const Run scan = at_review_of_person("personal.wechat_scan", "11010519491231002X");
  const Run face = at_review_of_person("personal.face", "11010519491231002x");
  CHECK(applicant_of(scan) == applicant_of(face));
  CHECK(applicant_of(scan) !=
        applicant_of(at_review_of_person("personal.face", "110105194912310038")));
  CHECK_FALSE(applicant(pack(), scan.state)->is_submitted);

  Run run = scan;
  run << Submit{};
  CHECK(run.caused<ApplicantChanged>());
  CHECK(applicant(pack(), run.state)->is_submitted);
  CHECK(applicant_of(run) == applicant_of(scan));
  run << in_state(VerificationState::in_review);
  CHECK_FALSE(run.caused<ApplicantChanged>());
  run << in_state(VerificationState::cancelled);
  CHECK(run.caused<ApplicantChanged>());
  CHECK_FALSE(applicant(pack(), run.state));
}

TEST_CASE("a company is known by its code, not by those who speak for it") {
  const std::string code = "91350100M000100Y43";
  const Run one = at_review_of("enterprise.legal_person_face",
                               {{"enterprise_name", "福州示例科技有限公司"},
                                {"credit_code", code},
                                {"legal_person_name", "王芳"},
                                {"legal_person_id_number", "11010519491231002X"}});
  const Run other = at_review_of("enterprise.top_up", {{"enterprise_name", "福州示例科技有限公司"},
                                                       {"credit_code", code},
                                                       {"contact_name", "陈𬱖"},
                                                       {"contact_mobile", "13800138000"},
                                                       {"account_name", "福州示例科技有限公司"}});
  CHECK(applicant_of(one) == applicant_of(other));
  CHECK(applicant_of(one).find(code) != std::string::npos);
}

TEST_CASE("a submission that runs elsewhere is held back until it has ended there") {
  Run run = at_personal_review();
  run << RunElsewhere{true};
  CHECK(run.state.runs_elsewhere);
  run << Submit{};
  CHECK(run.caused<HeldBack>());
  CHECK_FALSE(run.caused<SubmissionReady>());
  CHECK(run.state.step == Step::review);
  run << RunElsewhere{false} << Submit{};
  CHECK(run.caused<SubmissionReady>());
}

TEST_CASE("whether it runs elsewhere is asked anew for every review") {
  Run run = at_personal_review();
  run << RunElsewhere{true} << Back{};
  CHECK_FALSE(run.state.runs_elsewhere);
  run << RunElsewhere{true};
  CHECK_FALSE(run.state.runs_elsewhere);
  run << Next{} << Submit{};
  CHECK(run.caused<SubmissionReady>());
}

TEST_CASE("whether it runs elsewhere is known of one applicant only") {
  Run run = at_personal_review();
  run << RunElsewhere{true};
  const Snapshot same = snapshot_of(run.state);
  run << Restore{same};
  REQUIRE(run.state.step == Step::review);
  CHECK(run.state.runs_elsewhere);
  run << FillFields{{{"mobile", "13900139000"}}};
  CHECK(run.state.runs_elsewhere);
  run << FillFields{{{"id_number", "110105194912310038"}}};
  REQUIRE(run.state.step == Step::review);
  CHECK(run.caused<ApplicantChanged>());
  CHECK_FALSE(run.state.runs_elsewhere);
}

TEST_CASE("only a submission that nobody has accepted is taken back") {
  Run run = at_submission();
  run << RunElsewhere{true};
  CHECK(run.state.step == Step::review);
  CHECK(run.state.runs_elsewhere);
  CHECK_FALSE(run.state.submitted_at);
  CHECK(run.field("mobile").text == "138-0013-8000");
  run = at_submission();
  run << in_state(VerificationState::submitting) << RunElsewhere{true};
  CHECK(run.state.step == Step::submitted);
  CHECK_FALSE(run.state.runs_elsewhere);
}

TEST_CASE("the answer that was given before is known when its question comes back") {
  Run run;
  const FactSlot type = pack().account_type_slot;
  CHECK(earlier_answer(run.state, type) == nullptr);
  run << ChooseAccountType{personal};
  const FactSlot first = run.state.question->fact;
  CHECK(earlier_answer(run.state, first) == nullptr);
  run << Answer{0} << Back{};
  REQUIRE(run.state.question->fact == first);
  REQUIRE(earlier_answer(run.state, first) != nullptr);
  CHECK(earlier_answer(run.state, first)->value == 0);
  run << Answer{std::nullopt} << Back{};
  CHECK(earlier_answer(run.state, first)->value == std::nullopt);
  run << Back{};
  REQUIRE(run.state.step == Step::account_type);
  CHECK(earlier_answer(run.state, type)->value == personal);
  run << Reset{};
  CHECK(earlier_answer(run.state, type) == nullptr);
}

TEST_CASE("answers of a restored wizard are known when their questions come back") {
  Run run;
  run << ChooseAccountType{personal};
  const FactSlot first = run.state.question->fact;
  run << Answer{1};
  const Snapshot kept = snapshot_of(run.state);
  Run restored;
  restored << Restore{kept} << Back{};
  REQUIRE(restored.state.question->fact == first);
  CHECK(earlier_answer(restored.state, first)->value == 1);
  restored << Back{};
  CHECK(earlier_answer(restored.state, pack().account_type_slot)->value == personal);
}

}  // namespace verify::wizard
