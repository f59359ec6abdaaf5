#include "screens/page.hpp"

#include <cmath>

#include "screens/screens.hpp"
#include "screens/stages.hpp"
#include "widgets/disclosure.hpp"
#include "widgets/help_button.hpp"
#include "widgets/stepper.hpp"

namespace verify::ui {

namespace {

float side_margin(const Ui& ui) {
  if (!ui.narrow()) {
    return std::max(space::xl, std::floor((ui.device.width - content_width) / 2) + space::l);
  }
  if (ui.device.width < 240) return space::xs;
  return ui.device.width < 360 ? space::s : space::m;
}

constexpr float narrowest_stepper = 160;

// The stepper, and beside it the button of the troubleshooter.
void draw_header(Ui& ui) {
  const Rect whole = row(0);
  const float button = help_button_width(ui);
  const float least = ui.least_target(32);
  const float room = whole.width - button - (ui.narrow() ? space::s : space::l);
  if (room < narrowest_stepper) {
    help_button(ui, {whole.x, whole.y, button, least});
    ui.gap(space::xs);
    return stepper(ui);
  }
  {
    const Column steps(room);
    stepper(ui);
  }
  const float height = std::max(least, ImGui::GetCursorScreenPos().y - whole.y);
  help_button(ui, {whole.right() - button, whole.y, button, height});
}

bool has_its_texts(const Ui& ui) {
  const wizard::State& state = ui.model.state;
  if (state.step < wizard::Step::fields && !state.help) return true;
  // The texts of later screens arrive together, so it is enough to check one of them.
  return ui.has("screen.fields.title");
}

void draw_step(Ui& ui) {
  switch (ui.model.state.step) {
    case wizard::Step::account_type:
      return account_type_screen(ui);
    case wizard::Step::situation:
      return situation_screen(ui);
    case wizard::Step::recommendation:
      return recommendation_screen(ui);
    case wizard::Step::fields:
      return fields_screen(ui);
    case wizard::Step::review:
      return review_screen(ui);
    case wizard::Step::submitted:
      return submitted_screen(ui);
  }
}

}  // namespace

void draw_screen(Ui& ui) {
  const float margin = side_margin(ui);
  // All widths are whole CSS pixels, because the mirror's elements are placed in whole CSS pixels.
  const float width = std::floor(ui.device.width) - 2 * margin;
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const Column page({top.x + margin, top.y + (ui.narrow() ? space::s : space::l)}, width);
  draw_header(ui);
  ui.gap(ui.narrow() ? space::l : space::m);
  if (!has_its_texts(ui)) {
    loading_screen(ui);
  } else if (ui.model.state.help) {
    help_screen(ui);
  } else {
    draw_step(ui);
  }
  ui.gap(space::m);
}

void headline(Ui& ui, std::string_view title, std::string_view subtitle) {
  heading(ui, "title", title, ui.narrow() ? type::title_narrow : type::title, 1);
  if (!subtitle.empty()) {
    ui.gap(space::xxs);
    paragraph(ui, "subtitle", subtitle, {type::body, ui.theme.ink_2});
  }
  ui.gap(ui.narrow() ? space::m : space::l);
}

std::size_t needed_fields(const Method& method) noexcept {
  return method.fields.size() - method.optional_fields.size();
}

std::string method_name(const Ui& ui, const Method& method) {
  return ui.say(join({"method.", method.id}));
}

const MethodAdvice* advice_of(const Ui& ui, const Method* method) noexcept {
  for (const MethodAdvice& advice : ui.model.state.recommendation.methods) {
    if (advice.method == method) return &advice;
  }
  return nullptr;
}

Badge status_badge(const Ui& ui, const MethodAdvice& advice) {
  switch (advice.status) {
    case Status::eligible:
      return {duration_text(ui, advice.eta), is_instant(advice.eta) ? Tone::accent : Tone::neutral};
    case Status::unknown: {
      const Facts& facts = ui.model.state.facts;
      const auto open = std::count_if(advice.would_unlock.begin(), advice.would_unlock.end(),
                                      [&](FactSlot slot) { return !facts.is_known(slot); });
      const std::string count = std::to_string(std::max<std::ptrdiff_t>(1, open));
      return {ui.say("screen.status.unknown", {{"count", count}}), Tone::neutral};
    }
    case Status::ineligible:
      return {ui.say("screen.status.ineligible"), Tone::neutral};
  }
  return {};
}

std::optional<bool> was_chosen(const Ui& ui, FactSlot fact, std::optional<std::int32_t> value) {
  const wizard::EarlierAnswer* earlier = wizard::earlier_answer(ui.model.state, fact);
  return earlier == nullptr ? std::nullopt : std::optional(earlier->value == value);
}

std::vector<AnswerOption> answers(const Ui& ui, const Question& question, std::string_view prefix) {
  std::vector<AnswerOption> out;
  const auto add = [&](std::string_view answer, std::string label,
                       std::optional<std::int32_t> value) {
    out.push_back({Button{join({prefix, answer}), std::move(label)}, value});
  };
  const std::string key = join({"question.", question.id, "."});
  const FactDefinition& fact = ui.model.pack.facts[question.fact];
  if (fact.type == FactType::choice) {
    for (std::size_t i = 0; i < fact.choices.size(); ++i) {
      add(fact.choices[i], ui.say(join({key, fact.choices[i]})), static_cast<std::int32_t>(i));
    }
  } else {
    add("yes", ui.say(join({key, "yes"})), 1);
    add("no", ui.say(join({key, "no"})), 0);
  }
  add("unknown", ui.say("screen.answer.unknown"), std::nullopt);
  return out;
}

namespace {

// Where a claim is from: the document, its section if it has any, and its date.
std::string place_of(const Ui& ui, const Claim& claim) {
  const Document& document = ui.model.pack.documents[claim.document];
  std::string place = claim.section == document.title
                          ? document.title
                          : ui.say("screen.source.place",
                                   {{"document", document.title}, {"section", claim.section}});
  if (!document.date) return place;
  const bool old = is_old(ui.model.pack, document, date_in(ui.model.pack.time_zone, ui.model.now));
  return place + ui.say(old ? "screen.source.old" : "screen.source.date",
                        {{"date", date_text(ui, *document.date)}});
}

}  // namespace

void add_quote(const Ui& ui, const Claim& claim, const Claim*& before, std::string& out) {
  const bool same_place =
      before != nullptr && before->document == claim.document && before->section == claim.section;
  const std::string_view key = out.empty()  ? "screen.source.first"
                               : same_place ? "screen.source.same"
                                            : "screen.source.next";
  out += ui.say(key, {{"quote", claim.quote}, {"section", place_of(ui, claim)}});
  const std::string meaning = join({"claim.", claim.id});
  if (ui.has(meaning)) out += ui.say("screen.source.meaning", {{"text", ui.say(meaning)}});
  if (claim.inference) out += ui.say("screen.source.inference");
  if (!claim.contradicts.empty()) out += ui.say("screen.source.differs");
  before = &claim;
}

std::string quoted(const Ui& ui, std::span<const std::string> claims) {
  std::string out;
  const Claim* before = nullptr;
  for (const std::string& id : claims) {
    if (const Claim* claim = ui.model.pack.find_claim(id)) add_quote(ui, *claim, before, out);
  }
  return out;
}

std::vector<Row> statements(const Ui& ui, std::string_view topic, Mark mark) {
  std::vector<Row> rows;
  for (int i = 1;; ++i) {
    const std::string key = join({"statement.", topic, ".", std::to_string(i)});
    if (!ui.has(key)) return rows;
    rows.push_back({ui.say(key), mark});
  }
}

void draw_source(Ui& ui, std::string_view id, std::string_view text) {
  if (text.empty()) return;
  const std::string part = join({id, ".source"});
  ui.gap(space::xs);
  if (small_disclosure(ui, part, ui.say("screen.source.title"), text))
    paragraph(ui, join({part, ".text"}), text, {type::source, ui.theme.ink_3});
}

void quote_claims(Ui& ui, std::string_view id, ClaimRole role) {
  std::string text;
  const Claim* before = nullptr;
  for (const Claim& claim : ui.model.pack.claims) {
    if (claim.role == role) add_quote(ui, claim, before, text);
  }
  draw_source(ui, id, text);
}

std::string source_line(const Ui& ui, const MethodAdvice& advice) {
  const std::vector<std::string> basis = basis_of(*advice.method);
  const std::string quotes = quoted(ui, basis);
  const Duration takes = overall_duration(*advice.method);
  const bool differs = basis.size() > 1 && takes.max && takes.min != takes.max;
  return differs ? quotes + ui.say("screen.source.longest") : quotes;
}

std::vector<std::string> fitting_first(const Ui& ui, std::span<const std::string> links) {
  const Facts& facts = ui.model.state.facts;
  const FactSlot slot = ui.model.pack.account_type_slot;
  std::vector<std::string> out;
  std::vector<std::string> others;
  for (const std::string& id : links) {
    const Link* target = ui.model.pack.find_link(id);
    const bool is_for_another = target != nullptr && target->account_type && facts.is_known(slot) &&
                                *target->account_type != facts.values[slot];
    (is_for_another ? others : out).push_back(id);
  }
  out.insert(out.end(), others.begin(), others.end());
  return out;
}

void pack_link(Ui& ui, std::string_view prefix, std::string_view id) {
  const Link* target = ui.model.pack.find_link(id);
  if (target == nullptr) return;
  link(ui, join({"link.", prefix, ".", id}), ui.say(join({"link.", id})), target->url);
}

void pack_link(Ui& ui, std::string_view prefix, LinkRole role) {
  if (const Link* target = ui.model.pack.find_link(role)) pack_link(ui, prefix, target->id);
}

void tips_card(Ui& ui, const Method& method, std::string_view title_key) {
  if (method.tips.empty() && limit_texts(ui, method).empty()) return;
  const Card card(ui);
  heading(ui, "tips.title", ui.say(title_key), type::heading, 2);
  ui.gap(space::xs);
  std::vector<Row> rows;
  for (const std::string& code : method.tips)
    rows.push_back({ui.say(join({"tip.", code})), Mark::neutral});
  for (std::string& limit : limit_texts(ui, method))
    rows.push_back({std::move(limit), Mark::neutral});
  mark_list(ui, "tips", rows);
}

Buttons form_buttons(Ui& ui, const Button& back, const Button& forward) {
  if (!ui.narrow()) {
    const Rect whole = row(ui.control_height());
    const float back_width = button_width(ui, back.label);
    const float width = button_width(ui, forward.label);
    Buttons out;
    out.back = button(ui, {whole.x, whole.y, back_width, whole.height}, back);
    out.forward = button(ui, {whole.right() - width, whole.y, width, whole.height}, forward);
    return out;
  }
  const std::array<Button, 2> pair{back, forward};
  const std::optional<std::size_t> activated = button_row(ui, pair);
  return {activated == std::size_t{0}, activated == std::size_t{1}};
}

}  // namespace verify::ui
