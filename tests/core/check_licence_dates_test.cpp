// Terms and dates of licences, on 2026-11-23, a Monday.

#include <string>

#include "checking.hpp"

namespace verify::test {

TEST_CASE("licence_term takes what is printed on the licence") {
  static const Row rows[] = {
      {"in words", "2020年2月24日至2040年2月23日", Verdict::fixed, "licence_term.normalised",
       "2020-02-24/2040-02-23"},
      {"in words, with spaces", "2020年 2月 24日 至 2040年 2月 23日", Verdict::fixed, "",
       "2020-02-24/2040-02-23"},
      {"without an end, in words", "2020年02月24日至长期", Verdict::fixed, "", "2020-02-24/"},
      {"without an end, long form", "2020-02-24至无固定期限", Verdict::fixed, "", "2020-02-24/"},
      {"in Chinese digits", "二〇二〇年二月二十四日至二〇四〇年十二月十日", Verdict::fixed, "",
       "2020-02-24/2040-12-10"},
      {"with times of day", "2020-02-24 00:00:00至2040-02-23 00:00:00", Verdict::fixed, "",
       "2020-02-24/2040-02-23"},
      {"with a year that means no end", "2020-02-24/9999-12-31", Verdict::fixed, "", "2020-02-24/"},
      {"with points", "2020.2.24-2040.2.23", Verdict::fixed, "", "2020-02-24/2040-02-23"},
      {"digits only", "20200224-20400223", Verdict::fixed, "", "2020-02-24/2040-02-23"},
      {"full-width", "２０２０－０２－２４／２０４０－０２－２３", Verdict::fixed, "",
       "2020-02-24/2040-02-23"},
      {"another word for it", "永久", Verdict::fixed, "licence_term.normalised", "长期"},
      {"begins today and ends tomorrow", "2026-11-23/2026-11-24", Verdict::ok},
      {"ends today", "2020-11-23/2026-11-23", Verdict::ok},
      {"ended yesterday", "2020-11-23/2026-11-22", Verdict::error, "licence_term.expired"},
      {"begins tomorrow", "2026-11-24/", Verdict::error, "licence_term.not_started"},
      {"ends before it begins", "2040-02-23/2020-02-24", Verdict::error, "licence_term.reversed"},
      {"ends when it begins", "2020-02-24/2020-02-24", Verdict::error, "licence_term.reversed"},
      {"30 February", "2020-02-30/2040-02-23", Verdict::error, "licence_term.date"},
      {"one date", "2020-02-24", Verdict::error, "licence_term.no_end"},
      {"three dates", "2020-02-24/2030-02-24/2040-02-24", Verdict::error, "licence_term.format"},
      {"a number", "20200224204", Verdict::error, "licence_term.format"},
      {"words", "见执照", Verdict::error, "licence_term.format"},
      {"a part of a word", "有效", Verdict::error, "licence_term.format"},
  };
  for (const Row& row : rows)
    check_row("licence_term", row);
}

TEST_CASE("the date to blame is marked") {
  const FieldReport report = judged("licence_term", "2010-05-01至2020-04-30");
  REQUIRE(report.issues.size() == 1);
  CHECK(report.issues[0].span == Span{11, 21});
}

TEST_CASE("licence_issue_date waits for the register") {
  static const Row rows[] = {
      {"long ago", "2020-02-24", Verdict::ok, "", "2020-02-24"},
      {"in words", "2020年2月24日", Verdict::fixed, "licence_issue_date.normalised", "2020-02-24"},
      {"seven working days ago", "2026-11-12", Verdict::ok},
      {"six working days ago", "2026-11-13", Verdict::warning, "licence_issue_date.recent"},
      {"today", "2026-11-23", Verdict::warning, "licence_issue_date.recent"},
      {"tomorrow", "2026-11-24", Verdict::error, "licence_issue_date.future"},
      {"30 February", "2020-02-30", Verdict::error, "licence_issue_date.date"},
      {"two dates", "2020-02-24/2040-02-23", Verdict::error, "licence_issue_date.format"},
      {"a year", "2020", Verdict::error, "licence_issue_date.format"},
  };
  for (const Row& row : rows)
    check_row("licence_issue_date", row);
  const FieldReport report = judged("licence_issue_date", "2026-11-20");
  REQUIRE(report.issues.size() == 1);
  CHECK(argument(report.issues[0], "date") == "2026-12-01");
  CHECK(argument(report.issues[0], "days") == "7");
}

TEST_CASE("the wait counts over holidays") {
  // 1 to 7 October 2026 are days off, and Saturday, 10 October is a working day.
  const FieldReport report = judged("licence_issue_date", "2026-09-30", {2026, 10, 8});
  REQUIRE(report.issues.size() == 1);
  CHECK(argument(report.issues[0], "date") == "2026-10-15");
}

}  // namespace verify::test
