#include <algorithm>
#include <iterator>

#include "wizard/shown_issues.hpp"
#include "wizard/steps.hpp"

namespace verify::wizard {

namespace {

bool is_answer(const RulePack& pack, FactSlot slot, std::int32_t value) noexcept {
  const FactDefinition& fact = pack.facts[slot];
  const auto count =
      fact.type == FactType::choice ? static_cast<std::int32_t>(fact.choices.size()) : 2;
  return value >= 0 && value < count;
}

// One function per event; an event that does not fit the step on screen changes nothing.
class Handler {
public:
  Handler(State& state, Context& context) : state_(state), context_(context) {}

  void operator()(const ChooseAccountType& event) {
    const FactSlot slot = context_.pack.account_type_slot;
    if (state_.step != Step::account_type || !is_answer(context_.pack, slot, event.choice)) return;
    state_.facts.set(slot, event.choice);
    remember_answer(state_, slot, event.choice);
    ask_or_recommend(state_, context_);
  }

  void operator()(const Answer& event) {
    if (state_.step != Step::situation || state_.question == nullptr) return;
    if (event.value && !is_answer(context_.pack, state_.question->fact, *event.value)) return;
    record_answer(state_, *state_.question, event.value, context_);
  }

  void operator()(const AnswerQuestion& event) {
    const Question* question = context_.pack.find_question(event.question);
    const bool asks = state_.step == Step::situation || state_.step == Step::recommendation;
    if (!asks || question == nullptr || question->fact == context_.pack.account_type_slot) return;
    if (event.value && !is_answer(context_.pack, question->fact, *event.value)) return;
    record_answer(state_, *question, event.value, context_);
  }

  void operator()(const ShowRecommendation& /*event*/) {
    if (state_.step != Step::situation) return;
    state_.question = nullptr;
    enter(state_, Step::recommendation, context_);
  }

  void operator()(const ChooseMethod& event) {
    const bool may_choose = state_.step == Step::recommendation || state_.step == Step::fields;
    if (may_choose) choose(state_, event.method, context_);
  }

  void operator()(const EditField& event) {
    FieldState* field = find_input(state_, event.field);
    if (field != nullptr && field->text != event.text)
      write_field(state_, *field, event.text, context_);
  }

  void operator()(const LeaveField& event) {
    if (FieldState* field = find_input(state_, event.field)) leave_field(state_, *field, context_);
  }

  void operator()(const AcceptFix& event) {
    FieldState* field = find_input(state_, event.field);
    if (field == nullptr || event.issue >= field->report.issues.size()) return;
    const std::vector<Fix>& fixes = field->report.issues[event.issue].fixes;
    if (event.fix >= fixes.size()) return;
    field->touched = true;
    write_field(state_, *field, fixes[event.fix].value, context_);
  }

  void operator()(const Reveal& event) {
    FieldState* field = find_field(state_, event.field);
    if (field != nullptr && state_.step == Step::review) field->revealed = event.shown;
  }

  void operator()(const Next& /*event*/) {
    if (state_.step != Step::fields) return;
    for (FieldState& field : state_.fields) {
      field.touched = true;
      field.revealed = false;
    }
    if (is_complete(state_)) {
      enter(state_, Step::review, context_);
    } else {
      focus_first_problem(state_, context_);
    }
  }

  void operator()(const Back& /*event*/) {
    if (state_.help) return close_help(state_, context_);
    switch (state_.step) {
      case Step::account_type:
        return;
      case Step::situation:
      case Step::recommendation:
        return back_to_questions();
      case Step::fields:
        return enter(state_, Step::recommendation, context_);
      case Step::review:
        return enter(state_, Step::fields, context_);
      case Step::submitted:
        return try_again();
    }
  }

  void operator()(const GoTo& event) {
    if (event.step >= state_.step) return;
    if (state_.step == Step::submitted && !end_verification(state_, context_)) return;
    if (event.step == Step::account_type) return back_to_account_type();
    if (event.step == Step::situation) return back_to_questions();
    enter(state_, is_complete(state_) ? event.step : std::min(event.step, Step::fields), context_);
  }

  void operator()(const Submit& /*event*/) {
    if (state_.step != Step::review) return;
    if (state_.runs_elsewhere) {
      context_.effects.emplace_back(HeldBack{});
      return;
    }
    judge_fields(state_, context_);
    if (!is_complete(state_)) {
      enter(state_, Step::fields, context_);
      return focus_first_problem(state_, context_);
    }
    state_.submitted_at = context_.now;
    enter(state_, Step::submitted, context_);
    context_.effects.emplace_back(SubmissionReady{});
  }

  void operator()(const RunElsewhere& event) {
    if (event.running && state_.step == Step::submitted && !state_.verification) {
      state_.submitted_at.reset();
      enter(state_, Step::review, context_);
    }
    state_.runs_elsewhere = event.running && state_.step == Step::review;
  }

  void operator()(const Reset& /*event*/) {
    const Step before = state_.step;
    close_help(state_, context_);
    state_ = start(context_.pack, state_.given, {}, context_.now);
    if (state_.step != before) context_.effects.emplace_back(StepChanged{state_.step});
  }

