#include "agreement.hpp"

#include <cstdlib>

#include "verify/rule_pack.hpp"

namespace verify::oracle {

namespace {

const RulePack& pack() {
  static const LoadedPack loaded = builtin_pack();
  return *loaded.pack;
}

// An ordinary day, the last day of February, a leap day and the first of January, because one day
// more or less can change a verdict.
constexpr std::string_view days[] = {"20261123", "20270228", "20280229", "20300101"};

// The largest number of different values that one test prints.
constexpr int most_shown = 20;

int values_wanted() {
  const char* wanted = std::getenv("VERIFY_ORACLE_VALUES");
  return wanted == nullptr ? 1'000'000 : std::max(std::atoi(wanted), 10'000);
}

}  // namespace

const int values = values_wanted();

Subject::Subject(std::string_view kind, Standard standard)
    : kind_(find_check(kind)), standard_(standard) {
  REQUIRE(kind_ != nullptr);
  report_.field = kind_->id;
  const std::vector<Field>& fields = pack().fields;
  const auto field = std::ranges::find(fields, kind, &Field::check);
  REQUIRE(field != fields.end());
  limits_ = field->limits;
  set_today(std::string(days[0]));
}

void Subject::set_today(const std::string& today) {
  today_ = today;
  date_ = {std::stoi(today.substr(0, 4)), std::stoi(today.substr(4, 2)),
           std::stoi(today.substr(6, 2))};
}

void Subject::judge(std::string_view text, bool repairs) {
  report_.verdict = Verdict::ok;
  report_.value.clear();
  report_.document = {};
  report_.issues.clear();
  verify::judge(*kind_, text, {pack().policy, pack().calendar, date_, repairs, limits_}, report_);
}

std::string Subject::disagreement(const std::string& text, bool repairs) {
  const Expected right = expected(text);
  judge(text, repairs);
  if (report_.verdict != right.verdict) return text + ": another verdict";
  if (right.verdict != Verdict::error) {
    if (report_.value != right.value) return text + ": another value, " + report_.value;
    if (report_.document != right.document) return text + ": another document";
  }
  for (const Issue& issue : report_.issues) {
    for (const Fix& fix : issue.fixes) {
      if (expected(fix.value).verdict == Verdict::error) return text + ": wrong fix " + fix.value;
    }
  }
  return {};
}

int hold(Subject& subject, std::uint64_t seed, Maker make, std::string_view alphabet) {
  Random random(seed);
  std::string text;
  int accepted = 0;
  int wrong = 0;
  for (int i = 0; i < values && wrong < most_shown; ++i) {
    if (i % (values / 4) == 0) subject.set_today(std::string(days[i / (values / 4) % 4]));
    text.clear();
    make(random, text);
    if (random.one_in(2)) random.mutate(text, alphabet);
    constexpr int every = 1000;
    const std::string problem = subject.disagreement(text, i % every == 0);
    accepted += subject.report().verdict == Verdict::error ? 0 : 1;
    if (problem.empty()) continue;
    FAIL_CHECK(problem);
    ++wrong;
  }
  return accepted;
}

Slips hold_slips(Subject& subject, std::uint64_t seed, Maker make, std::string_view alphabet) {
  Random random(seed);
  Slips slips;
  std::string text;
  const auto try_slip = [&] {
    const std::string problem = subject.disagreement(text, false);
    if (!problem.empty()) FAIL_CHECK(problem);
    ++slips.tried;
    slips.undetected += subject.report().verdict == Verdict::error ? 0 : 1;
  };
  const int numbers = values / 500;
  for (int i = 0; i < numbers; ++i) {
    text.clear();
    make(random, text);
    if (subject.expected(text).verdict != Verdict::ok) continue;
    for (std::size_t place = 0; place < text.size(); ++place) {
      const char right = text[place];
      for (const char other : alphabet) {
        text[place] = other;
        if (other != right) try_slip();
      }
      text[place] = right;
      if (place + 1 == text.size() || text[place + 1] == right) continue;
      std::swap(text[place], text[place + 1]);
      try_slip();
      std::swap(text[place], text[place + 1]);
    }
  }
  return slips;
}

}  // namespace verify::oracle
