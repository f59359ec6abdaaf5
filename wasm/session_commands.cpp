// Commands that lead to events of the wizard, or to another language or other rules.

#include <array>

#include "explained_json.hpp"
#include "json/requests.hpp"
#include "json/results.hpp"
#include "session.hpp"
#include "session_words.hpp"
#include "snapshot_json.hpp"
#include "text/utf8.hpp"
#include "verification_json.hpp"

namespace verify {

namespace {

std::string text_of(JsonValue value) {
  return std::string(value.text());
}

// The facts of one pack in the slots of another; what the other does not have is dropped.
Facts translate(const RulePack& from, const RulePack& to, const Facts& facts) {
  Facts out;
  for (const FactDefinition& fact : from.facts) {
    const auto value = get_fact(from, facts, fact.id);
    if (value && set_fact(to, out, fact.id, *value) != FactError::none) continue;
  }
  return out;
}

template <typename Entries>
consteval bool are_in_order(const Entries& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].kind != static_cast<CommandKind>(i)) return false;
  }
  return true;
}

}  // namespace

std::optional<Rejection> Session::command(std::string_view text, Instant now) {
  struct Entry {
    CommandKind kind;
    std::optional<Rejection> (Session::*take)(JsonValue command, Instant now);
  };
  static constexpr std::array<Entry, Words<CommandKind>::table.size()> entries{{
      {CommandKind::action, &Session::queue_action},
      {CommandKind::back, &Session::go_back},
      {CommandKind::continue_label, &Session::label_continue},
      {CommandKind::copied, &Session::take_copied},
      {CommandKind::elsewhere, &Session::run_elsewhere},
      {CommandKind::explanations, &Session::take_explanations},
      {CommandKind::facts, &Session::give_facts},
      {CommandKind::fields, &Session::fill_fields},
      {CommandKind::fonts_changed, &Session::forget_glyphs},
      {CommandKind::go_to, &Session::go_to},
      {CommandKind::help, &Session::open_help},
      {CommandKind::locale, &Session::change_locale},
      {CommandKind::pointer, &Session::point},
      {CommandKind::qr_code, &Session::take_qr_code},
      {CommandKind::reset, &Session::reset},
      {CommandKind::restore, &Session::restore},
      {CommandKind::rules, &Session::change_rules},
      {CommandKind::state, &Session::apply_state},
      {CommandKind::submit, &Session::submit},
      {CommandKind::texts, &Session::take_later_texts},
      {CommandKind::view, &Session::change_view},
  }};
  static_assert(are_in_order(entries), "an entry for each kind, in their order");
  const JsonDocument document = parse_document(text);
  if (std::optional<Rejection> rejection =
          reject_unless_object(document, "command.not_json", "The command is not a JSON object."))
    return rejection;
  const JsonValue command = document.root();
  if (!pack_) return reject("wizard.missing", "Call wizard_create first.");
  const std::string_view name = command.find("kind").text();
  if (const auto kind = value_named<CommandKind>(name))
    return (this->*entries[static_cast<std::size_t>(*kind)].take)(command, now);
  const std::vector<Fault> faults{{"command.unknown", "/kind", std::string(name), ""}};
  return reject("command.unknown", "There is no such command.", faults);
}

std::optional<Rejection> Session::give_facts(JsonValue command, Instant now) {
  std::vector<Fault> faults;
  const Reader reader(command, faults, Origin::host);
  const Facts facts = read_facts(*pack_, reader.member("facts"));
  if (faults.empty()) apply(wizard::GiveFacts{facts}, now);
  return reject_if(faults, "facts.wrong", "The facts have faults.");
}

std::optional<Rejection> Session::fill_fields(JsonValue command, Instant now) {
  std::vector<Fault> faults;
  const Reader reader(command, faults, Origin::host);
  FieldTexts texts = read_texts(*pack_, reader.member("fields"));
  if (faults.empty()) apply(wizard::FillFields{std::move(texts)}, now);
  return reject_if(faults, "fields.wrong", "The fields have faults.");
}

std::optional<Rejection> Session::go_to(JsonValue command, Instant now) {
  const std::string name = text_of(command.find("step"));
  if (const auto step = value_named<wizard::Step>(name)) {
    apply(wizard::GoTo{*step}, now);
    return std::nullopt;
  }
  std::vector<Fault> faults;
  const Reader reader(command, faults, Origin::host);
  constexpr auto end = static_cast<std::size_t>(wizard::Step::submitted);
  const std::span<const std::string_view> steps(Words<wizard::Step>::table);
  reader.member("step").fault_unknown("step.unknown", name, steps.first(end));
  return reject("step.unknown", "There is no such step.", faults);
}

