// The flat path gives the same results as `recommend` and `check`.

#include "flat/flat.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "builtin.hpp"
#include "check/checksums.hpp"
#include "check/issue_codes.hpp"
#include "random.hpp"

namespace verify::test {
namespace {

const Instant now = *parse_instant("2026-11-23T10:00:00+08:00");

Facts any_facts(Random& random) {
  Facts facts;
  for (FactSlot slot = 0; slot < pack().facts.size(); ++slot) {
    if (random.one_in(2)) continue;
    const FactDefinition& fact = pack().facts[slot];
    const int most = fact.type == FactType::boolean  ? 1
                     : fact.type == FactType::choice ? static_cast<int>(fact.choices.size()) - 1
                     : fact.type == FactType::date   ? 20'800
                                                     : 5;
    facts.set(slot, random.between(0, most));
  }
  return facts;
}

// The reasons of a recommendation in the form of the flat path.
FlatMethod flattened(const MethodAdvice& advice) {
  FlatMethod flat;
  flat.method = static_cast<std::uint32_t>(advice.method - pack().methods.data());
  flat.status = static_cast<std::uint32_t>(advice.status);
  flat.earliest = static_cast<double>(advice.eta.whole.earliest.seconds);
  const std::optional<Instant>& latest = advice.eta.whole.latest;
  flat.latest =
      latest ? static_cast<double>(latest->seconds) : std::numeric_limits<double>::infinity();
  flat.is_estimated = advice.eta.estimated ? 1 : 0;
  const auto& requirements = advice.method->requirements;
  const auto& considerations = advice.method->considerations;
  for (std::size_t i = 0; i < advice.reasons.size(); ++i) {
    const Reason& reason = advice.reasons[i];
    const std::uint32_t bit = std::uint32_t{1} << i;
    if (i < requirements.size()) {
      if (reason.effect == ReasonEffect::in_favour) flat.met |= bit;
      if (reason.effect == ReasonEffect::against) flat.unmet |= bit;
      continue;
    }
    const auto found =
        std::find_if(considerations.begin(), considerations.end(),
                     [&](const Consideration& each) { return each.code == reason.code; });
    flat.considered |= std::uint32_t{1} << (found - considerations.begin());
  }
  return flat;
}

void write_texts(FlatPath& path, const std::vector<std::string>& texts) {
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::copy(texts[i].begin(), texts[i].end(), path.report.text.begin() + at);
    path.report.fields[i].text_begin = at;
    path.report.fields[i].text_size = static_cast<std::uint32_t>(texts[i].size());
    at += path.report.fields[i].text_size;
  }
}

}  // namespace

TEST_CASE("the flat path ranks as recommend ranks, reason for reason") {
  Random random(4);
  FlatPath path;
  for (int round = 0; round < 20'000; ++round) {
    path.facts = any_facts(random);
    const Instant at{now.seconds + random.between(-20'000'000, 20'000'000)};
    path.now = static_cast<double>(at.seconds);
    const Recommendation wanted = recommend(pack(), path.facts, at);
    path.recommend(pack());
    CAPTURE(round);
    REQUIRE(path.decision.method_count == wanted.methods.size());
    const Method* const recommended =
        path.decision.recommended < 0
            ? nullptr
            : &pack().methods[static_cast<std::size_t>(path.decision.recommended)];
    CHECK(recommended == wanted.recommended);
    for (std::size_t i = 0; i < wanted.methods.size(); ++i)
      CHECK(path.decision.methods[i] == flattened(wanted.methods[i]));
    std::uint32_t blockers = 0;
    for (const BlockerAdvice& advice : wanted.blockers)
      blockers |= std::uint32_t{1} << (advice.blocker - pack().blockers.data());
    CHECK(path.decision.blockers == blockers);
  }
}

