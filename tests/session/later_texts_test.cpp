// Texts that are loaded later: the first screens do not need them; a later screen waits for them,
// or says that they cannot be loaded.

#include <fstream>
#include <random>

#include "playing.hpp"

namespace verify {

namespace {

Json texts_of(std::initializer_list<const char*> files) {
  Json texts = Json::object();
  for (const char* owner : {"", "tencent-cloud/"}) {
    for (const char* file : files) {
      std::ifstream in(std::string(VERIFY_SOURCE_DIR "/core/rules/") + owner + "messages/zh-CN/" +
                       file + ".json");
      const std::string text{std::istreambuf_iterator<char>(in), {}};
      // The wizard has no texts of some kinds, and the provider none of others.
      if (in) texts.update(parse_json(text));
    }
  }
  return texts;
}

// The texts that a browser starts with, and the texts that it loads later.
Json first_texts() {
  return texts_of({"methods", "questions", "screens"});
}
Json all_texts() {
  return texts_of({"methods", "questions", "screens", "issues", "later"});
}

std::string say(const std::string& key) {
  return all_texts()[key].get<std::string>();
}

Json with_first_texts(Json options) {
  options["messages"] = first_texts();
  return options;
}

Json answer(const Json& messages) {
  return {{"kind", "texts"}, {"locale", "zh-CN"}, {"messages", messages}};
}

Json nodes_of(const Player& player) {
  return parse_json(player.nodes())["nodes"];
}

std::string title_of(const Player& player) {
  for (const Json& node : nodes_of(player)) {
    if (node["id"] == "title") return node["name"].get<std::string>();
  }
  return {};
}

// True if a missing text appears as its key.
bool lacks_a_text(const Player& player) {
  return player.nodes().find("\"screen.") != std::string::npos;
}

std::vector<std::string> what_can_be_pressed(const Player& player) {
  std::vector<std::string> out;
  for (const Json& node : nodes_of(player)) {
    if (node["role"] == "button" && node["id"] != "help")
      out.push_back(node["id"].get<std::string>());
  }
  return out;
}

bool is_early(const Player& player) {
  const Json step = player.snapshot()["step"];
  return step == "account_type" || step == "situation" || step == "recommendation";
}

}  // namespace

TEST_CASE("no screen before the form lacks a text") {
  Player complete;
  Player early(with_first_texts(Json::object()));
  // A person presses random things, in both runs: NOLINTNEXTLINE(bugprone-random-generator-seed)
  std::mt19937 random(1);
  std::set<std::string> seen;
  for (int i = 0; i < 2500; ++i) {
    CHECK(early.nodes() == complete.nodes());
    const std::vector<std::string> buttons = what_can_be_pressed(complete);
    const std::string& button = buttons[random() % buttons.size()];
    seen.insert(button);
    complete.press(button);
    early.press(button);
    if (is_early(complete)) continue;
    CHECK(early.nodes() != complete.nodes());
    complete.send({{"kind", "reset"}});
    early.send({{"kind", "reset"}});
  }
  CHECK(seen.size() > 40);
}

TEST_CASE("a later screen asks once for its texts and is there when they come") {
  Player complete(ready_applicant());
  Player player(with_first_texts(ready_applicant()));
  CHECK(player.take("texts") == nullptr);
  for (Player* each : {&complete, &player})
    each->press("method.personal.wechat_scan.choose");
  CHECK(player.take("texts") == Json{{"locale", "zh-CN"}, {"type", "texts"}});
  player.draw();
  CHECK(player.take("texts") == nullptr);
  CHECK(title_of(player) == say("screen.loading.title"));
  CHECK_FALSE(lacks_a_text(player));
  player.send(answer(all_texts()));
  CHECK(player.nodes() == complete.nodes());
  CHECK(player.take("texts") == nullptr);
}

TEST_CASE("texts that come before they are needed are not asked for") {
  Player player(with_first_texts(ready_applicant()));
  player.send(answer(all_texts()));
  submit(player);
  player.send({{"kind", "help"}, {"open", true}});
  CHECK(player.take("texts") == nullptr);
}

TEST_CASE("the troubleshooter and what comes after the submission wait for their texts too") {
  Player complete;
  Player player(with_first_texts(Json::object()));
  const Json help{{"kind", "help"}, {"open", true}};
  complete.send(help);
  player.send(help);
  CHECK(player.take("texts") != nullptr);
  CHECK_FALSE(lacks_a_text(player));
  player.send(answer(all_texts()));
  CHECK(player.nodes() == complete.nodes());

  Player submitted(ready_applicant());
  submit(submitted);
  submitted.apply({{"state", "approved"}});
  Player restored(with_first_texts(ready_applicant()));
  restored.send({{"kind", "restore"}, {"snapshot", submitted.snapshot()}});
  CHECK(restored.take("texts") != nullptr);
  CHECK(title_of(restored) == say("screen.loading.title"));
  restored.send(answer(all_texts()));
  CHECK(title_of(restored) == title_of(submitted));
}

TEST_CASE("texts that cannot be had: said, with a button that asks again") {
  Player player(with_first_texts(ready_applicant()));
  player.press("method.personal.wechat_scan.choose");
  player.send(answer(nullptr));
  CHECK(title_of(player) == say("screen.loading.title.failed"));
  CHECK_FALSE(lacks_a_text(player));
  (void)player.take("texts");
  player.press("retry");
  CHECK(title_of(player) == say("screen.loading.title"));
  CHECK(player.take("texts") != nullptr);
  // Files that are invalid, or not ours, do not cause endless requests either.
  CHECK(player.rejected(answer(Json::object({{"screen.fields.title", 1}})))["code"] ==
        "messages.refused");
  player.draw();
  CHECK(title_of(player) == say("screen.loading.title.failed"));
  player.press("retry");
  player.send(answer(first_texts()));
  CHECK(title_of(player) == say("screen.loading.title.failed"));
  player.press("retry");
  player.send(answer(all_texts()));
  Player complete(ready_applicant());
  complete.press("method.personal.wechat_scan.choose");
  CHECK(player.nodes() == complete.nodes());
}

TEST_CASE("texts of a language that is not spoken any more change nothing") {
  Player player(with_first_texts(ready_applicant()));
  player.press("method.personal.wechat_scan.choose");
  player.send({{"kind", "locale"}, {"locale", "en"}});
  const std::string before = player.nodes();
  player.send(answer(nullptr));
  player.send(answer(all_texts()));
  CHECK(player.nodes() == before);
}

}  // namespace verify
