#include "flat/flat.hpp"

#include <algorithm>
#include <limits>

#include "check/issue_codes.hpp"

namespace verify {

namespace {

// A number for "no source states it".
double seconds_or_never(const std::optional<Instant>& instant, std::int64_t shift) noexcept {
  return instant ? static_cast<double>(instant->seconds + shift)
                 : std::numeric_limits<double>::infinity();
}

// The code of every issue is the same object as in its definition, so comparing addresses is
// enough.
std::uint32_t slot_of(std::string_view code) noexcept {
  const auto all = issue_definitions();
  const auto found = std::find_if(all.begin(), all.end(), [code](const IssueDefinition& each) {
    return each.code.data() == code.data();
  });
  return static_cast<std::uint32_t>(found - all.begin());
}

std::uint32_t address_of(const char* text) noexcept {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(text));
}

}  // namespace

FlatPath::Dated& FlatPath::dated(const RulePack& pack, std::size_t method, Instant at) {
  etas_.resize(pack.methods.size());
  Dated& entry = etas_[method];
  if (entry.eta.method != nullptr && entry.day == today(pack)) {
    // Within a day, times in days stay the same and shorter times move with `now`.
    if (entry.pace == Pace::days || entry.at == at) return entry;
    if (entry.pace == Pace::seconds) {
      entry.shift = at.seconds - entry.at.seconds;
      return entry;
    }
  }
  const Method& found = pack.methods[method];
  entry = {eta_from(pack, found, at), pace_of(found), today(pack), at, 0};
  return entry;
}

// A host can write any number into `now`. A number outside the years 1 to 9999, or NaN, becomes the
// first or the last instant of them.
Instant FlatPath::instant() const noexcept {
  constexpr double first = -62'135'596'800;
  return {static_cast<std::int64_t>(now >= first ? std::min(now, last_flat_now) : first)};
}

const Date& FlatPath::today(const RulePack& pack) noexcept {
  if (now != dated_) today_ = date_in(pack.time_zone, instant());
  dated_ = now;
  return today_;
}

void FlatPath::recommend(const RulePack& pack) {
  const Instant at = instant();
  const Decision ranked = decide(pack, facts, today(pack));
  decision.recommended = ranked.recommended;
  decision.blockers = ranked.blockers;
  decision.method_count = static_cast<std::uint32_t>(ranked.method_count);
  for (std::size_t i = 0; i < ranked.method_count; ++i) {
    const MethodDecision& from = ranked.methods[i];
    const Dated& times = dated(pack, from.method, at);
    const Ends& ends = times.eta.whole;
    decision.methods[i] = {static_cast<double>(ends.earliest.seconds + times.shift),
                           seconds_or_never(ends.latest, times.shift),
                           from.method,
                           static_cast<std::uint32_t>(from.status),
                           from.met,
                           from.unmet,
                           from.considered,
                           times.eta.estimated ? 1U : 0U};
  }
}

bool FlatPath::check(const RulePack& pack, std::size_t method) {
  if (method >= pack.methods.size()) return false;
  const Method& form = pack.methods[method];
  const std::size_t count = form.fields.size();
  if (count > texts_.size()) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const FlatField& field = report.fields[i];
    if (field.text_begin > most_flat_text || field.text_size > most_flat_text - field.text_begin)
      return false;
    texts_[i] = {report.text.data() + field.text_begin, field.text_size};
  }
  is_judged_ = true;
  judged_on_ = today(pack);
  verify::check(pack, form, std::span(texts_).first(count), facts, judged_on_, checked_, false);
  report.verdict = static_cast<std::uint32_t>(checked_.verdict);
  report.field_count = static_cast<std::uint32_t>(count);
  auto at = report.fields.begin();
  for (const FieldReport& judged : checked_.fields) {
    FlatField& field = *at++;
    field.verdict = static_cast<std::uint32_t>(judged.verdict);
    field.value_address = address_of(judged.value.data());
    field.value_size = static_cast<std::uint32_t>(judged.value.size());
  }
  return true;
}

void FlatPath::list_issues(const RulePack& pack) {
  report.issue_count = 0;
  if (!is_judged_) return;
  for (std::size_t i = 0; i < checked_.fields.size(); ++i) {
    FieldReport& field = checked_.fields[i];
    if (field.verdict == Verdict::error)
      field = check_field(pack, field.field, texts_[i], judged_on_);
    add_issues(field.issues);
  }
  add_issues(checked_.issues);
}

void FlatPath::add_issues(const std::vector<Issue>& issues) {
  for (const Issue& issue : issues) {
    const std::size_t place = report.issue_count++;
    if (place >= report.issues.size()) continue;
    const auto field =
        std::find_if(checked_.fields.begin(), checked_.fields.end(),
                     [&](const FieldReport& each) { return each.field == issue.field; });
    const bool concerns_one = field != checked_.fields.end();
    report.issues[place] = {
        concerns_one ? static_cast<std::int32_t>(field - checked_.fields.begin()) : -1,
        slot_of(issue.code), static_cast<std::uint32_t>(issue.severity), issue.span.begin,
        issue.span.end};
  }
}

}  // namespace verify
