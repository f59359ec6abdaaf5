// Dates and times in every language: in this year and another one, midnight, leap days.

#include "dates.hpp"

#include <doctest/doctest.h>

#include "harness.hpp"

using namespace verify;
using namespace verify::ui;

namespace {

const std::vector<NamedFact> only_transfers{{"account_type", std::string("enterprise")},
                                            {"official_account_verified", false},
                                            {"legal_person_available", false},
                                            {"corporate_bank_account", true}};

// The recommendation for a company whose methods take working days, with the calendar.
void show_calendar(Harness& stage, std::string_view now) {
  stage.now = *parse_instant(now);
  stage.state = wizard::start(stage.pack, stage.state.given, {}, stage.now);
  stage.state = wizard::update(stage.pack, std::move(stage.state),
                               wizard::GoTo{wizard::Step::recommendation}, stage.now)
                    .state;
  stage.draw();
}

std::string name_of(const Harness& stage, std::string_view id) {
  const Node* node = stage.find(id);
  REQUIRE(node != nullptr);
  return node->name;
}

struct Row {
  const char* locale;
  const char* now;
  const char* text;
};

}  // namespace

TEST_CASE("now is said in the language's own words") {
  const Row rows[] = {
      {"zh-CN", "2026-11-27T18:30:00+08:00", "现在是北京时间11月27日（周五）18:30"},
      {"zh-HK", "2026-11-27T18:30:00+08:00", "現在是北京時間11月27日（星期五）18:30"},
      {"zh-TW", "2026-11-27T18:30:00+08:00", "現在是北京時間11月27日（週五）18:30"},
      {"en", "2026-11-27T18:30:00+08:00", "It is now Fri 27 Nov, 18:30 in Beijing"},
      {"zh-CN", "2026-12-01T00:00:00+08:00", "现在是北京时间12月1日（周二）00:00"},
      {"en", "2026-11-30T16:00:00Z", "It is now Tue 1 Dec, 00:00 in Beijing"},
      {"en", "2028-02-29T09:05:00+08:00", "It is now Tue 29 Feb, 09:05 in Beijing"},
      {"zh-TW", "2028-02-29T09:05:00+08:00", "現在是北京時間2月29日（週二）09:05"}};
  for (const Row& row : rows) {
    CAPTURE(row.locale);
    CAPTURE(row.now);
    Harness stage(row.locale, 1160, only_transfers);
    show_calendar(stage, row.now);
    CHECK(name_of(stage, "timeline.now") == row.text);
  }
}

TEST_CASE("a date of another year says its year") {
  const Row rows[] = {
      {"zh-CN", "2026-12-31T10:00:00+08:00", "2027年1月"},
      {"zh-HK", "2026-12-31T10:00:00+08:00", "2027年1月"},
      {"en", "2026-12-31T10:00:00+08:00", "Jan 2027"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.locale);
    Harness stage(row.locale, 1160, only_transfers);
    show_calendar(stage, row.now);
    stage.press("method.enterprise.bank_transfer");
    const std::string text = name_of(stage, "method.enterprise.bank_transfer.finish");
    CHECK_MESSAGE(text.find(row.text) != std::string::npos, text);
  }
  Harness within("zh-CN", 1160, only_transfers);
  show_calendar(within, "2026-11-27T10:00:00+08:00");
  within.press("method.enterprise.bank_transfer");
  const std::string text = name_of(within, "method.enterprise.bank_transfer.finish");
  CHECK_MESSAGE(text.find("2026") == std::string::npos, text);
}

TEST_CASE(
    "a screen that says the time of day wants to be drawn anew in the next minute, others do not") {
  Harness calendar("zh-CN", 1160, only_transfers);
  show_calendar(calendar, "2026-11-27T18:30:20+08:00");
  const std::optional<Instant> wake = calendar.view.draw(calendar.model()).wake;
  REQUIRE(wake.has_value());
  CHECK(wake->seconds == parse_instant("2026-11-27T18:31:00+08:00")->seconds);
  calendar.now = *wake;
  calendar.draw();
  CHECK(name_of(calendar, "timeline.now").find("18:31") != std::string::npos);
  Harness welcome;
  CHECK_FALSE(welcome.view.draw(welcome.model()).wake.has_value());
}
