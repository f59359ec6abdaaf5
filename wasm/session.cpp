#include "session.hpp"

#include "json/requests.hpp"
#include "json/results.hpp"
#include "session_words.hpp"
#include "snapshot_json.hpp"
#include "text/read_catalogue.hpp"

namespace verify {

LoadedPack load_rules(JsonValue rules) {
  return rules.is_text() ? load_pack(rules.text()) : builtin_pack();
}

LoadedCatalogue load_messages(JsonValue source) {
  const std::string_view locale = source.find("locale").text();
  if (source.find("messages").is_null()) return builtin_catalogue(locale);
  LoadedCatalogue loaded;
  const Reader reader(source, loaded.faults);
  loaded.catalogue = read_catalogue(locale, reader.member("messages"));
  return loaded;
}

std::optional<Rejection> Session::create(std::string_view options_text, Instant now) {
  const JsonDocument document = parse_document(options_text);
  if (std::optional<Rejection> rejection =
          reject_unless_object(document, "options.not_json", "The options are not a JSON object."))
    return rejection;
  const JsonValue options = document.root();
  LoadedPack rules = load_rules(options.find("rules"));
  if (!rules.pack)
    return reject(name_of(OptionsRejection::rules), "The rule pack has faults.", rules.faults);
  LoadedCatalogue messages = load_messages(options);
  if (!messages.catalogue) {
    return reject(name_of(OptionsRejection::messages), "The messages have faults.",
                  messages.faults);
  }
  std::vector<Fault> faults;
  const Reader reader(options, faults, Origin::host);
  const Facts facts = read_facts(*rules.pack, reader.member("facts"));
  const FieldTexts texts = read_texts(*rules.pack, reader.member("fields"));
  if (!faults.empty())
    return reject(name_of(OptionsRejection::options), "The options have faults.", faults);
  pack_ = std::make_unique<RulePack>(std::move(*rules.pack));
  messages_ = std::move(messages.catalogue);
  begin(facts, texts, now);
  return std::nullopt;
}

void Session::begin(const Facts& given, const FieldTexts& texts, Instant now) {
  state_ = wizard::start(*pack_, given, texts, now);
  ticked_ = now;
  note_first_step();
  if (state_.step != wizard::Step::account_type) note(wizard::Recommended{}, state_.step);
}

std::uint32_t Session::frame(Instant now) {
  if (!pack_) return 0;
  pass_time(now);
  // Actions are handled one by one: the result of each is in the state before the next one is
  // handled.
  const std::vector<ui::Action> actions = std::move(actions_);
  actions_.clear();
  for (const ui::Action& action : actions) {
    for (const wizard::Event& event : take(view_.act(model(now), action)).events)
      apply(event, now);
  }
  const float height = take(view_.draw(model(now))).height;
  shown_.take(view_.window(), {view_.device.width, height, view_.device.scale, view_.theme.page,
                               messages_->locale()});
  return (shown_.has_news() ? Change::nodes : 0) | (effects_.empty() ? 0 : Change::effects);
}

ui::Drawn Session::take(ui::Drawn drawn) {
  for (const ui::HostRequest& request : drawn.requests)
    note(request);
  wake_ = drawn.wake;
  return drawn;
}

void Session::pass_time(Instant now) {
  constexpr std::int64_t minute = 60;
  const std::int64_t passed = now.seconds - ticked_.seconds;
  const bool slept = wake_ && now >= *wake_;
  if (!slept && passed <= minute && passed >= -minute) return;
  ticked_ = now;
  apply(wizard::Tick{}, now);
}

void Session::apply(const wizard::Event& event, Instant now) {
  const wizard::Step before = state_.step;
  wizard::Update next = wizard::update(*pack_, std::move(state_), event, now);
  state_ = std::move(next.state);
  for (const wizard::Effect& effect : next.effects)
    note(effect, before);
}

std::string Session::submission() const {
  std::string out;
  JsonWriter json(out);
  write_submission(json, *pack_, state_);
  return out;
}

std::string Session::snapshot(bool with_texts) const {
  std::string out;
  JsonWriter json(out);
  if (pack_) {
    write(json, *pack_, wizard::snapshot_of(state_), with_texts);
  } else {
    json.null();
  }
  return out;
}

}  // namespace verify
