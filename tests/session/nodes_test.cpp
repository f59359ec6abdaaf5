// What the page is told of the nodes: all of them once, then only what is new. The player checks
// after every frame that a page that was told so knows every node.

#include "playing.hpp"

namespace verify {

namespace {

Json form() {
  Json options = ready_applicant();
  options["fields"].clear();
  return options;
}

Json typed(const std::string& field, const std::string& text) {
  return {{"kind", "action"}, {"action", "change"}, {"node", "field." + field}, {"text", text}};
}

// What the next frame tells.
Json news_after(Player& player, const Json& command) {
  REQUIRE(player.accepts(command));
  REQUIRE((player.session.frame(player.now) & Change::nodes) != 0);
  std::string news;
  player.session.take_nodes(news);
  return parse_json(news);
}

}  // namespace

TEST_CASE("a keystroke tells the field that it changed and nothing else") {
  Player player(form());
  player.press("method.personal.wechat_scan.choose");
  player.send(typed("name", "王"));
  const Json news = news_after(player, typed("name", "王小"));
  REQUIRE(news["nodes"].size() == 1);
  CHECK(news["nodes"][0]["id"] == "field.name");
  CHECK(news["nodes"][0]["value"] == "王小");
  CHECK_FALSE(news.contains("order"));
}

TEST_CASE("what appears is told with the order of all nodes") {
  Player player(form());
  player.press("method.personal.wechat_scan.choose");
  const Json news = news_after(player, typed("id_number", "11010519491231002Y"));
  REQUIRE(news.contains("order"));
  std::set<std::string> told;
  for (const Json& node : news["nodes"])
    told.insert(node["id"].get<std::string>());
  CHECK(told.count("issue.id_number.0") == 1);
  CHECK(told.count("field.name") == 0);
}

TEST_CASE("another language tells the nodes that it changes") {
  Player player(form());
  const std::size_t before = player.mirror.count();
  player.send({{"kind", "locale"}, {"locale", "en"}});
  CHECK(player.mirror.whole()["lang"] == "en");
  CHECK(player.mirror.count() > before);
}

TEST_CASE("a frame without news says so") {
  Player player(form());
  CHECK((player.session.frame(player.now) & Change::nodes) == 0);
}

}  // namespace verify
