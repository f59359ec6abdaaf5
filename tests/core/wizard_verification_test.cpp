// After the submission: the page sets the state, and the applicant makes requests.

#include "running.hpp"
#include "verify/explain.hpp"

namespace verify::wizard {

namespace {

using enum VerificationState;

std::vector<VerificationState> every_state() {
  std::vector<VerificationState> out;
  for (std::size_t i = 0; i < Words<VerificationState>::table.size(); ++i)
    out.push_back(static_cast<VerificationState>(i));
  return out;
}

Run awaiting_amount(std::optional<std::int32_t> tries_left = 2) {
  Run run = at_submission();
  ApplyState event = in_state(awaiting_deposit_amount);
  event.verification.tries_left = tries_left;
  run << event;
  return run;
}

Run refused(std::string code = {}, std::string provider = {}) {
  Run run = at_submission();
  ApplyState event = in_state(rejected);
  event.verification.code = std::move(code);
  event.verification.provider = std::move(provider);
  run << event;
  return run;
}

std::vector<Explanation> one_match() {
  Explanation match;
  match.id = "review.rejected";
  return {match};
}

// Refused because of these fields.
Run refused_because_of(std::vector<std::string> fields) {
  Run run = refused("id.name_mismatch");
  std::vector<Explanation> matches = one_match();
  matches.front().fields = std::move(fields);
  run << GiveExplanations{Subject::failure, "id.name_mismatch", matches};
  return run;
}

bool is_marked(const State& state, std::string_view field) {
  const std::vector<ShownIssue> shown = shown_issues(state);
  return std::any_of(shown.begin(), shown.end(), [&](const ShownIssue& each) {
    return each.issue->code == "field.refused" && each.issue->field == field;
  });
}

}  // namespace

TEST_CASE("a state is applied only to a submission") {
  Run run = at_personal_review();
  run << in_state(approved);
  CHECK_FALSE(run.state.verification);
  CHECK(run.effects.empty());
  run << Submit{} << in_state(approved);
  REQUIRE(run.state.verification);
  CHECK(run.state.verification->state == approved);
  CHECK(run.caused<VerificationChanged>());
}

TEST_CASE("a page that does not take the submission leaves no verification") {
  Run run = at_submission();
  CHECK_FALSE(run.state.verification);
  CHECK_FALSE(is_running(run.state));
  run << MakeRequest{Request::cancel} << TryAgain{} << Back{} << GoTo{Step::fields};
  CHECK(run.state.step == Step::submitted);
  CHECK(run.effects.empty());
}

TEST_CASE("the time of submission is kept unless the page knows better") {
  Run run = at_submission();
  run.now.seconds += 500;
  run << in_state(submitting);
  CHECK(run.state.verification->submitted_at == friday_evening());
  ApplyState event = in_state(in_review);
  event.verification.submitted_at = Instant{friday_evening().seconds + 3};
  run << event << in_state(approved);
  CHECK(run.state.verification->submitted_at == Instant{friday_evening().seconds + 3});
}

TEST_CASE("one thing is asked of the page at a time") {
  Run run = at_submission();
  run << in_state(awaiting_scan) << MakeRequest{Request::renew};
  CHECK(run.effect<Requested>().request == Request::renew);
  CHECK(run.state.requested == Request::renew);
  run << MakeRequest{Request::cancel};
  CHECK(run.effects.empty());
  CHECK(run.state.requested == Request::renew);
  run << in_state(awaiting_scan);
  CHECK_FALSE(run.state.requested);
  run << MakeRequest{Request::cancel};
  CHECK(run.effect<Requested>().request == Request::cancel);
}

TEST_CASE("only what fits the state is asked for") {
  for (const VerificationState state : every_state()) {
    CAPTURE(static_cast<int>(state));
    const auto is_asked = [&](Request request) {
      Run run = at_submission();
      run << in_state(state) << EditField{"transfer_amount", "0.35"} << MakeRequest{request};
      CHECK(run.caused<Requested>() == run.state.requested.has_value());
      return run.caused<Requested>();
    };
    const bool is_open = !is_final(state);
    CHECK(is_asked(Request::refresh) == is_open);
    CHECK(is_asked(Request::cancel) == is_open);
    CHECK(is_asked(Request::renew) == (state == awaiting_scan || state == awaiting_face));
    CHECK(is_asked(Request::amount) == (state == awaiting_deposit_amount));
  }
}

TEST_CASE("the amount is judged while it is typed and before it is sent") {
  Run run = awaiting_amount();
  REQUIRE(run.state.amount.field != nullptr);
  run << MakeRequest{Request::amount};
  CHECK_FALSE(run.state.requested);
  CHECK(run.effect<FocusField>().field == "transfer_amount");
  CHECK(run.caused<IssuesChanged>());
  CHECK(complains(run.state.amount));
  run << EditField{"transfer_amount", "35"};
  CHECK(run.state.amount.report.verdict == Verdict::error);
  run << MakeRequest{Request::amount};
  CHECK_FALSE(run.caused<Requested>());
  REQUIRE_FALSE(run.state.amount.report.issues.empty());
  run << AcceptFix{"transfer_amount", 0, 0};
  CHECK(run.state.amount.text == "0.35");
  run << MakeRequest{Request::amount};
  CHECK(run.effect<Requested>().amount_fen == 35);
}

TEST_CASE("every amount is sent in fen, however it is written") {
  for (int fen = 1; fen <= 99; ++fen) {
    const std::string digits = std::to_string(fen / 10) + std::to_string(fen % 10);
    for (const std::string& text : {"0." + digits, "." + digits, "￥0," + digits}) {
      CAPTURE(text);
      Run run = awaiting_amount();
      run << EditField{"transfer_amount", text} << MakeRequest{Request::amount};
      REQUIRE(run.effect<Requested>().amount_fen == fen);
    }
    if (fen % 10 != 0) continue;
    Run run = awaiting_amount();
    run << EditField{"transfer_amount", "0." + std::to_string(fen / 10)}
        << MakeRequest{Request::amount};
    REQUIRE(run.effect<Requested>().amount_fen == fen);
  }
}

TEST_CASE("leaving the amount puts the normalised one in") {
  Run run = awaiting_amount();
  run << EditField{"transfer_amount", "０．３５"} << LeaveField{"transfer_amount"};
  CHECK(run.state.amount.text == "0.35");
  CHECK_FALSE(run.state.amount.repairs.empty());
}

TEST_CASE("without a try left no amount is sent") {
  Run run = awaiting_amount(0);
  run << EditField{"transfer_amount", "0.35"} << MakeRequest{Request::amount};
  CHECK_FALSE(run.caused<Requested>());
  CHECK_FALSE(run.state.requested);
}

TEST_CASE("an amount stays typed from state to state, and is forgotten with its transfer") {
  Run run = awaiting_amount();
  run << EditField{"transfer_amount", "0.35"} << MakeRequest{Request::amount}
      << in_state(in_review);
  CHECK(run.state.amount.field == nullptr);
  run << EditField{"transfer_amount", "0.99"} << in_state(awaiting_deposit_amount);
  CHECK(run.state.amount.text == "0.35");
  run << in_state(awaiting_deposit_amount);
  CHECK(run.state.amount.text == "0.35");
  run << in_state(rejected) << TryAgain{} << Next{} << Submit{}
      << in_state(awaiting_deposit_amount);
  CHECK(run.state.amount.text.empty());
}

TEST_CASE("a refusal is explained once, another one anew") {
  Run run = refused("1004", "tencent_faceid_result");
  CHECK(run.effect<ExplanationWanted>().subject == Subject::failure);
  CHECK(run.state.failure.state == LookupState::waiting);
  run << GiveExplanations{Subject::failure, "1004", one_match()};
  REQUIRE(run.state.failure.state == LookupState::ready);
  run << ApplyState{*run.state.verification};
  CHECK_FALSE(run.caused<ExplanationWanted>());
  CHECK(run.state.failure.matches.size() == 1);
  ApplyState other{*run.state.verification};
  other.verification.code = "1005";
  run << other;
  CHECK(run.caused<ExplanationWanted>());
  CHECK(run.state.failure.state == LookupState::waiting);
  CHECK(run.state.failure.matches.empty());
  run << GiveExplanations{Subject::failure, "1004", one_match()};
  CHECK(run.state.failure.state == LookupState::waiting);
  run << GiveExplanations{Subject::failure, "1005", std::nullopt};
  CHECK(run.state.failure.state == LookupState::unavailable);
  run << TryAgain{};
  CHECK(run.state.failure.state == LookupState::none);
}

TEST_CASE("a refusal without a code has an explanation too") {
  const Run run = refused();
  const std::string_view code = refusal_code(*run.state.verification);
  const LoadedFailures failures = builtin_failures(pack());
  REQUIRE(failures.dictionary);
  CHECK(failures.dictionary->find(code) != nullptr);
}

TEST_CASE("only a refusal is explained") {
  for (const VerificationState state : every_state()) {
    if (state == rejected) continue;
    Run run = at_submission();
    run << in_state(state);
    CHECK_FALSE(run.caused<ExplanationWanted>());
  }
}

TEST_CASE("after an end without success the form comes back with everything typed") {
  for (const VerificationState state : {rejected, expired, cancelled}) {
    CAPTURE(static_cast<int>(state));
    Run run = at_personal_review();
    run << Reveal{"id_number", true} << Submit{} << in_state(state);
    const FieldTexts typed = run.state.texts;
    const std::vector<Event> ways{TryAgain{}, Back{}, GoTo{Step::fields}};
    for (const Event& way : ways) {
      Run again = run;
      again << way;
      CHECK(again.state.step == Step::fields);
      CHECK(again.effect<StepChanged>().step == Step::fields);
      CHECK(again.state.texts == typed);
      CHECK_FALSE(again.state.verification);
      CHECK_FALSE(again.state.requested);
      CHECK_FALSE(again.field("id_number").revealed);
      again << Next{} << Submit{};
      CHECK(again.caused<SubmissionReady>());
      CHECK_FALSE(again.state.verification);
    }
    Run review = run;
    review << GoTo{Step::review};
    CHECK(review.state.step == Step::review);
    CHECK_FALSE(review.field("id_number").revealed);
  }
}

TEST_CASE("a refusal leads to what has to be corrected, and marks it until it changes") {
  Run run = refused_because_of({"id_number", "contact_name", "name"});
  const std::vector<const FieldState*> fields = fields_to_correct(run.state);
  REQUIRE(fields.size() == 2);
  CHECK(fields[0]->field->id == "name");
  CHECK(fields[1]->field->id == "id_number");
  run << TryAgain{};
  CHECK(run.state.step == Step::fields);
  CHECK(run.effect<FocusField>().field == "name");
  CHECK(is_marked(run.state, "name"));
  CHECK(is_marked(run.state, "id_number"));
  CHECK_FALSE(is_marked(run.state, "mobile"));
  run << LeaveField{"id_number"} << EditField{"name", "陈颖"};
  CHECK_FALSE(is_marked(run.state, "name"));
  CHECK(is_marked(run.state, "id_number"));
  run << EditField{"name", "陈𬱖"};
  CHECK(is_marked(run.state, "name"));
  // The applicant may know better.
  run << Next{} << Submit{};
  CHECK(run.caused<SubmissionReady>());
  run << in_state(rejected) << TryAgain{};
  CHECK_FALSE(is_marked(run.state, "name"));
  CHECK_FALSE(run.caused<FocusField>());
}

TEST_CASE("what was refused stays marked in another method, and is forgotten with everything") {
  Run run = refused_because_of({"name"});
  run << TryMethod{"personal.face"};
  CHECK(is_marked(run.state, "name"));
  run << Reset{} << ChooseAccountType{personal} << Answer{1} << ChooseMethod{"personal.wechat_scan"}
      << EditField{"name", "陈𬱖"};
  CHECK_FALSE(is_marked(run.state, "name"));
  run = refused_because_of({"bank_branch"});
  CHECK(fields_to_correct(run.state).empty());
}

TEST_CASE("another method can be tried with what was typed") {
  Run run = refused();
  const FieldTexts typed = run.state.texts;
  run << TryMethod{"nonsense"} << TryMethod{"enterprise.top_up"};
  CHECK(run.state.step == Step::submitted);
  run << TryMethod{"personal.face"};
  CHECK(run.state.step == Step::fields);
  CHECK(run.state.method->id == "personal.face");
  CHECK(run.state.texts == typed);
  CHECK_FALSE(run.state.verification);
}

TEST_CASE("nobody gets out of a verification that runs or has succeeded") {
  for (const VerificationState state : every_state()) {
    if (may_try_again(state)) continue;
    CAPTURE(static_cast<int>(state));
    Run run = at_submission();
    run << in_state(state) << Back{} << GoTo{Step::account_type} << GoTo{Step::fields} << TryAgain{}
        << TryMethod{"personal.face"} << Next{} << Submit{};
    CHECK(run.state.step == Step::submitted);
    REQUIRE(run.state.verification);
    CHECK(run.state.verification->state == state);
  }
}

TEST_CASE("what was submitted stays as it was") {
  Run run = at_submission();
  const std::string sent = submission_of(run.state);
  run << in_state(in_review) << EditField{"name", "李四"} << FillFields{{{"name", "李四"}}};
  CHECK(submission_of(run.state) == sent);
  run << in_state(rejected) << TryAgain{};
  CHECK(run.field("name").text == "李四");
}

TEST_CASE("the page may fill the amount in") {
  Run run = awaiting_amount();
  run << FillFields{{{"transfer_amount", "0.35"}}} << MakeRequest{Request::amount};
  CHECK(run.effect<Requested>().amount_fen == 35);
}

TEST_CASE("another account type leaves the form of a method that is not for it") {
  const Facts other = test::facts({{"account_type", "enterprise"}});
  Run run = at_personal_review();
  const FieldTexts typed = run.state.texts;
  run << GiveFacts{other};
  CHECK(run.state.step == Step::situation);
  CHECK(run.state.method == nullptr);
  CHECK(run.state.texts == typed);
  Run sent = refused();
  sent << GiveFacts{other} << TryAgain{};
  CHECK(sent.state.step == Step::fields);
  CHECK(sent.state.facts.values[pack().account_type_slot] == personal);
}

TEST_CASE("what the page comes to know is not the applicant's to take back") {
  Run run;
  run << ChooseAccountType{personal} << Answer{1}
      << GiveFacts{test::facts({{"account_type", "personal"}, {"wechat_bank_card_bound", true}})}
      << Back{};
  CHECK(run.state.facts ==
        test::facts({{"account_type", "personal"}, {"wechat_bank_card_bound", true}}));
}

}  // namespace verify::wizard
