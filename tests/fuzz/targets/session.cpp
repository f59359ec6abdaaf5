// A page and a person that do anything: {"options", "commands": […]}. A frame is drawn between two
// commands. The command {"press": n} activates the n-th item on screen, {"type": n, "text"} types
// into it, {"later": seconds} lets time pass.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "fixed_glyphs.hpp"
#include "fuzzing.hpp"
#include "node_mirror.hpp"
#include "session.hpp"

namespace verify::fuzz {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_commands = 40;
constexpr Instant friday_evening{1'795'775'400};

Json read(const std::string& text, std::string_view promise) {
  Json json = Json::parse(text, nullptr, false);
  expect(!json.is_discarded(), promise, text);
  return json;
}

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class Page {
public:
  // False when the options are refused.
  bool open(const Json& options) {
    const auto rejection = session_.create(written(options), now_);
    if (rejection) read(to_text(*rejection), "a rejection is JSON");
    draw();
    return !rejection;
  }

  void take(const Json& command) {
    if (command.is_object() && command.contains("later")) {
      const Json& later = command["later"];
      if (later.is_number_integer()) pass(later.get<std::int64_t>());
    } else if (command.is_object() && (command.contains("press") || command.contains("type"))) {
      send(action(command));
    } else {
      send(command);
    }
    draw();
  }

  // A snapshot can be restored, and then gives the same snapshot again.
  void keep() const {
    const std::string kept = session_.snapshot(true);
    Page other;
    if (!other.open({{"locale", "en"}})) return;
    const Json restore{{"kind", "restore"}, {"snapshot", read(kept, "a snapshot is JSON")}};
    other.now_ = now_;
    expect(!other.session_.command(written(restore), now_), "a snapshot can be restored", kept);
    other.draw();
    const std::string once = other.session_.snapshot(true);
    const Json again{{"kind", "restore"}, {"snapshot", read(once, "a snapshot is JSON")}};
    expect(!other.session_.command(written(again), now_), "a restored state can be restored", once);
    expect(other.session_.snapshot(true) == once, "restoring twice changes nothing more", once);
  }

  // What a page learned frame by frame is all that there is.
  void compare() const {
    std::string whole;
    kit::write_nodes({}, session_.nodes(), whole);
    expect(mirror_.whole() == read(whole, "nodes are JSON"), "a page knows every node", whole);
  }

private:
  void pass(std::int64_t seconds) {
    constexpr std::int64_t century = 100LL * 366 * 86'400;
    now_.seconds = std::max<std::int64_t>(0, now_.seconds + seconds % century);
  }

  [[nodiscard]] Json action(const Json& command) const {
    const std::vector<kit::Node>& shown = session_.nodes().nodes;
    const bool types = command.contains("type");
    const Json& index = types ? command["type"] : command["press"];
    const std::size_t at = index.is_number_unsigned() ? index.get<std::size_t>() : 0;
    const Json text = command.contains("text") ? command["text"] : Json("");
    return {{"kind", "action"},
            {"action", types ? "change" : "activate"},
            {"node", shown.empty() ? Json("") : Json(shown[at % shown.size()].id)},
            {"text", text}};
  }

  void send(const Json& command) {
    const std::string before = session_.snapshot(true);
    const auto rejection = session_.command(written(command), now_);
    if (!rejection) return;
    read(to_text(*rejection), "a rejection is JSON");
    expect(session_.snapshot(true) == before, "what is refused changes nothing",
           to_text(*rejection));
  }

  void draw() {
    if ((session_.frame(now_) & Change::nodes) != 0) {
      std::string news;
      session_.take_nodes(news);
      mirror_.learn(read(news, "nodes are JSON"));
    }
    std::string effects;
    session_.take_effects(effects);
    read(effects, "effects are JSON");
    expect(!session_.wake() || *session_.wake() > now_, "nobody is woken in the past");
  }

  Instant now_ = friday_evening;
  kit::FixedGlyphs glyphs_;
  Session session_{glyphs_};
  NodeMirror mirror_;
};

}  // namespace

void fuzz(std::string_view input) {
  const Json run = Json::parse(input, nullptr, false);
  if (!run.is_object()) return;
  Page page;
  Json options = run.value("options", Json::object());
  // Other rules and languages have their own targets, and would take most of the time.
  if (options.is_object()) {
    options.erase("rules");
    options.erase("messages");
    options["locale"] = "en";
  }
  if (!page.open(options)) return;
  const Json commands = run.value("commands", Json::array());
  for (std::size_t i = 0; commands.is_array() && i < std::min(commands.size(), most_commands); ++i)
    page.take(commands[i]);
  page.compare();
  page.keep();
}

}  // namespace verify::fuzz
