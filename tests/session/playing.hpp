#pragma once
// Plays a page: sends commands to a wizard and takes its effects, as JSON.

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "fixed_glyphs.hpp"
#include "json_checks.hpp"
#include "node_mirror.hpp"
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
    CAPTURE(nodes());
    REQUIRE(nodes().find("\"id\":\"" + node + "\"") != std::string::npos);
    send({{"kind", "action"}, {"action", "activate"}, {"node", node}});
  }

  // In the recommendation; opens the row of a method that is not recommended.
  void choose(const std::string& method) {
    const std::string row = "method." + method;
    if (nodes().find("\"id\":\"" + row + ".choose\"") == std::string::npos) press(row);
    press(row + ".choose");
  }

  void draw() {
    const bool changed = (session.frame(now) & Change::nodes) != 0;
    follow(changed);
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

  // All nodes of the last frame, as JSON.
  [[nodiscard]] std::string nodes() const {
    std::string out;
    kit::write_nodes({}, session.nodes(), out);
    return out;
  }

  [[nodiscard]] Json snapshot() const { return parse_json(session.snapshot(true)); }

  // Learns what is new, as a page does; it then knows all that is there.
  void follow(bool changed) {
    std::string news;
    if (changed) session.take_nodes(news);
    if (changed) mirror.learn(parse_json(news));
    CHECK(mirror.whole() == parse_json(nodes()));
  }

  Instant now = friday_evening;
  kit::FixedGlyphs glyphs;
  Session session{glyphs};
  std::vector<Json> effects;
  NodeMirror mirror;
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
