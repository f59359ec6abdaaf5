#pragma once
// Plays a page: sends commands to a wizard and takes its effects, as JSON.

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "fixed_glyphs.hpp"
#include "json_tree.hpp"
#include "session.hpp"

namespace verify {

// Friday, 27 November 2026, 18:30 in Shanghai.
inline constexpr Instant friday_evening{1'795'775'400};

[[nodiscard]] inline std::string said(const std::optional<Rejection>& rejection) {
  return rejection ? to_text(*rejection) : std::string();
}

class Player {
public:
  explicit Player(Json options = Json::object()) {
    if (!options.contains("locale")) options["locale"] = "zh-CN";
    const auto rejection = session.create(options.dump(), now);
    REQUIRE_MESSAGE(!rejection, said(rejection));
    draw();
  }

  // Sends a command, which must be accepted, and draws the result.
  void send(const Json& command) {
    const auto rejection = session.command(command.dump(), now);
    REQUIRE_MESSAGE(!rejection, said(rejection));
    draw();
  }

  // Sends a command, which must be rejected, and returns the rejection.
  [[nodiscard]] Json rejected(const Json& command) {
    const auto rejection = session.command(command.dump(), now);
    REQUIRE(rejection);
    return parse_json(to_text(*rejection));
  }

  [[nodiscard]] bool accepts(const Json& command) {
    return !session.command(command.dump(), now).has_value();
  }

  void apply(const Json& verification) {
    send({{"kind", "state"}, {"verification", verification}});
  }

  void press(const std::string& node) {
    CAPTURE(node);
    CAPTURE(session.nodes());
    REQUIRE(session.nodes().find("\"id\":\"" + node + "\"") != std::string::npos);
    send({{"kind", "action"}, {"action", "activate"}, {"node", node}});
  }

  void draw() {
    (void)session.frame(now);
    std::string taken;
    session.take_effects(taken);
    for (const Json& effect : parse_json(taken))
      effects.push_back(effect);
  }

  // The first effect of this type since the last call; null when there is none.
  [[nodiscard]] Json take(const std::string& type) {
    Json found;
    for (const Json& effect : effects) {
      if (found.is_null() && effect["type"] == type) found = effect;
    }
    effects.clear();
    return found;
  }

  [[nodiscard]] Json snapshot() const { return parse_json(session.snapshot(true)); }

  Instant now = friday_evening;
  kit::FixedGlyphs glyphs;
  Session session{glyphs};
  std::vector<Json> effects;
};

// Options for a personal applicant who needs only to fill in the form.
[[nodiscard]] inline Json ready_applicant() {
  return {{"facts", {{"account_type", "personal"}, {"wechat_bank_card_bound", true}}},
          {"fields",
           {{"name", "王小明"}, {"id_number", "11010519491231002X"}, {"mobile", "13800138000"}}}};
}

// Goes to the state after the submission.
inline void submit(Player& player) {
  player.press("method.personal.wechat_scan.choose");
  player.press("next");
  player.press("submit");
  REQUIRE(player.take("submission") != nullptr);
}

[[nodiscard]] inline std::set<std::string> pointers_of(const Json& rejection) {
  std::set<std::string> out;
  for (const Json& fault : rejection["faults"])
    out.insert(fault["pointer"].get<std::string>());
  return out;
}

[[nodiscard]] inline std::string suggestion_at(const Json& rejection, const std::string& pointer) {
  for (const Json& fault : rejection["faults"]) {
    if (fault["pointer"] == pointer && fault["suggestion"].is_string())
      return fault["suggestion"].get<std::string>();
  }
  return {};
}

}  // namespace verify
