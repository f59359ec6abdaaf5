// Shows the fastest method for this person and when it is done, why the other methods are not
// recommended, and what would change that.

#include "screens/blocked.hpp"
#include "screens/method_list.hpp"
#include "screens/page.hpp"
#include "screens/screens.hpp"
#include "screens/special_cases.hpp"
#include "widgets/disclosure.hpp"
#include "widgets/timeline.hpp"

namespace verify::ui {

namespace {

const Recommendation& recommendation(const Ui& ui) {
  return ui.model.state.recommendation;
}

// What may still be possible when nothing is recommended and no question is left: the applicant
// did not know the answers.
const MethodAdvice* promising(const Ui& ui) {
  const Recommendation& best = recommendation(ui);
  const bool open = best.recommended == nullptr && best.next_question == nullptr &&
                    best.blockers.empty() && !best.methods.empty() &&
                    best.methods.front().status == Status::unknown;
  return open ? &best.methods.front() : nullptr;
}

std::string title(const Ui& ui) {
  const Recommendation& best = recommendation(ui);
  if (best.blockers.size() == 1)
    return ui.say(join({"blocker.", best.blockers.front().blocker->code}));
  if (!best.blockers.empty()) {
    return ui.say("screen.recommendation.title.blocked",
                  {{"count", std::to_string(best.blockers.size())}});
  }
  const MethodAdvice* advice = advice_of(ui, best.recommended);
  if (const MethodAdvice* open = promising(ui)) {
    return ui.say("screen.recommendation.title.promising",
                  {{"method", method_name(ui, *open->method)}});
  }
  if (advice == nullptr) {
    return ui.say(best.next_question != nullptr ? "screen.recommendation.title.unknown"
                                                : "screen.recommendation.title.none");
  }
  const Argument method{"method", method_name(ui, *advice->method)};
  if (is_instant(advice->eta)) return ui.say("screen.recommendation.title.now", {method});
  const std::optional<Instant>& latest = advice->eta.whole.latest;
  if (!latest) return ui.say("screen.recommendation.title.open", {method});
  return ui.say("screen.recommendation.title.later",
                {method, {"date", date_text(ui, date_in(ui.model.pack.time_zone, *latest))}});
}

std::string subtitle(const Ui& ui) {
  const Recommendation& best = recommendation(ui);
  if (!best.blockers.empty()) return {};
  std::array<int, 3> count{};
  for (const MethodAdvice& advice : best.methods)
    ++count[static_cast<std::size_t>(advice.status)];
  const auto number = [&](Status status) {
    return std::to_string(count[static_cast<std::size_t>(status)]);
  };
  const Argument eligible{"eligible", number(Status::eligible)};
  const Argument unknown{"unknown", number(Status::unknown)};
  const bool some_eligible = count[static_cast<std::size_t>(Status::eligible)] != 0;
  const bool some_unknown = count[static_cast<std::size_t>(Status::unknown)] != 0;
  const std::string_view key = some_eligible  ? some_unknown
                                                    ? "screen.recommendation.subtitle"
                                                    : "screen.recommendation.subtitle.certain"
                               : some_unknown ? "screen.recommendation.subtitle.open"
                                              : "screen.recommendation.subtitle.none";
  return ui.say(key, {eligible, unknown});
}

// On a wide card, the name and badge are on the left and the action on the right; otherwise they
// are below each other.
bool draw_choice_header(Ui& ui, const MethodAdvice& advice, const Button& choose) {
  const std::string id = join({"method.", advice.method->id});
  const Badge badge{duration_text(ui, advice.eta),
                    is_instant(advice.eta) ? Tone::good : Tone::neutral};
  if (ui.narrow()) {
    card_title(ui, id, method_name(ui, *advice.method), type::method, 2, &badge);
    ui.gap(space::s);
    const bool chosen = wide_button(ui, choose);
    ui.gap(space::s);
    return chosen;
  }
  const Rect whole = row(ui.control_height());
  const float width = button_width(ui, choose.label);
  bool chosen = false;
  {
    const Column header(whole.width);
    const Column title(whole.width - width - space::m);
    card_title(ui, id, method_name(ui, *advice.method), type::method, 2, &badge, BadgePlace::after);
    chosen = button(ui, {whole.right() - width, whole.y, width, whole.height}, choose);
  }
  ImGui::Dummy({0, space::s});
  return chosen;
}

void draw_recommended(Ui& ui, const MethodAdvice& advice) {
  const Card card(ui, CardKind::recommended);
  const Group scope(ui.nodes, method_group(ui, advice));
  const std::string id = join({"method.", advice.method->id});
  const Button choose{
      join({id, ".choose"}), ui.say("screen.recommendation.use"), ButtonKind::primary,
      ui.say("screen.recommendation.use_method", {{"method", method_name(ui, *advice.method)}})};
  if (draw_choice_header(ui, advice, choose)) ui.send(wizard::ChooseMethod{advice.method->id});
  std::vector<Row> rows = reason_rows(ui, advice);
  const std::string count = std::to_string(needed_fields(*advice.method));
  rows.insert(
      std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.mark != Mark::good; }),
      {ui.say("screen.recommendation.field_count", {{"count", count}}), Mark::tick});
  mark_list(ui, join({id, ".reasons"}), rows);
  draw_needs(ui, *advice.method);
  draw_duration_source(ui, advice);
}

