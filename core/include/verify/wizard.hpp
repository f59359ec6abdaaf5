#pragma once
// The wizard as a pure state machine: an event goes in; the next state and its effects come out.
// The same list of events always gives the same state, byte for byte.
//
//   #include "verify/wizard.hpp"
//   using namespace verify;
//   using namespace verify::wizard;
//
//   const LoadedPack loaded = builtin_pack();
//   const RulePack& pack = *loaded.pack;
//   const Instant now = *parse_instant("2026-11-27T18:30:00+08:00");
//
//   State state = start(pack, {}, {}, now);
//   state = update(pack, std::move(state), ChooseAccountType{.choice = 0}, now).state;
//   state.step;          // == Step::situation
//   state.question->id;  // == "wechat_bank_card_bound"
//
// The value of an answer is the index of a choice, or 1 or 0 for yes or no. No value means "I don't
// know": the fact stays unknown and is not asked again.
//
//   state = update(pack, std::move(state), Answer{1}, now).state;
//   state.recommendation.recommended->id;  // == "personal.wechat_scan"
//
// Effects tell the program around the wizard what happened or what to do: the step changed, a field
// needs the focus, a submission may be sent.
//
//   const Update chosen =
//       update(pack, std::move(state), ChooseMethod{"personal.wechat_scan"}, now);
//   std::get<StepChanged>(chosen.effects[0]).step;  // == Step::fields
//
// Typed text is checked at once; `complains` says whether its issues should be shown yet.
//
//   state = update(pack, chosen.state, EditField{"id_number", "11010519491231002x"}, now).state;
//   state.fields[1].report.verdict;  // == Verdict::fixed
//   remaining(state);                // == 2
//
// No event can fail. An event that does not fit the state, such as a late click, changes nothing.
// While something is missing, the applicant stays in the form.
//
//   state = update(pack, std::move(state), Submit{}, now).state;
//   state.step;          // == Step::fields
//   is_complete(state);  // == false
//
//   const FieldTexts known = {{"name", "张三"}, {"mobile", "13800138000"}};
//   for (const Event& event : {Event{FillFields{known}}, Event{Next{}}, Event{Submit{}}}) {
//     state = update(pack, std::move(state), event, now).state;
//   }
//   state.step;  // == Step::submitted
//
// Time is an argument. Send `Tick` when a day begins or a deadline passes: dates and expiries are
// then computed again. After the submission the page controls the state by `ApplyState`.
//
//   Verification refused;
//   refused.state = VerificationState::rejected;
//   refused.code = "face.failed";
//   state = update(pack, std::move(state), ApplyState{refused}, now).state;
//   may_try_again(state.verification->state);  // == true
//
// A page may keep a snapshot over a reload. After restoring it, the wizard continues at the
// furthest step for which the snapshot has all data.
//
//   const Snapshot kept = snapshot_of(state);
//   state = update(pack, start(pack, {}, {}, now), Restore{kept}, now).state;
//   state.step;  // == Step::submitted
//
// A state is a value. Move it into `update` to reuse its memory, or keep a copy to go back to it.
// Threads may share the pack; each state should be used by one thread at a time. A state points
// into its pack, which must outlive it.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "verify/check.hpp"
#include "verify/facts.hpp"
#include "verify/recommend.hpp"
#include "verify/rule_pack.hpp"
#include "verify/verification.hpp"
#include "verify/words.hpp"

namespace verify::wizard {

enum class Step : std::uint8_t {
  account_type,
  situation,
  recommendation,
  fields,
  review,
  submitted
};

}  // namespace verify::wizard

namespace verify {

template <>
struct Words<wizard::Step> {
  static constexpr auto table = words<wizard::Step::submitted>(
      "account_type", "situation", "recommendation", "fields", "review", "submitted");
};

}  // namespace verify

namespace verify::wizard {

// One input of the form. It is checked after every change; `complains` says whether to show the
// issues.
struct FieldState {
  const Field* field = nullptr;
  std::string text;
  FieldReport report;
  // What was normalised when the field was left. The spans refer to the text before that.
  std::vector<Issue> repairs;
  bool is_optional = false;
  bool touched = false;   // left with text in it, or `Next` was tried
  bool revealed = false;  // shown unmasked in the review

  // True for an optional field without a text; it is no part of the submission.
  [[nodiscard]] bool is_left_out() const noexcept { return is_optional && report.is_left_out(); }
};

// A question that was asked. `State::asked` keeps them in order; going back removes the last one.
struct AskedQuestion {
  const Question* question = nullptr;
  bool answered = false;  // false: "I don't know"
};

// The last answer to a question; no value: "I don't know".
struct EarlierAnswer {
  FactSlot fact = 0;
  std::optional<std::int32_t> value;
};

struct State {
  Step step = Step::account_type;
  Facts given;  // facts that the page gave; never asked
  Facts facts;  // given and answered
  std::vector<AskedQuestion> asked;
  // One for each fact that the applicant ever answered, also when the answer was taken back.
  std::vector<EarlierAnswer> earlier;
  const Question* question = nullptr;  // on screen in `situation`
  Recommendation recommendation;
  const Method* method = nullptr;
  std::vector<FieldState> fields;  // of `method`
  FieldTexts texts;                // everything typed so far; survives a change of method
  // What the last refusal advises to correct, as it was refused; an issue says so until it changes.
  FieldTexts refused;
  // Issues that concern several fields, and `field.refused`.
  std::vector<Issue> cross_issues;