TEST_CASE("the flat path judges as check judges, issue for issue") {
  Random random(5);
  FlatPath path;
  path.now = static_cast<double>(now.seconds);
  const std::vector<std::string> seeds{"",
                                       "张三",
                                       "11010519491231002X",
                                       "13800138000",
                                       "腾讯科技（深圳）有限公司",
                                       "91350100M000100Y43",
                                       "欧阳·娜娜",
                                       "深圳市晨光（科技有限公司",
                                       "晨光）科技（有限公司",
                                       "110101190001010O1X"};
  for (int round = 0; round < 20'000; ++round) {
    const auto slot =
        static_cast<std::size_t>(random.between(0, static_cast<int>(pack().methods.size()) - 1));
    const Method& method = pack().methods[slot];
    FieldTexts texts;
    std::vector<std::string> ordered;
    for (const FieldSlot field : method.fields) {
      std::string text =
          seeds[static_cast<std::size_t>(random.between(0, static_cast<int>(seeds.size()) - 1))];
      if (random.one_in(3)) text = random.mutate(text, "0123456789X张 ");
      texts[pack().fields[field].id] = text;
      ordered.push_back(std::move(text));
    }
    path.facts = any_facts(random);
    write_texts(path, ordered);
    REQUIRE(path.check(pack(), slot));
    const Report wanted = check(pack(), method.id, texts, path.facts, now);
    CAPTURE(round);
    CHECK(path.report.verdict == static_cast<std::uint32_t>(wanted.verdict));
    std::vector<Issue> issues;
    for (std::size_t i = 0; i < wanted.fields.size(); ++i) {
      CHECK(path.report.fields[i].verdict == static_cast<std::uint32_t>(wanted.fields[i].verdict));
      CHECK(path.value(i) == wanted.fields[i].value);
      issues.insert(issues.end(), wanted.fields[i].issues.begin(), wanted.fields[i].issues.end());
    }
    issues.insert(issues.end(), wanted.issues.begin(), wanted.issues.end());
    path.facts = any_facts(random);  // facts of another applicant, before the report is read
    path.list_issues(pack());
    REQUIRE(path.report.issue_count == issues.size());
    for (std::size_t i = 0; i < issues.size(); ++i) {
      const FlatIssue& found = path.report.issues[i];
      CHECK(issue_definitions()[found.code].code == issues[i].code);
      CHECK(found.severity == static_cast<std::uint32_t>(issues[i].severity));
      CHECK(Span{found.begin, found.end} == issues[i].span);
      REQUIRE(found.field >= 0);
      const FieldSlot field = method.fields[static_cast<std::size_t>(found.field)];
      CHECK(pack().fields[field].id == issues[i].field);
    }
  }
}

TEST_CASE("the flat path refuses forms that are none and texts that lie elsewhere") {
  FlatPath path;
  CHECK_FALSE(path.check(pack(), pack().methods.size()));
  write_texts(path, {"张三", "", ""});
  CHECK(path.check(pack(), 0));
  path.report.fields[1].text_begin = most_flat_text;
  CHECK(path.check(pack(), 0));
  path.report.fields[1].text_size = 1;
  CHECK_FALSE(path.check(pack(), 0));
  path.report.fields[1] = {most_flat_text + 1, 0, 0, 0, 0};
  CHECK_FALSE(path.check(pack(), 0));
}

TEST_CASE("the flat path judges by the day of its instant, however often that changes") {
  std::string number = "11010520081124001";
  number.push_back(mod_11_2(number));
  const auto found = pack().find_method("personal.face");
  REQUIRE(found != nullptr);
  const auto slot = static_cast<std::size_t>(found - pack().methods.data());
  FlatPath path;
  write_texts(path, {"张三", number, "13800138000"});
  const auto issues_on = [&](std::string_view date) {
    path.now = static_cast<double>(start_of_day(pack().time_zone, *parse_date(date)).seconds);
    REQUIRE(path.check(pack(), slot));
    path.list_issues(pack());
    return path.report.issue_count;
  };
  CHECK(issues_on("2026-11-23") == 1);  // a minor
  CHECK(issues_on("2026-11-24") == 0);
  CHECK(issues_on("2026-11-23") == 1);
}

TEST_CASE("an instant that is none is one of the first or the last day") {
  FlatPath path;
  for (const double now : {std::numeric_limits<double>::quiet_NaN(), -1e300, -1e12, 1e12, 1e300,
                           std::numeric_limits<double>::infinity()}) {
    path.now = now;
    path.recommend(pack());
    CHECK(path.decision.method_count == pack().methods.size());
    const double latest = path.decision.methods[0].latest;
    CHECK((now > 0 ? latest > 2.5e11 : latest < -6.2e10));
    write_texts(path, {"张三", "11010519491231002X", "13800138000"});
    CHECK(path.check(pack(), 0));
  }
}

TEST_CASE("another pack's working days are counted anew") {
  FlatPath path;
  path.now = static_cast<double>(now.seconds);
  path.recommend(pack());
  RulePack slower = pack();
  for (Method& method : slower.methods)
    method.stages.front().duration = {30, 30, 30, TimeUnit::working_day};
  path.change_pack();
  path.recommend(slower);
  for (std::size_t i = 0; i < path.decision.method_count; ++i)
    CHECK(path.decision.methods[i].latest > path.now + 30 * 86'400);
}

}  // namespace verify::test
