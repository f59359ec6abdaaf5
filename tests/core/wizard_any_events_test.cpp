// A person and a page send random events in any order: no typed text is lost, no step is reached
// too early, and the same events give the same state.

#include <random>

#include "running.hpp"

namespace verify::wizard {

namespace {

const std::vector<std::string> texts{
    "", "张三", "110105194912310021", "11010519491231002X", "13800138000", "0.35", "\xff\xfe"};
const std::vector<std::string> fields{"name",        "id_number",       "mobile",
                                      "credit_code", "transfer_amount", "nothing"};
const std::vector<EditField> right_texts{
    {"name", "张三"}, {"id_number", "11010519491231002X"}, {"mobile", "13800138000"}};
const std::vector<std::string> codes{"", "1004", "review.rejected"};

class AnyEvent {
public:
  explicit AnyEvent(unsigned seed) : random_(seed) {}

  [[nodiscard]] std::size_t below(std::size_t count) { return random_() % count; }
  template <typename Enum>
  [[nodiscard]] Enum any_of() {
    return static_cast<Enum>(below(Words<Enum>::table.size()));
  }

  [[nodiscard]] Event operator()() {
    switch (below(4)) {
      case 0:
        return of_questions();
      case 1:
        return of_the_page();
      case 2:
        return after_the_submission();
      default:
        return of_the_form();
    }
  }

private:
  template <typename List>
  [[nodiscard]] const auto& pick(const List& list) {
    return list[below(list.size())];
  }

  [[nodiscard]] std::int32_t number(std::size_t count) {
    return static_cast<std::int32_t>(below(count));
  }

  [[nodiscard]] Event of_questions() {
    switch (below(8)) {
      case 0:
      case 1:
        return ChooseAccountType{number(3)};
      case 2:
        return Answer{number(3)};
      case 3:
        return Answer{std::nullopt};
      case 4:
        return ShowRecommendation{};
      case 5:
        return AnswerQuestion{pick(pack().questions).id, number(2)};
      case 6:
        return GoTo{any_of<Step>()};
      default:
        return Back{};
    }
  }

  [[nodiscard]] Event of_the_form() {
    switch (below(8)) {
      case 0:
        return ChooseMethod{pick(pack().methods).id};
      case 1:
        return EditField{pick(fields), pick(texts)};
      case 2:
        return LeaveField{pick(fields)};
      case 3:
        return AcceptFix{pick(fields), below(2), below(3)};
      case 4:
        return Reveal{pick(fields), below(2) == 0};
      case 5:
        return Next{};
      case 6:
        return Submit{};
      default:
        return pick(right_texts);
    }
  }

  [[nodiscard]] Event of_the_page() {
    switch (below(12)) {
      case 0:
        return below(20) == 0 ? Event{Reset{}} : Event{Tick{}};
      case 1: {
        const Facts personal_facts = test::facts({{"account_type", "personal"}});
        return GiveFacts{below(8) == 0 ? Facts{} : personal_facts};
      }
      case 2:
        return FillFields{{{pick(fields), pick(texts)}}};
      case 3:
        return GiveExplanations{Subject::failure, pick(codes), std::vector<Explanation>(1)};
      case 4:
        return GiveExplanations{Subject::help, pick(texts), std::nullopt};
      default: {
        ApplyState event = in_state(any_of<VerificationState>());
        event.verification.code = pick(codes);
        if (below(3) == 0) event.verification.tries_left = number(2);
        return event;
      }
    }
  }

  [[nodiscard]] Event after_the_submission() {
    switch (below(8)) {
      case 0:
      case 1:
        return MakeRequest{any_of<Request>()};
      case 2:
        return TryAgain{};
      case 3:
        return TryMethod{pick(pack().methods).id};
      case 4:
        return OpenHelp{pick(texts)};
      case 5:
        return EditHelp{pick(texts), below(2) == 0};
      case 6:
        return RunElsewhere{below(4) == 0};
      default:
        return CloseHelp{};
    }
  }

