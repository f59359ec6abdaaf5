#pragma once
// The wizard as a pure state machine: what the applicant did goes in, the next state and its
// effects come out. A run of the wizard is the list of its events: the same events give the same
// state, byte for byte.
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
// A value is the index of a choice, and 1 or 0 for yes or no. No value means "I don't know": the
// fact stays unknown, and is not asked again.
//
//   state = update(pack, std::move(state), Answer{1}, now).state;
//   state.recommendation.recommended->id;  // == "personal.wechat_scan"
//
// Effects say what the program around the wizard has to do or to tell: another step, a field that
// wants the focus, a submission that may be sent.
//
//   const Update chosen =
//       update(pack, std::move(state), ChooseMethod{"personal.wechat_scan"}, now);
//   std::get<StepChanged>(chosen.effects[0]).step;  // == Step::fields
//
// What is typed is judged at once; `complains` says whether it is time to say so.
//
//   state = update(pack, chosen.state, EditField{"id_number", "11010519491231002x"}, now).state;
//   state.fields[1].report.verdict;  // == Verdict::fixed
//   remaining(state);                // == 2
//
// Nothing fails. An event that does not fit the state, such as a click that came late, changes
// nothing, and what is missing keeps the applicant in the form.
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
// Time is an argument. Send `Tick` when a day begins or a deadline passes: dates and what has
// expired are seen anew. After the submission the page drives, by `ApplyState`.
//
//   Verification refused;
//   refused.state = VerificationState::rejected;
//   refused.code = "face.failed";
//   state = update(pack, std::move(state), ApplyState{refused}, now).state;
//   may_try_again(state.verification->state);  // == true
//
// A snapshot is what a page may keep over a reload. Restoring it goes on at the furthest step that
// its data reaches.
//
//   const Snapshot kept = snapshot_of(state);
//   state = update(pack, start(pack, {}, {}, now), Restore{kept}, now).state;
//   state.step;  // == Step::submitted
//
// A state is a value: move it in, and its memory is used again; copy it, and you can go back to it.
// Threads may share the pack, and each state belongs to whoever holds it. A state points into its
// pack, which has to outlive it.

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

// One input of the form. It is judged with every character, but see `complains`.
struct FieldState {
  const Field* field = nullptr;
  std::string text;
  FieldReport report;
  // What was normalised when the field was left; its spans mean the old text.
  std::vector<Issue> repairs;
  bool touched = false;   // left with something in it, or `Next` was tried
  bool revealed = false;  // shown unmasked in the review
};

// What was asked, in order; going back un-asks the last one.
struct AskedQuestion {
  const Question* question = nullptr;
  bool answered = false;  // false: "I don't know"
};

struct State {
  Step step = Step::account_type;
  Facts given;  // what the page already knew; never asked
  Facts facts;  // given and answered
  std::vector<AskedQuestion> asked;
  const Question* question = nullptr;  // the one on screen in `situation`
  Recommendation recommendation;
  const Method* method = nullptr;
  std::vector<FieldState> fields;   // of `method`
  FieldTexts texts;                 // everything typed so far; survives a change of method
  std::vector<Issue> cross_issues;  // what several fields say together

  std::optional<Instant> submitted_at;
  // In `submitted`; none: the page has not said that it took the submission.
  std::optional<Verification> verification;
  std::optional<Request> requested;  // of the page, until it applies the next state
  FieldState amount;                 // in awaiting_deposit_amount: the field `transfer_amount`
  Lookup failure;                    // why it was rejected
  std::optional<Help> help;          // open
};

// What a page may keep of a state, to go on with it later.
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

// Answers any question of the pack, as the recommendation's cards do.
struct AnswerQuestion {
  std::string question;
  std::optional<std::int32_t> value;
};

// Enough was asked: shows what is known.
struct ShowRecommendation {};

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

struct Back {};

// Goes to an earlier step.
struct GoTo {
  Step step = Step::account_type;
};

// In the review.
struct Submit {};

