// Reads how long a method takes, and what limits the applicant.

#include "pack/compile_condition.hpp"
#include "pack/sections.hpp"
#include "verify/eta.hpp"

namespace verify {

namespace {

constexpr int longest_time = 100'000;

// The members `amount` and `unit` of `owner`.
void read_span(const Loading& loading, const Reader& owner, TimeSpan& span) {
  span.amount = read_number(owner.member("amount"), loading.pack, 1, longest_time);
  span.unit = static_cast<TimeUnit>(owner.choice("unit", Words<TimeUnit>::table));
}

Duration read_duration(const Reader& item) {
  Duration out;
  const std::array<std::optional<int>*, 3> bounds{&out.min, &out.typical, &out.max};
  const std::array<std::string_view, 3> names{"min", "typical", "max"};
  int least = 0;
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    *bounds[i] = item.optional_integer(names[i], 0, longest_time);
    if (!*bounds[i]) continue;
    if (**bounds[i] < least)
      item.member(names[i]).fault_here("stage.reversed", "min ≤ typical ≤ max");
    least = **bounds[i];
  }
  if (out.min || out.typical || out.max)
    out.unit = static_cast<TimeUnit>(item.choice("unit", Words<TimeUnit>::table));
  if (out.min == out.max) out.typical = out.max;
  return out;
}

void read_stage(const Loading& loading, const Reader& item, Stage& stage) {
  if (!item.is_object_of({"code", "actor", "from", "min", "typical", "max", "unit", "deadline",
                          "tries", "claims"}))
    return;
  stage.code = item.id("code");
  stage.actor = static_cast<Actor>(item.choice("actor", Words<Actor>::table));
  if (item.has("from"))
    stage.start = static_cast<StageStart>(item.choice("from", Words<StageStart>::table));
  stage.duration = read_duration(item);
  stage.deadline = read_time_span(loading, item, "deadline");
  stage.tries = read_tries(loading, item);
  stage.claims = item.references("claims", loading.claims, "claim.unknown");
}

}  // namespace

std::optional<TimeSpan> read_time_span(const Loading& loading, const Reader& owner,
                                       std::string_view name) {
  const Reader item = owner.member(name);
  if (!owner.has(name) || !item.is_object_of({"amount", "unit"})) return std::nullopt;
  TimeSpan span;
  read_span(loading, item, span);
  return span;
}

std::optional<Tries> read_tries(const Loading& loading, const Reader& owner) {
  constexpr int most_tries = 100;
  const Reader item = owner.member("tries");
  if (!owner.has("tries") || !item.is_object_of({"count", "in_a_row", "then", "frozen"}))
    return std::nullopt;
  Tries tries;
  tries.count = read_number(item.member("count"), loading.pack, 1, most_tries);
  tries.in_a_row = item.flag_or("in_a_row", false);
  tries.then = item.id("then");
  tries.frozen = read_time_span(loading, item, "frozen");
  return tries;
}

void read_stages(const Loading& loading, const Reader& owner, std::vector<Stage>& stages) {
  const std::vector<Reader> items = owner.items("stages", max_stages);
  if (items.empty()) owner.fault("member.missing", "stages", "at least one stage");
  stages = std::vector<Stage>(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    read_stage(loading, items[i], stages[i]);
}

void read_fees(const Loading& loading, const Reader& owner, std::vector<Fee>& fees) {
  const std::vector<Reader> items = owner.items("fees");
  fees = std::vector<Fee>(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].is_object_of({"code", "claims"})) continue;
    fees[i].code = items[i].id("code");
    fees[i].claims = items[i].references("claims", loading.claims, "claim.unknown");
  }
}

void load_time_zone(Loading& loading) {
  const Reader zone = loading.root.member("time_zone");
  if (!zone.is_object_of({"id", "rule"}))  {
    if (!loading.root.has("time_zone"))
      loading.root.fault("member.missing", "time_zone", "the time zone in which days are counted");
    return;
  }
  const std::string_view rule = zone.text("rule");
  const std::optional<TimeZone> parsed = parse_time_zone(rule);
  if (parsed) {
    loading.pack.time_zone = *parsed;
  } else if (!rule.empty()) {
    zone.member("rule").fault_here("time_zone.wrong",
                                   "a POSIX rule such as CST-8 or EST5EDT,M3.2.0,M11.1.0");
  }
  loading.pack.time_zone.id = zone.text("id");
}

}  // namespace verify