  std::mt19937 random_;
};

// Conditions that are true in every state.
void check_consistent(const State& state) {
  REQUIRE((state.step != Step::situation || state.question != nullptr));
  REQUIRE((state.step < Step::fields || state.method != nullptr));
  REQUIRE((state.step != Step::review || is_complete(state)));
  REQUIRE((state.step == Step::submitted || !state.verification));
  REQUIRE((state.step == Step::review || !state.runs_elsewhere));
  REQUIRE((!state.requested || is_running(state)));
  REQUIRE((state.amount.field == nullptr ||
           state.verification->state == VerificationState::awaiting_deposit_amount));
  const bool is_explained = state.failure.state != LookupState::none;
  REQUIRE((!is_explained || state.verification->state == VerificationState::rejected));
  for (const AskedQuestion& asked : state.asked)
    REQUIRE_FALSE(state.given.is_known(asked.question->fact));
}

// True for the events that may change typed texts.
bool may_change_texts(const Event& event) {
  return std::holds_alternative<EditField>(event) || std::holds_alternative<LeaveField>(event) ||
         std::holds_alternative<AcceptFix>(event) || std::holds_alternative<FillFields>(event) ||
         std::holds_alternative<Reset>(event) || std::holds_alternative<Restore>(event);
}

void check_nothing_lost(FieldTexts before, FieldTexts after, const Event& event) {
  if (may_change_texts(event)) return;
  // The amount is removed together with its transfer.
  if (!after.contains("transfer_amount")) before.erase("transfer_amount");
  REQUIRE(before == after);
}

// The content of a state as text, without addresses.
std::string seen(const State& state) {
  std::string out = submission_of(state) + std::to_string(static_cast<int>(state.step));
  for (const FieldState& field : state.fields)
    out += field.text + (complains(field) ? "!" : ".") + (field.revealed ? "r" : "-");
  for (const AskedQuestion& asked : state.asked)
    out += asked.question->id + (asked.answered ? "+" : "?");
  out += state.question == nullptr ? "" : state.question->id;
  for (const auto& [id, text] : state.texts)
    out += id + text;
  if (state.help)
    out += state.help->text + std::to_string(static_cast<int>(state.help->found.state));
  if (state.verification) out += std::to_string(static_cast<int>(state.verification->state));
  if (state.requested) out += std::to_string(static_cast<int>(*state.requested));
  if (state.runs_elsewhere) out += "elsewhere";
  return out + state.amount.text + std::to_string(static_cast<int>(state.failure.state));
}

bool is_possible(const State& state, const Method& method) {
  for (const MethodAdvice& advice : state.recommendation.methods) {
    if (advice.method == &method)
      return advice.status != Status::ineligible && state.recommendation.blockers.empty();
  }
  return false;
}

// A restored snapshot continues at the same place, and gives the same snapshot again.
void check_restores(State state, Instant now) {
  state = update(pack(), std::move(state), Tick{}, now).state;
  const Snapshot kept = snapshot_of(state);
  State fresh = start(pack(), state.given, {}, now);
  const State restored = update(pack(), std::move(fresh), Restore{kept}, now).state;
  check_consistent(restored);
  const Snapshot again = snapshot_of(restored);
  REQUIRE(again.facts == kept.facts);
  REQUIRE(again.texts == kept.texts);
  REQUIRE(again.verification == kept.verification);
  REQUIRE(again.asked.size() == kept.asked.size());
  for (std::size_t i = 0; i < kept.asked.size(); ++i) {
    REQUIRE(again.asked[i].question == kept.asked[i].question);
    REQUIRE(again.asked[i].answered == kept.asked[i].answered);
  }
  // Two cases may differ: a form whose method has become impossible goes back to the
  // recommendation, and a question that no longer matters goes forward to it.
  const bool has_form = kept.step == Step::fields || kept.step == Step::review;
  const bool may_differ =
      kept.step == Step::situation || (has_form && !is_possible(restored, *kept.method));
  REQUIRE((again.step == kept.step || (may_differ && again.step == Step::recommendation)));
  REQUIRE((again.method == kept.method || kept.step < Step::fields));
}

// `Back` leads back as often as `way_back` says, each time somewhere else, and no further.
void check_way_back(Run run) {
  for (int rest = way_back(pack(), run.state); rest > 0; --rest) {
    const std::string before = seen(run.state);
    run << Back{};
    REQUIRE(seen(run.state) != before);
    REQUIRE(way_back(pack(), run.state) == rest - 1);
    REQUIRE(run.caused<WayBackChanged>());
    check_consistent(run.state);
  }
  const std::string first = seen(run.state);
  run << Back{};
  REQUIRE(seen(run.state) == first);
  REQUIRE(run.effects.empty());
}

}  // namespace

TEST_CASE("no sequence of events loses anything, and the same events give the same state") {
  AnyEvent any(20261123);
  const std::vector<Run> starts{Run{}, at_personal_fields(), at_personal_review()};
  int submissions = 0;
  int verifications = 0;
  int requests = 0;
  int trials = 0;
  int furthest = 0;
  for (int round = 0; round < 400; ++round) {
    Run run = starts[any.below(starts.size())];
    Run twin = run;
    for (int i = 0; i < 120; ++i) {
      if (any.below(10) == 0) {
        run.now.seconds += static_cast<std::int64_t>(any.below(5)) * 40'000'000 - 80'000'000;
        twin.now = run.now;
      }
      const Event event = any();
      const FieldTexts before = run.state.texts;
      const bool was_submitted = run.state.step == Step::submitted;
      const int steps_before = way_back(pack(), run.state);
      const std::optional<Applicant> applicant_before = applicant(pack(), run.state);
      run << event;
      twin << event;
      check_consistent(run.state);
      check_nothing_lost(before, run.state.texts, event);
      REQUIRE(seen(run.state) == seen(twin.state));
      REQUIRE(run.caused<WayBackChanged>() == (way_back(pack(), run.state) != steps_before));
      REQUIRE(run.caused<ApplicantChanged>() == (applicant(pack(), run.state) != applicant_before));
      if (i % 8 == 0) check_restores(run.state, run.now);
      if (i % 8 == 4) check_way_back(run);
      furthest = std::max(furthest, way_back(pack(), run.state));
      submissions += run.caused<SubmissionReady>() ? 1 : 0;
      verifications += run.caused<VerificationChanged>() ? 1 : 0;
      requests += run.caused<Requested>() ? 1 : 0;
      trials += was_submitted && run.state.step == Step::fields ? 1 : 0;
    }
  }
  CHECK(submissions > 50);
  CHECK(verifications > 50);
  CHECK(requests > 20);
  CHECK(trials > 20);
  CHECK(furthest > 5);
}

}  // namespace verify::wizard