  std::optional<Instant> submitted_at;
  // In `submitted`; none: the page has not accepted the submission yet.
  std::optional<Verification> verification;
  std::optional<Request> requested;  // sent to the page; reset by its next state
  FieldState amount;                 // in awaiting_deposit_amount: the field `transfer_amount`
  Lookup failure;                    // why it was rejected
  std::optional<Help> help;          // present while it is open
  // In `review`: the page says that this applicant's verification is running in another tab.
  bool runs_elsewhere = false;
};

// The part of a state that a page may keep, to continue later.
struct Snapshot {
  Step step = Step::account_type;
  Facts facts;
  std::vector<AskedQuestion> asked;
  const Method* method = nullptr;
  FieldTexts texts;
  std::optional<Verification> verification;
};

// --- events ---

// Index into the choices of the fact account_type.
struct ChooseAccountType {
  std::int32_t choice = 0;
};

// Answers the question on screen; no value means "I don't know".
struct Answer {
  std::optional<std::int32_t> value;
};

// Answers any question of the pack; the cards of the recommendation use it.
struct AnswerQuestion {
  std::string question;
  std::optional<std::int32_t> value;
};

// Skips the remaining questions and shows the recommendation.
struct ShowRecommendation {};

// In the recommendation, or in the form, which keeps what was typed.
struct ChooseMethod {
  std::string method;
};

struct EditField {
  std::string field;
  std::string text;
};

struct LeaveField {
  std::string field;
};

struct AcceptFix {
  std::string field;
  std::size_t issue = 0;
  std::size_t fix = 0;
};

// Shows or hides a value in the review.
struct Reveal {
  std::string field;
  bool shown = true;
};

// From the fields to the review.
struct Next {};

// One step back: closes the troubleshooter if it is open; otherwise to the question, form or screen
// before. `way_back` says how often this leads back.
struct Back {};

// Goes to an earlier step.
struct GoTo {
  Step step = Step::account_type;
};

// In the review. While the verification runs elsewhere, nothing is submitted.
struct Submit {};

// The page says whether the verification of this applicant is running in another tab. In the review
// this holds submissions back; a submission that the page has not accepted yet goes back to it.
struct RunElsewhere {
  bool running = true;
};

// Forgets everything typed and answered.
struct Reset {};

// The page gives facts; they replace the facts that it gave before.
struct GiveFacts {
  Facts facts;
};

// The page fills fields.
struct FillFields {
  FieldTexts texts;
};

// The page gives the next state of the verification; only in `submitted`.
struct ApplyState {
  Verification verification;
};

// The applicant wants something from the page. The request must fit the state of the verification,
// and only one request is open at a time. For `amount` the amount is checked first; a wrong amount
// is not sent, nor any amount when no try is left.
struct MakeRequest {
  Request request = Request::refresh;
};

// After a refusal, an expiry or a cancellation: tries the same method again. The form opens with
// everything that was typed; the first of `fields_to_correct` gets the focus.
struct TryAgain {};

// As TryAgain, but with another method; what was typed is kept.
struct TryMethod {
  std::string method;
};

// Opens the troubleshooter. A text that is not empty is looked up at once.
struct OpenHelp {
  std::string text;
};

// The words in the troubleshooter changed. With `search` they are looked up; otherwise the last
// answer stays.
struct EditHelp {
  std::string text;
  bool search = false;
};

struct CloseHelp {};

// The dictionary's answer for `asked`, a code or words. `matches` without a value: the dictionary
// is not available now. An answer for something that is no longer asked changes nothing.
struct GiveExplanations {
  Subject subject = Subject::failure;
  std::string asked;
  std::optional<std::vector<Explanation>> matches;
};

// Continues where the snapshot was taken, or at the furthest step that its data allows.
struct Restore {
  Snapshot snapshot;
};

// Time has passed: dates and deadlines are computed again.
struct Tick {};

using Event =
    std::variant<ChooseAccountType, Answer, AnswerQuestion, ShowRecommendation, ChooseMethod,
                 EditField, LeaveField, AcceptFix, Reveal, Next, Back, GoTo, Submit, RunElsewhere,
                 Reset, GiveFacts, FillFields, ApplyState, MakeRequest, TryAgain, TryMethod,
                 OpenHelp, EditHelp, CloseHelp, GiveExplanations, Restore, Tick>;

// --- effects ---

struct StepChanged {
  Step step = Step::account_type;
};

// `State::recommendation` has changed.
struct Recommended {};

// The issues of the form have changed.
struct IssuesChanged {};

// The first field with a problem should get the focus.
struct FocusField {
  std::string field;
};

// The form of `State` is complete and may be sent.
struct SubmissionReady {};

// Nothing was submitted, because the verification is running elsewhere.
struct HeldBack {};

// `State::verification` has changed.
struct VerificationChanged {};

// `State::requested` should be sent to the page; for `amount` together with the amount.
struct Requested {
  Request request = Request::refresh;
  std::int64_t amount_fen = 0;
};

// The dictionary should be asked; the answer comes as GiveExplanations.
struct ExplanationWanted {
  Subject subject = Subject::failure;
};

// The troubleshooter was opened or closed.
struct HelpChanged {};

// The result of `way_back` has changed.
struct WayBackChanged {};

// The result of `applicant` has changed.
struct ApplicantChanged {};

using Effect = std::variant<StepChanged, Recommended, IssuesChanged, FocusField, SubmissionReady,
                            HeldBack, VerificationChanged, Requested, ExplanationWanted,
                            HelpChanged, WayBackChanged, ApplicantChanged>;

struct Update {
  State state;
  std::vector<Effect> effects;
};

// The first state. Facts that the page gave are not asked; if the account type is given, the first
// step is skipped.
[[nodiscard]] State start(const RulePack& pack, const Facts& given, const FieldTexts& texts,
                          Instant now);

// The next state. An event that does not fit the state (a stale click) changes nothing.
[[nodiscard]] Update update(const RulePack& pack, State state, const Event& event, Instant now);

[[nodiscard]] Snapshot snapshot_of(const State& state);

// The applicant's last answer about a fact, so that it can be shown as chosen when the question
// comes back; null if there was none.
[[nodiscard]] const EarlierAnswer* earlier_answer(const State& state, FactSlot fact) noexcept;

// After a refusal: the fields of the form that its likeliest cause advises to correct, in the order
// of the form. Empty while the cause is unknown.
[[nodiscard]] std::vector<const FieldState*> fields_to_correct(const State& state);

// True when the issues of the field should be shown: after the field was left, or as soon as its
// text is long enough to be checked. Nobody should read "too short" while typing.
[[nodiscard]] bool complains(const FieldState& field) noexcept;

// An issue that the applicant sees now.
struct ShownIssue {
  const Issue* issue = nullptr;  // in the state
  std::size_t index = 0;         // its number where it is shown, from 0
  bool own = true;  // of one field alone; an issue between fields has no place in a field's text
};

// What a field shows while it complains: its own issues, then those between fields that belong to
// it.
[[nodiscard]] std::vector<ShownIssue> shown_issues(const State& state, const FieldState& field);

// What the form shows above its fields: the issues between fields that belong to none of them.
[[nodiscard]] std::vector<ShownIssue> form_issues(const State& state);

// All of them: the form's, then those of each field, then those of the amount. The screens, the
// event `verify-issues` and the effect `IssuesChanged` show and tell exactly these.
[[nodiscard]] std::vector<ShownIssue> shown_issues(const State& state);

// How many questions the applicant has answered and may still be asked before the recommendation:
// an upper bound, because an answer may make others unnecessary.
[[nodiscard]] int most_questions(const RulePack& pack, const State& state, Instant now);

// The best other method, when a typed value answers an open question against the chosen one.
struct BetterMethod {
  const Field* field = nullptr;  // whose value says so
  const Method* method = nullptr;
};

// A credit code tells the kind of licence. Nothing while it does not speak against the chosen
// method, or speaks against every possible one.
[[nodiscard]] std::optional<BetterMethod> better_method(const RulePack& pack, const State& state,
                                                        Instant now);

// How often `Back` leads back from this state until it changes nothing any more. 0 in the first
// step, which is the second one if the page has given the account type, and while a verification is
// running or has succeeded. An open troubleshooter counts as one step.
[[nodiscard]] int way_back(const RulePack& pack, const State& state) noexcept;

// Whose verification is about to be submitted or is running.
struct Applicant {
  // The same for the same person or company whatever the method; not meant to be read. It contains
  // typed values.
  std::string id;
  bool is_submitted = false;

  friend bool operator==(const Applicant&, const Applicant&) = default;
};

// Nothing before the review, after the end of the verification, and if the typed texts are unknown.
[[nodiscard]] std::optional<Applicant> applicant(const RulePack& pack, const State& state);

// True when no field blocks: the applicant may go to the review and submit.
[[nodiscard]] bool is_complete(const State& state) noexcept;

// True while a verification is running: the applicant can make requests, but cannot go back.
[[nodiscard]] bool is_running(const State& state) noexcept;

// How many fields the applicant fills in: all but the optional ones that are left out.
[[nodiscard]] int wanted(const State& state) noexcept;

// How many of them are missing or wrong.
[[nodiscard]] int remaining(const State& state) noexcept;

}  // namespace verify::wizard