// The title, with the time of day on its right or below it.
void draw_timeline_title(Ui& ui, std::string_view now) {
  const std::string title = ui.say("screen.timeline.title");
  const TextStyle quiet{type::source, ui.theme.ink_3};
  const Rect whole = row(type::heading.line);
  const float now_width = std::ceil(text_width(ui.canvas, now, type::source));
  const float title_width = whole.width - now_width - space::m;
  if (text_width(ui.canvas, title, type::heading) > title_width) {
    heading(ui, "timeline.title", title, type::heading, 2);
    return paragraph(ui, "timeline.now", now, quiet);
  }
  const Column line(whole.width);
  {
    const Column left(title_width);
    heading(ui, "timeline.title", title, type::heading, 2);
  }
  const Column right({whole.right() - now_width, whole.bottom() - type::source.line - 1},
                     now_width);
  paragraph(ui, "timeline.now", now, quiet);
}

// Explains only what the calendar shows, and on a phone not what the rows below say.
std::string legend(const Ui& ui) {
  const std::vector<MethodAdvice>& methods = recommendation(ui).methods;
  const auto shows = [&](auto is) {
    return std::any_of(methods.begin(), methods.end(), [&](const MethodAdvice& advice) {
      return advice.status != Status::ineligible && is(advice);
    });
  };
  std::string out = ui.say("screen.timeline.legend");
  if (!ui.narrow() &&
      shows([](const MethodAdvice& advice) { return advice.status == Status::unknown; }))
    out += ui.say("screen.timeline.legend.open");
  if (shows([](const MethodAdvice& advice) { return advice.eta.estimated; }))
    out += ui.say("screen.timeline.legend.estimated");
  return out;
}

// On a phone the calendar is behind one tap while the recommended method takes no days.
bool folds_timeline(const Ui& ui) {
  const MethodAdvice* best = advice_of(ui, recommendation(ui).recommended);
  return ui.narrow() && best != nullptr && is_instant(best->eta);
}

// A calendar is only useful if some method takes days.
void draw_timeline(Ui& ui) {
  const Recommendation& best = recommendation(ui);
  const bool takes_days =
      std::any_of(best.methods.begin(), best.methods.end(), [](const MethodAdvice& advice) {
        return advice.status != Status::ineligible && !is_instant(advice.eta);
      });
  if (!takes_days) return;
  const Card card(ui);
  const bool folded = folds_timeline(ui);
  if (folded && !disclosure(ui, "timeline.open", ui.say("screen.timeline.title"))) return;
  const Date today = date_in(ui.model.pack.time_zone, ui.model.now);
  ui.wake_next_minute();
  const std::string now = ui.say("screen.timeline.now", {{"date", date_text(ui, today)},
                                                         {"time", clock_text(ui, ui.model.now)},
                                                         {"zone", ui.say(time_zone_text)}});
  if (folded) {
    paragraph(ui, "timeline.now", now, {type::source, ui.theme.ink_3});
  } else {
    draw_timeline_title(ui, now);
  }
  ui.gap(space::s);
  timeline(ui);
  ui.gap(space::xs);
  paragraph(ui, "timeline.legend", legend(ui), {type::source, ui.theme.ink_3});
}