// Forgets everything typed and answered.
struct Reset {};

// The page learned something; replaces what it gave before.
struct GiveFacts {
  Facts facts;
};

// The page fills fields.
struct FillFields {
  FieldTexts texts;
};

// The page tells how the submission goes on; only in `submitted`.
struct ApplyState {
  Verification verification;
};

// The applicant wants something of the page that fits the verification; one thing at a time.
// `amount` is judged first; a wrong one, or one without a try left, is not sent.
struct MakeRequest {
  Request request = Request::refresh;
};

// After a refusal, an expiry or a cancellation: the same method again, back to the form with
// everything typed.
struct TryAgain {};

// After the same: another method, with everything typed so far.
struct TryMethod {
  std::string method;
};

// Opens the troubleshooter; with words, which are looked up at once.
struct OpenHelp {
  std::string text;
};

// The words in the troubleshooter changed. `search` looks them up; until then the last answer
// stays.
struct EditHelp {
  std::string text;
  bool search = false;
};

struct CloseHelp {};

// What a dictionary has to say to `asked`, the code or the words. `matches` without a value: it
// cannot be had now. An answer to what is no longer asked changes nothing.
struct GiveExplanations {
  Subject subject = Subject::failure;
  std::string asked;
  std::optional<std::vector<Explanation>> matches;
};

// Goes on where a snapshot was taken, or at the furthest step that can be reached with what it
// holds.
struct Restore {
  Snapshot snapshot;
};

// Time has passed: dates and what may be late are seen anew.
struct Tick {};

using Event =
    std::variant<ChooseAccountType, Answer, AnswerQuestion, ShowRecommendation, ChooseMethod,
                 EditField, LeaveField, AcceptFix, Reveal, Next, Back, GoTo, Submit, Reset,
                 GiveFacts, FillFields, ApplyState, MakeRequest, TryAgain, TryMethod, OpenHelp,
                 EditHelp, CloseHelp, GiveExplanations, Restore, Tick>;

// --- effects ---

struct StepChanged {
  Step step = Step::account_type;
};

// `State::recommendation` is new.
struct Recommended {};

// What is wrong in the form changed.
struct IssuesChanged {};

// The first field that needs attention.
struct FocusField {
  std::string field;
};

// `State` holds a submission that may be sent.
struct SubmissionReady {};

// `State::verification` is new.
struct VerificationChanged {};

// `State::requested` is to be put to the page; for `amount` with its value.
struct Requested {
  Request request = Request::refresh;
  std::int64_t amount_fen = 0;
};

// The dictionary is to be asked; the answer comes as GiveExplanations.
struct ExplanationWanted {
  Subject subject = Subject::failure;
};

// Opened or closed.
struct HelpChanged {};

using Effect = std::variant<StepChanged, Recommended, IssuesChanged, FocusField, SubmissionReady,
                            VerificationChanged, Requested, ExplanationWanted, HelpChanged>;

struct Update {
  State state;
  std::vector<Effect> effects;
};

// The first state. Facts that the page already knows are not asked; a given account type skips the
// first step.
[[nodiscard]] State start(const RulePack& pack, const Facts& given, const FieldTexts& texts,
                          Instant now);

// The next state. An event that does not fit the state (a stale click) changes nothing.
[[nodiscard]] Update update(const RulePack& pack, State state, const Event& event, Instant now);

[[nodiscard]] Snapshot snapshot_of(const State& state);

// True when the field's issues are to be shown: after it was left, or as soon as what stands there
// is long enough to be judged. Nobody is told "too short" while still typing.
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

// True when no field blocks: the review may be reached and submitted.
[[nodiscard]] bool is_complete(const State& state) noexcept;

// True while the page drives a verification: the applicant can ask for things, but not go back.
[[nodiscard]] bool is_running(const State& state) noexcept;

// How many fields are missing or wrong.
[[nodiscard]] int remaining(const State& state) noexcept;

}  // namespace verify::wizard
