#include "running.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "json/results.hpp"
#include "kit/utf8.hpp"
#include "qr_code.hpp"
#include "sample_states.hpp"
#include "verification_json.hpp"
#include "wizard/explained.hpp"

namespace verify::desktop {

namespace {

constexpr std::int64_t minute = 60;

FailureDictionary load_failures(const RulePack& pack) {
  LoadedFailures loaded = builtin_failures(pack);
  return loaded.dictionary ? std::move(*loaded.dictionary) : FailureDictionary{};
}

}  // namespace

Instant clock_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::seconds>(now).count()};
}

Running::Running(RulePack pack, Catalogue messages, const Given& given,
                 std::optional<Instant> fixed_now)
    : pack_(std::move(pack)),
      messages_(std::move(messages)),
      failures_(load_failures(pack_)),
      fixed_now_(fixed_now),
      now_(fixed_now.value_or(clock_now())) {
  state_ = wizard::start(pack_, given.facts, given.texts, now_);
}

void Running::tick() {
  const Instant now = fixed_now_.value_or(clock_now());
  const bool is_next_minute = now.seconds / minute != now_.seconds / minute;
  now_ = now;
  if (!is_next_minute && (!wake_ || now < *wake_)) return;
  state_ = wizard::update(pack_, std::move(state_), wizard::Tick{}, now_).state;
}

void Running::take(const ui::Drawn& drawn, ui::HostParts& parts, DesktopHost& host) {
  wake_ = drawn.wake;
  for (const wizard::Event& event : drawn.events)
    apply(event, host);
  for (const ui::HostRequest& request : drawn.requests) {
    if (request.kind == ui::HostRequest::Kind::copy) {
      ImGui::SetClipboardText(request.text.c_str());
      parts.copied = true;
    }
    if (request.reminder) {
      std::puts(ui::join({request.reminder->title, ": ", to_string(request.reminder->first), " – ",
                          to_string(request.reminder->last)})
                    .c_str());
    }
    ui::QrCode* const code = parts.find_code(request.text);
    if (request.kind == ui::HostRequest::Kind::qr_code && code != nullptr)
      code->rows = make_qr_code(request.text);
  }
}

void Running::apply(const wizard::Event& event, DesktopHost& host) {
  wizard::Update next = wizard::update(pack_, std::move(state_), event, now_);
  state_ = std::move(next.state);
  for (const wizard::Effect& effect : next.effects)
    answer(effect, host);
}

void Running::answer(const wizard::Effect& effect, DesktopHost& host) {
  if (std::holds_alternative<wizard::StepChanged>(effect) ||
      std::holds_alternative<wizard::HelpChanged>(effect)) {
    host.scroll_to_top();
  } else if (const auto* const focus = std::get_if<wizard::FocusField>(&effect)) {
    host.focus_on("field." + focus->field);
  } else if (const auto* const wanted = std::get_if<wizard::ExplanationWanted>(&effect)) {
    explain(wanted->subject, host);
  } else if (const auto* const requested = std::get_if<wizard::Requested>(&effect)) {
    take_request(requested->request, host);
  } else if (std::holds_alternative<wizard::SubmissionReady>(effect)) {
    print_submission();
    show(wizard::VerificationState::submitting, host);
  }
}

void Running::explain(wizard::Subject subject, DesktopHost& host) {
  const bool is_failure = subject == wizard::Subject::failure;
  if (is_failure ? !state_.verification : !state_.help) return;
  const std::string asked =
      is_failure ? std::string(wizard::refusal_code(*state_.verification)) : state_.help->looked_up;
  const LoadedCatalogue texts = wizard::builtin_failure_texts(locale());
  wizard::GiveExplanations event{subject, asked, std::nullopt};
  if (texts.catalogue) {
    std::vector<wizard::Explanation>& matches = event.matches.emplace();
    for (const FailureMatch& found :
         is_failure ? explain_code(failures_, asked) : explain_text(failures_, asked)) {
      matches.push_back(wizard::explained(pack_, messages_, *texts.catalogue, *found.failure));
    }
  }
  apply(event, host);
}

void Running::take_request(wizard::Request request, DesktopHost& host) {
  const std::string_view name = name_of(request);
  std::fprintf(stderr, "request: %.*s\n", static_cast<int>(name.size()), name.data());
  using enum wizard::VerificationState;
  if (request == wizard::Request::amount) return show(in_review, host);
  if (request == wizard::Request::cancel) return show(cancelled, host);
  if (state_.verification) show(state_.verification->state, host);
}

void Running::show(wizard::VerificationState state, DesktopHost& host) {
  apply(wizard::ApplyState{sample_state(state, now_)}, host);
}

void Running::next_state(DesktopHost& host) {
  if (state_.step != wizard::Step::submitted) {
    std::fputs("F8: nothing was submitted yet.\n", stderr);
    return;
  }
  show(state_.verification ? next(state_.verification->state)
                           : wizard::VerificationState::submitting,
       host);
}

void Running::next_locale() {
  const std::vector<std::string_view> locales = builtin_locales();
  const auto here = std::find(locales.begin(), locales.end(), locale());
  const auto after =
      here == locales.end() || here + 1 == locales.end() ? locales.begin() : here + 1;
  if (LoadedCatalogue loaded = builtin_catalogue(*after); loaded.catalogue)
    messages_ = std::move(*loaded.catalogue);
}

std::string_view Running::state_name() const noexcept {
  return state_.verification ? name_of(state_.verification->state) : std::string_view();
}

// Prints how many characters each field has, but no typed text.
void Running::print_submission() const {
  std::string line = "submission: " + (state_.method != nullptr ? state_.method->id : "");
  for (const wizard::FieldState& field : state_.fields) {
    if (field.is_left_out()) continue;
    line += ", " + field.field->id + " (" + std::to_string(kit::code_point_count(field.text)) + ")";
  }
  std::fprintf(stderr, "%s\n", line.c_str());
}

}  // namespace verify::desktop
