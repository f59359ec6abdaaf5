#include "session.hpp"

#include <algorithm>
#include <cmath>

#include "json/requests.hpp"
#include "json/results.hpp"
#include "nodes_json.hpp"

namespace verify {

namespace {

std::string refusal(std::string_view code, std::string_view message,
                    std::span<const PackFault> faults = {}) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("code", code);
  json.key("faults");
  write(json, faults);
  json.member("message", message);
  json.end_object();
  return out;
}

Refusal refuse_if(const std::vector<PackFault>& faults, std::string_view code,
                  std::string_view message) {
  if (faults.empty()) return std::nullopt;
  return refusal(code, message, faults);
}

std::string text_of(JsonValue value) {
  return std::string(value.text());
}

bool truth_of_member(JsonValue object, std::string_view name) {
  const JsonValue value = object.find(name);
  return value.is_boolean() && value.truth();
}

// A language's texts: the host's, or those that are built in.
LoadedCatalogue load_messages(JsonValue source) {
  const std::string locale = text_of(source.find("locale"));
  const JsonValue messages = source.find("messages");
  if (messages.is_null()) return builtin_catalogue(locale);
  const std::string text = to_text(messages);
  const std::array<std::string_view, 1> parts{text};
  return load_catalogue(locale, parts);
}

LoadedPack load_rules(JsonValue rules) {
  return rules.is_text() ? load_pack(rules.text()) : builtin_pack();
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
  for (const wizard::FieldState& field : state.fields) {
    if (!wizard::complains(field)) continue;
    for (const Issue& issue : field.report.issues)
      write_issue(json, issue);
  }
  for (const Issue& issue : state.cross_issues)
    write_issue(json, issue);
  json.end_array();
}

ui::Scheme scheme_named(std::string_view name) {
  if (name == "dark") return ui::Scheme::dark;
  return name == "contrast" ? ui::Scheme::contrast : ui::Scheme::light;
}

// The theme of a view command; a colour that is not one is a fault.
ui::Theme read_theme(JsonValue command, std::vector<PackFault>& faults) {
  ui::Theme theme = ui::make_theme(scheme_named(text_of(command.find("scheme"))));
  const JsonValue colors = command.find("colors");
  if (!colors.is_object()) return theme;
  for (const JsonValue value : colors) {
    const std::string name(value.name());
    const auto color = ui::parse_color(text_of(value));
    if (color && set_color(theme, name, *color)) continue;
    faults.push_back(
        {"color.wrong", "/colors/" + name, text_of(value), "a colour's name with a value #rrggbb"});
  }
  return theme;
}

}  // namespace

Refusal Session::create(std::string_view options_text, Instant now) {
  const JsonDocument document = parse_document(options_text);
  const JsonValue options = document.root();
  if (!options.is_object())
    return refusal("options.not_json", "The options are not a JSON object.");
  LoadedPack rules = load_rules(options.find("rules"));
  if (!rules.pack) return refusal("pack.refused", "The rule pack has faults.", rules.faults);
  LoadedCatalogue messages = load_messages(options);
  if (!messages.catalogue) {
    return refusal("messages.refused", "The messages have faults.", messages.faults);
  }
  std::vector<PackFault> faults;
  const Facts facts = read_facts(*rules.pack, options.find("facts"), "/facts", faults);
  const FieldTexts texts = read_texts(*rules.pack, options.find("fields"), "/fields", faults);
  if (!faults.empty()) return refusal("options.wrong", "The options have faults.", faults);
  pack_ = std::make_unique<RulePack>(std::move(*rules.pack));
  messages_ = std::move(messages.catalogue);
  begin(facts, texts, now);
  return std::nullopt;
}

void Session::begin(const Facts& given, const FieldTexts& texts, Instant now) {
  state_ = wizard::start(*pack_, given, texts, now);
  note_step(std::nullopt);
  if (state_.step != wizard::Step::account_type) note(wizard::Recommended{}, state_.step);
}

