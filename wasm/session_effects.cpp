// What the wizard tells the page, as JSON: Effect in web/src/border.ts. Keys are sorted.

#include "json/results.hpp"
#include "session.hpp"
#include "session_words.hpp"
#include "verification_json.hpp"

namespace verify {

namespace {

void write_issue(JsonWriter& json, const Issue& issue) {
  json.begin_object();
  json.member("code", issue.code);
  json.member("field", issue.field);
  json.member("severity", name_of(issue.severity));
  json.key("span");
  json.begin_array();
  json.value(issue.span.begin);
  json.value(issue.span.end);
  json.end_array();
  json.end_object();
}

// What is on screen, without what was typed.
void write_shown_issues(JsonWriter& json, const wizard::State& state) {
  json.begin_array();
  for (const wizard::ShownIssue& shown : wizard::shown_issues(state))
    write_issue(json, *shown.issue);
  json.end_array();
}

void write_request(JsonWriter& json, const wizard::Requested& effect) {
  json.key("request");
  json.begin_object();
  if (effect.request == wizard::Request::amount) json.member("amount_fen", effect.amount_fen);
  json.member("request", name_of(effect.request));
  json.end_object();
}

// The words of the troubleshooter go to the dictionary in the page and nowhere else.
void write_wanted(JsonWriter& json, const wizard::State& state, wizard::Subject subject) {
  if (subject == wizard::Subject::help) {
    json.member("subject", name_of(subject));
    json.member("text", state.help->looked_up);
  } else {
    json.member("code", wizard::refusal_code(*state.verification));
    if (!state.verification->provider.empty())
      json.member("provider", state.verification->provider);
    json.member("subject", name_of(subject));
  }
}

// Writes the members of one effect, whose type is the answer.
class EffectWriter {
public:
  EffectWriter(JsonWriter& json, const RulePack& pack, const Catalogue& messages,
               const wizard::State& state, wizard::Step before, Instant now)
      : json_(json), pack_(pack), messages_(messages), state_(state), before_(before), now_(now) {}

  EffectType operator()(const wizard::StepChanged& effect) {
    json_.member("previous", name_of(before_));
    json_.member("step", name_of(effect.step));
    return EffectType::step;
  }

  EffectType operator()(const wizard::Recommended& /*effect*/) {
    json_.key("recommendation");
    AdviceTexts texts;
    write(json_, pack_, messages_, state_.recommendation, date_in(pack_.time_zone, now_), texts);
    return EffectType::recommendation;
  }

  EffectType operator()(const wizard::IssuesChanged& /*effect*/) {
    json_.key("issues");
    write_shown_issues(json_, state_);
    return EffectType::issues;
  }

  EffectType operator()(const wizard::FocusField& effect) {
    json_.member("node", "field." + effect.field);
    return EffectType::focus;
  }

  EffectType operator()(const wizard::SubmissionReady& /*effect*/) {
    return EffectType::submission;
  }

  EffectType operator()(const wizard::HeldBack& /*effect*/) { return EffectType::held_back; }

  EffectType operator()(const wizard::VerificationChanged& /*effect*/) {
    json_.member("state", name_of(state_.verification->state));
    return EffectType::verification;
  }

  EffectType operator()(const wizard::Requested& effect) {
    write_request(json_, effect);
    return EffectType::request;
  }

  EffectType operator()(const wizard::ExplanationWanted& effect) {
    write_wanted(json_, state_, effect.subject);
    return EffectType::explain;
  }

  EffectType operator()(const wizard::HelpChanged& /*effect*/) {
    json_.member("open", state_.help.has_value());
    return EffectType::help;
  }

  EffectType operator()(const wizard::WayBackChanged& /*effect*/) {
    json_.member("count", wizard::way_back(pack_, state_));
    return EffectType::way_back;
  }

  EffectType operator()(const wizard::ApplicantChanged& /*effect*/) {
    const std::optional<wizard::Applicant> applicant = wizard::applicant(pack_, state_);
    json_.key("applicant");
    if (applicant) {
      json_.value(applicant->id);
    } else {
      json_.null();
    }
    json_.member("submitted", applicant && applicant->is_submitted);
    return EffectType::applicant;
  }

private:
  JsonWriter& json_;
  const RulePack& pack_;
  const Catalogue& messages_;
  const wizard::State& state_;
  wizard::Step before_;
  Instant now_;
};

EffectType type_of(ui::HostRequest::Kind kind) {
  switch (kind) {
    case ui::HostRequest::Kind::texts:
      return EffectType::texts;
    case ui::HostRequest::Kind::continued:
      return EffectType::continued;
    case ui::HostRequest::Kind::copy:
      return EffectType::copy;
    case ui::HostRequest::Kind::reminder:
      return EffectType::reminder;
    case ui::HostRequest::Kind::qr_code:
      break;
  }
  return EffectType::qr_code;
}

}  // namespace

void Session::note_first_step() {
  JsonWriter json(effects_.emplace_back());
  json.begin_object();
  json.key("previous");
  json.null();
  json.member("step", name_of(state_.step));
  json.member("type", name_of(EffectType::step));
  json.end_object();
}

void Session::note(const wizard::Effect& effect, wizard::Step before) {
  JsonWriter json(effects_.emplace_back());
  json.begin_object();
  const EffectType type =
      std::visit(EffectWriter(json, *pack_, *messages_, state_, before, ticked_), effect);
  json.member("type", name_of(type));
  json.end_object();
}

void Session::note(const ui::HostRequest& request) {
  using Kind = ui::HostRequest::Kind;
  JsonWriter json(effects_.emplace_back());
  json.begin_object();
  if (request.reminder) {
    json.member("first", to_string(request.reminder->first));
    json.member("last", to_string(request.reminder->last));
    json.member("text", request.reminder->text);
    json.member("title", request.reminder->title);
  } else if (request.kind != Kind::continued) {
    json.member(request.kind == Kind::texts ? JsonName("locale") : JsonName("text"), request.text);
  }
  json.member("type", name_of(type_of(request.kind)));
  json.end_object();
}

void Session::ask_dictionary_again() {
  constexpr auto nothing = wizard::LookupState::none;
  if (state_.failure.state != nothing)
    note(wizard::ExplanationWanted{wizard::Subject::failure}, state_.step);
  if (state_.help && state_.help->found.state != nothing)
    note(wizard::ExplanationWanted{wizard::Subject::help}, state_.step);
}

void Session::take_effects(std::string& out) {
  out = "[";
  for (const std::string& effect : effects_) {
    if (out.size() > 1) out += ',';
    out += effect;
  }
  out += ']';
  effects_.clear();
}

}  // namespace verify
