// A pack with other numbers: no screen keeps a number of the old one. The texts that a page gives
// are its own, and quotes are the words of their source.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "fixtures.hpp"
#include "json_tree.hpp"
#include "pack/embedded.hpp"
#include "pack/findings.hpp"

namespace verify::ui {

namespace {

// The built-in pack with every number of its policy one smaller, so that the same things apply.
RulePack with_other_numbers() {
  Json pack = parse_json(embedded_pack());
  for (auto& number : pack["policy"])
    number = number.get<int>() - 1;
  LoadedPack loaded = load_pack(dump_json(pack));
  REQUIRE(loaded.pack);
  return std::move(*loaded.pack);
}

// Dates, clock times, steps and the tries that are left are no numbers of the policy, but may be
// equal to one; and sources are quotes.
bool may_be_equal(const Node& node) {
  constexpr std::array<std::string_view, 7> parts{"deadline", "chances", "timeline.", ".try",
                                                  "step.",    ".finish", ".source"};
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return node.id.find(part) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("no screen of any language keeps a number that the pack has changed") {
  const RulePack other = with_other_numbers();
  const Harness builtin;
  int seen = 0;
  for (const std::string_view locale : builtin_locales()) {
    for (const Fixture& fixture : fixtures()) {
      CAPTURE(locale);
      CAPTURE(fixture.name);
      const auto stage = stage_of(fixture, locale, 390, &other);
      for (const Node& node : stage->nodes()) {
        if (may_be_equal(node)) continue;
        CAPTURE(node.id);
        ++seen;
        for (const std::string& text : {node.name, node.value, node.placeholder, node.description})
          CHECK_MESSAGE(!literal_of_policy(builtin.pack, text), text);
      }
    }
  }
  CHECK(seen > 5'000);
}

TEST_CASE("three accounts, two tries and the zone are one line each of the pack") {
  Json pack = parse_json(embedded_pack());
  pack["policy"]["accounts_per_identity"] = 5;
  pack["policy"]["amount_tries"] = 4;
  pack["time_zone"] = {{"id", "Asia/Tokyo"}, {"rule", "JST-9"}};
  const LoadedPack loaded = load_pack(dump_json(pack));
  REQUIRE(loaded.pack);
  const auto says = [&](std::string_view fixture, std::string_view text) {
    const auto found = std::find_if(fixtures().begin(), fixtures().end(),
                                    [&](const Fixture& each) { return each.name == fixture; });
    REQUIRE(found != fixtures().end());
    const auto stage = stage_of(*found, "zh-CN", 1160, &*loaded.pack);
    return std::any_of(stage->nodes().begin(), stage->nodes().end(), [&](const Node& node) {
      return (node.name + node.description).find(text) != std::string::npos;
    });
  };
  CHECK(says("special cases", "已经认证满 5 个账号"));
  CHECK_FALSE(says("special cases", "已经认证满 3 个账号"));
  CHECK(says("recommendation, only slow methods", "只有 4 次机会"));
  CHECK(says("recommendation, enterprise", "19:30"));
  CHECK_FALSE(says("recommendation, enterprise", "18:30"));
}

}  // namespace verify::ui