  void operator()(const GiveFacts& event) {
    for (FactSlot slot = 0; slot < max_facts; ++slot) {
      if (state_.given.is_known(slot)) state_.facts.forget(slot);
      if (event.facts.is_known(slot)) state_.facts.set(slot, event.facts.values[slot]);
    }
    state_.given = event.facts;
    // The applicant cannot undo an answer that the page has given.
    std::erase_if(state_.asked, [&](const AskedQuestion& asked) {
      return event.facts.is_known(asked.question->fact);
    });
    const FactSlot type = context_.pack.account_type_slot;
    // After the submission the account type stays that of the submitted method.
    if (state_.step == Step::submitted) {
      state_.facts.set(type, state_.method->account_type);
      return refresh_recommendation(state_, context_);
    }
    if (!state_.facts.is_known(type)) return back_to_account_type();
    const bool fits =
        state_.method == nullptr || state_.method->account_type == state_.facts.values[type];
    if (!fits) forget_method();
    if (!fits || state_.step <= Step::situation) return ask_or_recommend(state_, context_);
    refresh_recommendation(state_, context_);
    judge_fields(state_, context_);
  }

  void operator()(const FillFields& event) {
    for (const auto& [id, text] : event.texts) {
      state_.texts[id] = text;
      // Submitted fields do not change any more.
      FieldState* field =
          state_.step == Step::submitted ? find_input(state_, id) : find_field(state_, id);
      if (field == nullptr) continue;
      field->text = text;
      field->touched = !text.empty();
      field->repairs.clear();
    }
    if (state_.step != Step::submitted) return judge_fields(state_, context_);
    if (state_.amount.field != nullptr) judge_amount(state_, context_);
  }

  void operator()(const ApplyState& event) { apply(state_, event.verification, context_); }
  void operator()(const MakeRequest& event) { ask(state_, event.request, context_); }
  void operator()(const TryAgain& /*event*/) { try_again(); }

  void operator()(const TryMethod& event) {
    const MethodAdvice* advice = advice_of(state_, event.method);
    if (advice == nullptr || advice->status == Status::ineligible) return;
    if (!state_.recommendation.blockers.empty() || !end_verification(state_, context_)) return;
    choose(state_, event.method, context_);
  }

  void operator()(const OpenHelp& event) { open_help(state_, event.text, context_); }
  void operator()(const EditHelp& event) { edit_help(state_, event, context_); }
  void operator()(const CloseHelp& /*event*/) { close_help(state_, context_); }
  void operator()(const GiveExplanations& event) { take_explanations(state_, event); }
  void operator()(const Restore& event) { restore(state_, event.snapshot, context_); }
  void operator()(const Tick& /*event*/) { tick(state_, context_); }

private:
  void try_again() {
    if (state_.step != Step::submitted || !end_verification(state_, context_)) return;
    enter(state_, Step::fields, context_);
    focus_refused(state_, context_);
  }

  // Only the typed texts are kept.
  void forget_method() {
    state_.method = nullptr;
    state_.fields.clear();
    state_.cross_issues.clear();
  }

  void back_to_questions() {
    if (!unask(state_, context_)) back_to_account_type();
  }

  void back_to_account_type() {
    // The applicant cannot change a fact that the page has given.
    if (state_.given.is_known(context_.pack.account_type_slot)) return;
    state_.facts = state_.given;
    state_.asked.clear();
    state_.question = nullptr;
    forget_method();
    refresh_recommendation(state_, context_);
    enter(state_, Step::account_type, context_);
  }

  State& state_;
  Context& context_;
};

// What a page is told of whenever it has changed, whatever the event.
struct Told {
  Told(const RulePack& pack, const State& state)
      : issues(seen_issues(state)),
        way_back(wizard::way_back(pack, state)),
        applicant(wizard::applicant(pack, state)) {}

  std::vector<SeenIssue> issues;
  int way_back;
  std::optional<Applicant> applicant;
};

}  // namespace

State start(const RulePack& pack, const Facts& given, const FieldTexts& texts, Instant now) {
  State state;
  state.given = given;
  state.facts = given;
  state.texts = texts;
  std::vector<Effect> ignored;
  Context context{pack, now, ignored};
  refresh_recommendation(state, context);
  if (state.facts.is_known(pack.account_type_slot)) ask_or_recommend(state, context);
  return state;
}

Update update(const RulePack& pack, State state, const Event& event, Instant now) {
  const Told before(pack, state);
  Update next{std::move(state), {}};
  std::vector<Effect> effects;
  Context context{pack, now, effects};
  std::visit(Handler(next.state, context), event);
  const Told after(pack, next.state);
  // The page has answered for somebody else.
  if (before.applicant && after.applicant && before.applicant->id != after.applicant->id)
    next.state.runs_elsewhere = false;
  // Issues are told before what follows from them.
  if (after.issues != before.issues) next.effects.emplace_back(IssuesChanged{});
  std::move(effects.begin(), effects.end(), std::back_inserter(next.effects));
  if (after.way_back != before.way_back) next.effects.emplace_back(WayBackChanged{});
  if (after.applicant != before.applicant) next.effects.emplace_back(ApplicantChanged{});
  return next;
}

}  // namespace verify::wizard
