// Reads how long a method takes, and what limits the applicant.

#include <array>

#include "pack/compile_condition.hpp"
#include "pack/sections.hpp"
#include "verify/eta.hpp"

namespace verify {

namespace {

constexpr int most = 100'000;

class StageReader {
public:
  StageReader(const Loading& loading, Method& method) : loading_(loading), method_(method) {}

  void read(const Reader& item) const {
    method_.deadline = read_span(item, "deadline");
    method_.tries = read_tries(item);
    const std::vector<Reader> stages = item.items("stages", max_stages);
    if (stages.empty()) item.fault("member.missing", "stages", "at least one stage");
    method_.stages = std::vector<Stage>(stages.size());
    for (std::size_t i = 0; i < stages.size(); ++i)
      read_stage(stages[i], method_.stages[i]);
    const std::vector<Reader> fees = item.items("fees", max_stages);
    method_.fees = std::vector<Fee>(fees.size());
    for (std::size_t i = 0; i < fees.size(); ++i) {
      if (!fees[i].is_object_of({"code", "claims"})) continue;
      method_.fees[i] = {std::string(fees[i].id("code")), claims_of(fees[i])};
    }
  }

private:
  [[nodiscard]] std::vector<std::string> claims_of(const Reader& item) const {
    return item.references("claims", loading_.claims, "claim.unknown");
  }

  // A whole number of at least 1, or the name of one.
  [[nodiscard]] int count(const Reader& number) const {
    const int value = read_number(number, loading_.pack, 1, most, method_.account_type);
    if (value < 1 || value > most) number.fault_here("number.wrong", "a number that is in range");
    return value;
  }

  [[nodiscard]] std::optional<TimeSpan> read_span(const Reader& owner,
                                                  std::string_view name) const {
    const Reader item = owner.member(name);
    if (!owner.has(name) || !item.is_object_of({"amount", "unit"})) return std::nullopt;
    return TimeSpan{count(item.member("amount")), read_unit(item)};
  }

  [[nodiscard]] static TimeUnit read_unit(const Reader& item) {
    return static_cast<TimeUnit>(item.choice("unit", Words<TimeUnit>::table));
  }

  [[nodiscard]] std::optional<Tries> read_tries(const Reader& owner) const {
    const Reader item = owner.member("tries");
    if (!owner.has("tries") || !item.is_object_of({"count", "in_a_row", "then", "frozen"}))
      return std::nullopt;
    return Tries{count(item.member("count")), item.flag_or("in_a_row", false),
                 std::string(item.id("then")), read_span(item, "frozen")};
  }

  [[nodiscard]] static Duration read_duration(const Reader& item) {
    Duration out;
    const std::array<std::optional<int>*, 3> bounds{&out.min, &out.typical, &out.max};
    const std::array<std::string_view, 3> names{"min", "typical", "max"};
    int least = 0;
    bool is_known = false;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
      *bounds[i] = item.optional_integer(names[i], 0, most);
      if (!*bounds[i]) continue;
      is_known = true;
      if (**bounds[i] < least)
        item.member(names[i]).fault_here("stage.reversed", "min ≤ typical ≤ max");
      least = **bounds[i];
    }
    if (is_known) out.unit = read_unit(item);
    if (out.min && out.min == out.max) out.typical = out.max;
    return out;
  }

  void read_stage(const Reader& item, Stage& stage) const {
    if (!item.is_object_of({"code", "actor", "from", "min", "typical", "max", "unit", "deadline",
                            "tries", "claims"}))
      return;
    stage.code = item.id("code");
    stage.actor = static_cast<Actor>(item.choice("actor", Words<Actor>::table));
    if (item.has("from"))
      stage.start = static_cast<StageStart>(item.choice("from", Words<StageStart>::table));
    stage.duration = read_duration(item);
    stage.deadline = read_span(item, "deadline");
    stage.tries = read_tries(item);
    stage.claims = claims_of(item);
  }

  const Loading& loading_;
  Method& method_;
};

}  // namespace

void read_stages(const Loading& loading, const Reader& item, Method& method) {
  StageReader(loading, method).read(item);
}

void load_time_zone(Loading& loading) {
  const Reader zone = loading.root.member("time_zone");
  if (!zone.is_object_of({"id", "rule"})) return;
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
