// The issues on screen and the issues that the page is told of are the same.

#include "playing.hpp"

namespace verify {

namespace {

// The fields of the issues on screen, one entry an issue.
std::multiset<std::string> on_screen(const Player& player) {
  std::multiset<std::string> out;
  for (const kit::Node& node : player.session.nodes().nodes) {
    constexpr std::string_view prefix = "issue.";
    if (!node.id.starts_with(prefix)) continue;
    const std::string rest = node.id.substr(prefix.size());
    const std::size_t dot = rest.rfind('.');
    if (dot != std::string::npos && rest.find_first_not_of("0123456789", dot + 1) == rest.npos)
      out.insert(rest.substr(0, dot));
  }
  return out;
}

class Form {
public:
  Form(Json facts, const std::string& method) : player_(Json{{"facts", std::move(facts)}}) {
    if (player_.nodes().find("show_recommendation") != std::string::npos)
      player_.press("show_recommendation");
    player_.choose(method);
    compare();
  }

  void type(const std::string& field, const std::string& text) {
    act(field, {{"action", "change"}, {"text", text}});
  }
  void leave(const std::string& field) { act(field, {{"action", "leave"}}); }
  void press(const std::string& node) {
    player_.press(node);
    compare();
  }

  [[nodiscard]] const std::multiset<std::string>& told() const { return told_; }

private:
  void act(const std::string& field, Json action) {
    action["kind"] = "action";
    action["node"] = "field." + field;
    player_.send(action);
    compare();
  }

  // The page knows what its last `issues` effect said.
  void compare() {
    for (const Json& effect : player_.effects) {
      if (effect["type"] != "issues") continue;
      told_.clear();
      for (const Json& issue : effect["issues"])
        told_.insert(issue["field"].get<std::string>());
    }
    player_.effects.clear();
    CHECK(told_ == on_screen(player_));
  }

  Player player_;
  std::multiset<std::string> told_;
};

}  // namespace

TEST_CASE("the page hears of exactly the issues that the screen shows") {
  Form form({{"account_type", "personal"}, {"wechat_bank_card_bound", true}},
            "personal.wechat_scan");
  form.type("id_number", "110105");
  CHECK(form.told().empty());
  form.leave("id_number");
  CHECK(form.told().count("id_number") == 1);
  form.type("id_number", "11010519491231002X");
  form.leave("id_number");
  CHECK(form.told().empty());
  form.press("next");
  CHECK(form.told().count("name") == 1);
}

TEST_CASE("an issue that rests on a fact is told when its field shows it") {
  Form form({{"account_type", "enterprise"},
             {"corporate_bank_account", true},
             {"licence_kind", "business_licence_91_92"}},
            "enterprise.bank_transfer");
  // A law firm's code.
  form.type("credit_code", "31110000MD0123454X");
  form.leave("credit_code");
  CHECK(form.told().count("credit_code") == 1);
  form.type("credit_code", "91350100M000100Y43");
  CHECK(form.told().empty());
}

}  // namespace verify
