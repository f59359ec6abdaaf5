#pragma once
// The wizard as a pure state machine: what the applicant did goes in, the next state and its effects come out.
//
//   State state = start(pack, {}, now);
//   Update next = update(pack, state, Answer{.question = "account_type", .choice = 0}, now);
//
// A run of the wizard is the list of its events: the same events give the same state, byte for byte.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "verify/check.hpp"
#include "verify/facts.hpp"
#include "verify/recommend.hpp"
#include "verify/rule_pack.hpp"

namespace verify::wizard {

enum class Step : std::uint8_t {
  account_type,
  situation,
  recommendation,
  fields,
  review,
  submitted
};

// One input of the form. It is judged with every character, but see `complains`.
struct FieldState {
  const Field* field = nullptr;
  std::string text;
  FieldReport report;
  std::vector<Issue>
      repairs;           // what was normalised when the field was left; its spans mean the old text
  bool touched = false;  // left with something in it, or `Next` was tried
  bool revealed = false;  // shown unmasked in the review
};

// What was asked, in order; going back un-asks the last one.
struct Asked {
  const Question* question = nullptr;
  bool answered = false;  // false: "I don't know"
};

struct State {
  Step step = Step::account_type;
  Facts given;  // what the page already knew; never asked
  Facts facts;  // given and answered
  std::vector<Asked> asked;
  const Question* question = nullptr;  // the one on screen in `situation`
  Recommendation recommendation;
  const Method* method = nullptr;
  std::vector<FieldState> fields;   // of `method`
  FieldTexts texts;                 // everything typed so far; survives a change of method
  std::vector<Issue> cross_issues;  // what several fields say together
};

// --- events -------------------------------------------------------------------------------------------------------
struct ChooseAccountType {
  std::int32_t choice = 0;
};  // index into the fact's choices
struct Answer {
  std::optional<std::int32_t> value;
};  // to `question`; nothing = "I don't know"
struct AnswerQuestion {
  std::string question;
  std::optional<std::int32_t> value;
};                             // e.g. on the recommendation
struct ShowRecommendation {};  // enough asked; show what is known
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
struct Reveal {
  std::string field;
  bool shown = true;
};
struct Next {};  // fields → review
struct Back {};
struct GoTo {
  Step step = Step::account_type;
};                 // an earlier step
struct Submit {};  // in the review
struct Reset {};   // forgets everything typed and answered
struct GiveFacts {
  Facts facts;
};  // the page learned something; replaces what it gave before
struct GiveTexts {
  FieldTexts texts;
};  // the page fills fields

using Event = std::variant<ChooseAccountType, Answer, AnswerQuestion, ShowRecommendation,
                           ChooseMethod, EditField, LeaveField, AcceptFix, Reveal, Next, Back, GoTo,
                           Submit, Reset, GiveFacts, GiveTexts>;

// --- effects ------------------------------------------------------------------------------------------------------
struct StepChanged {
  Step step = Step::account_type;
};
struct Recommended {};    // state.recommendation is new
struct IssuesChanged {};  // of any field of the form
struct FocusField {
  std::string field;
};                          // the first field that needs attention
struct SubmissionReady {};  // `submission(pack, state)` may be sent

using Effect = std::variant<StepChanged, Recommended, IssuesChanged, FocusField, SubmissionReady>;

struct Update {
  State state;
  std::vector<Effect> effects;
};

// The first state. Facts that the page already knows are not asked; a given account type skips the first step.
[[nodiscard]] State start(const RulePack& pack, const Facts& given, const FieldTexts& texts,
                          Instant now);

// The next state. An event that does not fit the state (a stale click) changes nothing.
[[nodiscard]] Update update(const RulePack& pack, State state, const Event& event, Instant now);

// True when the field's issues are to be shown: after it was left, or as soon as what stands there is long enough to be
// judged. Nobody is told "too short" while still typing.
[[nodiscard]] bool complains(const FieldState& field) noexcept;

// True when no field blocks: the review may be reached and submitted.
[[nodiscard]] bool is_complete(const State& state) noexcept;

// How many fields are missing or wrong.
[[nodiscard]] int remaining(const State& state) noexcept;

}  // namespace verify::wizard