Refusal Session::command(std::string_view text, Instant now) {
  const JsonDocument document = parse_document(text);
  const JsonValue command = document.root();
  if (!command.is_object()) return refusal("command.not_json", "The command is not a JSON object.");
  if (!pack_) return refusal("wizard.missing", "Call wizard_create first.");
  const std::string kind = text_of(command.find("kind"));
  if (kind == "action") return queue_action(command);
  if (kind == "view") return change_view(command);
  if (kind == "facts") return give_facts(command, now);
  if (kind == "fields") return give_texts(command, now);
  if (kind == "go_to") return go_to(command, now);
  if (kind == "locale") return change_locale(command);
  if (kind == "rules") return change_rules(command, now);
  if (kind == "pointer") {
    point(command);
  } else if (kind == "submit") {
    apply(wizard::Submit{}, now);
  } else if (kind == "reset") {
    apply(wizard::Reset{}, now);
  } else if (kind == "fonts_changed") {
    view_.forget_glyphs();
  } else {
    const std::vector<PackFault> faults{{"command.unknown", "/kind", kind, ""}};
    return refusal("command.unknown", "There is no such command.", faults);
  }
  return std::nullopt;
}

Refusal Session::queue_action(JsonValue command) {
  ui::Action action;
  action.node = text_of(command.find("node"));
  action.text = text_of(command.find("text"));
  const std::string name = text_of(command.find("action"));
  if (name == "activate") {
    action.kind = ui::Action::Kind::activate;
  } else if (name == "change") {
    action.kind = ui::Action::Kind::change;
  } else if (name == "leave") {
    action.kind = ui::Action::Kind::leave;
  } else {
    const std::vector<PackFault> faults{
        {"action.unknown", "/action", name, "activate, change or leave"}};
    return refusal("action.unknown", "There is no such action.", faults);
  }
  actions_.push_back(std::move(action));
  return std::nullopt;
}