std::optional<Rejection> Session::go_back(JsonValue command, Instant now) {
  std::vector<Fault> faults;
  constexpr int any_count = 1'000'000;
  const Reader reader(command, faults, Origin::host);
  const int rest = reader.integer_or("count", 0, 0, any_count);
  if (faults.empty()) {
    for (int steps = wizard::way_back(*pack_, state_) - rest; steps > 0; --steps)
      apply(wizard::Back{}, now);
  }
  return reject_if(faults, "back.wrong", "The number of steps is wrong.");
}

std::optional<Rejection> Session::label_continue(JsonValue command, Instant /*now*/) {
  constexpr std::size_t most = 60;
  std::string label = text_of(command.find("label"));
  if (count_code_points(label) > most) {
    const std::vector<Fault> faults{{"text.too_long", "/label", "", "at most 60 characters"}};
    return reject("continue_label.wrong", "The label of the button is too long.", faults);
  }
  view_.host_parts.continue_label = std::move(label);
  return std::nullopt;
}

std::optional<Rejection> Session::run_elsewhere(JsonValue command, Instant now) {
  apply(wizard::RunElsewhere{command.find("running").truth()}, now);
  return std::nullopt;
}

std::optional<Rejection> Session::submit(JsonValue /*command*/, Instant now) {
  apply(wizard::Submit{}, now);
  return std::nullopt;
}

std::optional<Rejection> Session::reset(JsonValue /*command*/, Instant now) {
  apply(wizard::Reset{}, now);
  view_.collapse();
  return std::nullopt;
}

std::optional<Rejection> Session::change_locale(JsonValue command, Instant /*now*/) {
  LoadedCatalogue loaded = load_messages(command);
  if (!loaded.catalogue)
    return reject(name_of(OptionsRejection::messages), "The messages have faults.", loaded.faults);
  messages_ = std::move(loaded.catalogue);
  view_.host_parts.later_texts = ui::LaterTexts::unasked;
  ask_dictionary_again();
  return std::nullopt;
}

std::optional<Rejection> Session::change_rules(JsonValue command, Instant now) {
  LoadedPack loaded = load_rules(command.find("rules"));
  if (!loaded.pack)
    return reject(name_of(OptionsRejection::rules), "The rule pack has faults.", loaded.faults);
  const Facts given = translate(*pack_, *loaded.pack, state_.given);
  const FieldTexts texts = std::move(state_.texts);
  const bool had_way_back = wizard::way_back(*pack_, state_) > 0;
  const bool had_applicant = wizard::applicant(*pack_, state_).has_value();
  state_ = {};
  pack_ = std::make_unique<RulePack>(std::move(*loaded.pack));
  begin(given, texts, now);
  // A wizard begins with neither.
  if (had_way_back) note(wizard::WayBackChanged{}, state_.step);
  if (had_applicant) note(wizard::ApplicantChanged{}, state_.step);
  return std::nullopt;
}

std::optional<Rejection> Session::apply_state(JsonValue command, Instant now) {
  if (state_.step != wizard::Step::submitted) {
    return reject("state.not_submitted",
                  "Nothing was submitted: apply states after verify-submit, or after restoring a "
                  "submission.");
  }
  std::vector<Fault> faults;
  const Reader reader(command.find("verification"), faults, Origin::host);
  wizard::Verification verification = read_verification(reader);
  if (faults.empty()) apply(wizard::ApplyState{std::move(verification)}, now);
  return reject_if(faults, "state.wrong", "The state has faults.");
}

std::optional<Rejection> Session::restore(JsonValue command, Instant now) {
  std::vector<Fault> faults;
  const Reader reader(command.find("snapshot"), faults, Origin::host);
  wizard::Snapshot snapshot = read_snapshot(*pack_, reader);
  if (faults.empty()) apply(wizard::Restore{std::move(snapshot)}, now);
  return reject_if(faults, "snapshot.wrong", "The snapshot has faults.");
}

std::optional<Rejection> Session::open_help(JsonValue command, Instant now) {
  if (command.find("open").truth()) {
    apply(wizard::OpenHelp{text_of(command.find("text"))}, now);
  } else {
    apply(wizard::CloseHelp{}, now);
  }
  return std::nullopt;
}

std::optional<Rejection> Session::take_explanations(JsonValue command, Instant now) {
  std::vector<Fault> faults;
  wizard::GiveExplanations event;
  event.subject = value_named<wizard::Subject>(command.find("subject").text())
                      .value_or(wizard::Subject::failure);
  event.asked = text_of(command.find("asked"));
  const Reader reader(command, faults, Origin::host);
  if (reader.has("answer")) {
    const Reader answer = reader.member("answer");
    answer.expect_object();
    event.matches = read_explained(answer, "matches");
  }
  if (faults.empty()) apply(event, now);
  return reject_if(faults, "explanations.wrong", "The explanations have faults.");
}

}  // namespace verify
