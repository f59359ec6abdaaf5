#include "flat/flat.hpp"

#include <algorithm>

#include "check/issue_codes.hpp"

namespace verify {

namespace {

constexpr std::int64_t seconds_per_minute = 60;

Instant after(Instant now, int minutes) noexcept {
  return {now.seconds + minutes * seconds_per_minute};
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

void FlatPath::count_working_days(const RulePack& pack, Instant at) {
  if (etas_.size() == pack.methods.size() && counted_on_ == today()) return;
  etas_.clear();
  for (const Method& method : pack.methods)
    etas_.push_back(eta_from(pack, method.eta, at));
  counted_on_ = today();
}

// A host can write any number into `now`. A number outside the years 1 to 9999, or NaN, becomes the
// first or the last instant of them.
Instant FlatPath::instant() const noexcept {
  constexpr double first = -62'135'596'800;
  return {static_cast<std::int64_t>(now >= first ? std::min(now, last_flat_now) : first)};
}

const Date& FlatPath::today() noexcept {
  if (now != dated_) today_ = date_in_shanghai(instant());
  dated_ = now;
  return today_;
}

void FlatPath::recommend(const RulePack& pack) {
  const Instant at = instant();
  count_working_days(pack, at);
  const Decision ranked = decide(pack, facts, today());
  decision.recommended = ranked.recommended;
  decision.blockers = ranked.blockers;
  decision.method_count = static_cast<std::uint32_t>(ranked.method_count);
  for (std::size_t i = 0; i < ranked.method_count; ++i) {
    const MethodDecision& from = ranked.methods[i];
    const Eta& eta = etas_[from.method];
    const bool in_minutes = eta.unit == EtaUnit::minute;
    const Instant earliest = in_minutes ? after(at, eta.min) : eta.earliest;
    const Instant latest = in_minutes ? after(at, eta.max) : eta.latest;
    decision.methods[i] = {static_cast<double>(earliest.seconds),
                           static_cast<double>(latest.seconds),
                           from.method,
                           static_cast<std::uint32_t>(from.status),
                           from.met,
                           from.unmet,
                           from.considered,
                           eta.estimated ? 1U : 0U};
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
  judged_on_ = today();
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