Refusal Session::change_view(JsonValue command) {
  std::vector<PackFault> faults;
  const auto number = [&](std::string_view name, double least, double most) {
    const JsonValue value = command.find(name);
    const double found = value.number();
    if (found >= least && found <= most) return static_cast<float>(found);
    faults.push_back({"number.wrong", std::string("/").append(name), std::string(value.kind_name()),
                      "a positive number that fits a screen"});
    return 1.0F;
  };
  ui::Device device;
  constexpr float narrowest = 240;
  device.width = std::max(narrowest, number("width", 1, 20'000));
  device.scale = number("dpr", 0.1, 16);
  device.touch = truth_of_member(command, "touch");
  device.reduced_motion = truth_of_member(command, "reduced_motion");
  const ui::Theme theme = read_theme(command, faults);
  if (!faults.empty()) return refusal("view.wrong", "The view has faults.", faults);
  if (device.scale != view_.device.scale) view_.forget_glyphs();
  view_.device = device;
  view_.theme = theme;
  return std::nullopt;
}

void Session::point(JsonValue command) {
  view_.pointer.hover = text_of(command.find("hover"));
  view_.pointer.focus = text_of(command.find("focus"));
  view_.pointer.pressed = text_of(command.find("pressed"));
  view_.pointer.focus_visible = truth_of_member(command, "focus_visible");
}

Refusal Session::give_facts(JsonValue command, Instant now) {
  std::vector<PackFault> faults;
  const Facts facts = read_facts(*pack_, command.find("facts"), "/facts", faults);
  if (faults.empty()) apply(wizard::GiveFacts{facts}, now);
  return refuse_if(faults, "facts.wrong", "The facts have faults.");
}

Refusal Session::give_texts(JsonValue command, Instant now) {
  std::vector<PackFault> faults;
  FieldTexts texts = read_texts(*pack_, command.find("fields"), "/fields", faults);
  if (faults.empty()) apply(wizard::GiveTexts{std::move(texts)}, now);
  return refuse_if(faults, "fields.wrong", "The fields have faults.");
}

Refusal Session::go_to(JsonValue command, Instant now) {
  const std::string name = text_of(command.find("step"));
  if (const auto step = step_named(name)) {
    apply(wizard::GoTo{*step}, now);
    return std::nullopt;
  }
  const std::vector<PackFault> faults{
      {"step.unknown", "/step", name, "account_type, situation, recommendation, fields, review"}};
  return refusal("step.unknown", "There is no such step.", faults);
}

Refusal Session::change_locale(JsonValue command) {
  LoadedCatalogue loaded = load_messages(command);
  if (!loaded.catalogue) {
    return refusal("messages.refused", "The messages have faults.", loaded.faults);
  }
  messages_ = std::move(loaded.catalogue);
  return std::nullopt;
}

Refusal Session::change_rules(JsonValue command, Instant now) {
  LoadedPack loaded = load_rules(command.find("rules"));
  if (!loaded.pack) return refusal("pack.refused", "The rule pack has faults.", loaded.faults);
  const Facts given = translate(*pack_, *loaded.pack, state_.given);
  const FieldTexts texts = std::move(state_.texts);
  state_ = {};
  pack_ = std::make_unique<RulePack>(std::move(*loaded.pack));
  begin(given, texts, now);
  return std::nullopt;
}

std::uint32_t Session::frame(Instant now) {
  if (!pack_) return 0;
  // One by one: what an action leads to is on screen before the next one is looked at.
  const std::vector<ui::Action> actions = std::move(actions_);
  actions_.clear();
  for (const ui::Action& action : actions) {
    for (const wizard::Event& event : draw(now, {&action, 1}).events)
      apply(event, now);
  }
  const float height = draw(now, {}).height;
  const float scale = view_.device.scale;
  const bool pixels = frames_.build(
      view_.draw_data(), static_cast<std::uint32_t>(std::lround(view_.device.width * scale)),
      static_cast<std::uint32_t>(std::lround(height * scale)), view_.theme.page);
  std::string nodes;
  write_nodes(messages_->locale(), height, view_.nodes(), nodes);
  const bool changed = nodes != nodes_;
  if (changed) nodes_ = std::move(nodes);
  return (pixels ? Change::pixels : 0) | (changed ? Change::nodes : 0) |
         (effects_.empty() ? 0 : Change::effects);
}

ui::Drawn Session::draw(Instant now, std::span<const ui::Action> actions) {
  return view_.draw({*pack_, *messages_, state_, now}, actions);
}

void Session::apply(const wizard::Event& event, Instant now) {
  const wizard::Step before = state_.step;
  wizard::Update next = wizard::update(*pack_, std::move(state_), event, now);
  state_ = std::move(next.state);
  for (const wizard::Effect& effect : next.effects)
    note(effect, before);
}

void Session::note_step(std::optional<wizard::Step> before) {
  JsonWriter json(effects_.emplace_back());
  json.begin_object();
  json.key("previous");
  json.text_or_null(before ? name_of(*before) : "");
  json.member("step", name_of(state_.step));
  json.member("type", "step");
  json.end_object();
}

void Session::note(const wizard::Effect& effect, wizard::Step before) {
  if (std::get_if<wizard::StepChanged>(&effect) != nullptr) return note_step(before);
  JsonWriter json(effects_.emplace_back());
  json.begin_object();
  if (std::get_if<wizard::Recommended>(&effect) != nullptr) {
    json.key("recommendation");
    AdviceTexts texts;
    write(json, *pack_, *messages_, state_.recommendation, texts);
    json.member("type", "recommendation");
  } else if (std::get_if<wizard::IssuesChanged>(&effect) != nullptr) {
    json.key("issues");
    write_shown_issues(json, state_);
    json.member("type", "issues");
  } else if (const auto* focus = std::get_if<wizard::FocusField>(&effect)) {
    json.member("node", "field." + focus->field);
    json.member("type", "focus");
  } else {
    json.member("type", "submission");
  }
  json.end_object();
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

std::string Session::submission() const {
  std::string out;
  JsonWriter json(out);
  write_submission(json, *pack_, state_);
  return out;
}

}  // namespace verify