// The question whose answer would make the method certain; nothing if only the host can tell.
const Question* deciding_question(const Ui& ui, const MethodAdvice& advice) {
  const std::vector<Question>& all = ui.model.pack.questions;
  for (const FactSlot fact : advice.would_unlock) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Question& each) { return each.fact == fact; });
    if (found != all.end()) return &*found;
  }
  return nullptr;
}

void draw_question(Ui& ui, const Question& question, std::string_view title_key) {
  const Card card(ui, CardKind::question);
  Node group;
  group.id = "next_question.card";
  group.role = Role::group;
  group.name = ui.say(join({"question.", question.id}));
  const Group scope(ui.nodes, std::move(group));
  heading(ui, "next_question.title", ui.say(title_key), type::heading, 2);
  ui.gap(space::xxs);
  paragraph(ui, "next_question", ui.say(join({"question.", question.id})),
            {type::body, ui.theme.ink_2});
  ui.gap(space::s);
  const std::vector<AnswerOption> options =
      answers(ui, question, join({"answer.", question.id, "."}));
  std::vector<Button> buttons;
  for (const AnswerOption& option : options)
    buttons.push_back(option.button);
  if (const std::optional<std::size_t> activated = button_row(ui, buttons)) {
    ui.send(wizard::AnswerQuestion{question.id, options[*activated].value});
  }
}

void draw_next_question(Ui& ui) {
  const Recommendation& best = recommendation(ui);
  if (const Question* next = best.next_question) {
    return draw_question(
        ui, *next,
        best.recommended == nullptr ? "screen.recommendation.ask" : "screen.recommendation.faster");
  }
  const MethodAdvice* open = promising(ui);
  const Question* deciding = open == nullptr ? nullptr : deciding_question(ui, *open);
  if (deciding != nullptr) draw_question(ui, *deciding, "screen.recommendation.certain");
}

// Something holds the applicant back, and no link leads on.
bool is_last_word(const Recommendation& best) {
  return !best.blockers.empty() &&
         std::all_of(best.blockers.begin(), best.blockers.end(),
                     [](const BlockerAdvice& advice) { return advice.blocker->links.empty(); });
}

void draw_back(Ui& ui) {
  const wizard::State& state = ui.model.state;
  const bool can_go_back =
      !state.asked.empty() || !state.given.is_known(ui.model.pack.account_type_slot);
  if (!can_go_back) return;
  const bool leads_on = is_dead_end(recommendation(ui)) || is_last_word(recommendation(ui));
  const std::string label = ui.say(leads_on ? "screen.recommendation.answers" : "screen.back");
  Rect rect = row(ui.control_height());
  rect.width = button_width(ui, label);
  const ButtonKind kind = leads_on ? ButtonKind::primary : ButtonKind::secondary;
  if (button(ui, rect, {"back", label, kind})) ui.send(wizard::Back{});
  ui.gap(space::s);
}

void draw_rest(Ui& ui) {
  draw_special_cases(ui);
  draw_back(ui);
}

void draw_decided(Ui& ui, const MethodAdvice& recommended) {
  two_columns(
      ui,
      [&] {
        draw_recommended(ui, recommended);
        draw_timeline(ui);
        if (!ui.narrow()) draw_rest(ui);
      },
      [&] {
        draw_next_question(ui);
        draw_method_list(ui);
        if (ui.narrow()) draw_rest(ui);
      });
}

// Shows the next question in place of the recommendation.
void draw_undecided(Ui& ui) {
  two_columns(
      ui,
      [&] {
        draw_next_question(ui);
        draw_timeline(ui);
        draw_method_list(ui);
        if (!ui.narrow()) draw_back(ui);
      },
      [&] {
        draw_special_cases(ui);
        if (ui.narrow()) draw_back(ui);
      });
}

}  // namespace

void recommendation_screen(Ui& ui) {
  headline(ui, title(ui), subtitle(ui));
  const Recommendation& best = recommendation(ui);
  if (!best.blockers.empty()) {
    two_columns(
        ui,
        [&] {
          draw_blockers(ui);
          if (!ui.narrow()) draw_back(ui);
        },
        [&] {
          draw_special_cases(ui);
          if (ui.narrow()) draw_back(ui);
        });
  } else if (const MethodAdvice* advice = advice_of(ui, best.recommended)) {
    draw_decided(ui, *advice);
  } else {
    draw_undecided(ui);
  }
}

}  // namespace verify::ui
