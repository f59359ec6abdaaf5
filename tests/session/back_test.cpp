// The way back, and submissions that run elsewhere, as the page hears of them.

#include "playing.hpp"

namespace verify {

namespace {

Json back(int count) {
  return {{"kind", "back"}, {"count", count}};
}

Json way_back(int count) {
  return {{"count", count}, {"type", "way_back"}};
}

Json elsewhere(bool running) {
  return {{"kind", "elsewhere"}, {"running", running}};
}

}  // namespace

TEST_CASE("the page hears how far back the applicant can go, whenever it changes") {
  Player player;
  CHECK(player.take("way_back") == nullptr);
  player.press("account.personal");
  CHECK(player.take("way_back") == way_back(1));
  player.send({{"kind", "help"}, {"open", true}});
  CHECK(player.take("way_back") == way_back(2));
  player.send({{"kind", "fonts_changed"}});
  CHECK(player.take("way_back") == nullptr);
  player.send({{"kind", "reset"}});
  CHECK(player.take("way_back") == way_back(0));
}

TEST_CASE("the page leads back, first out of the troubleshooter, until as many steps are left") {
  Player player;
  player.press("account.personal");
  player.press("show_recommendation");
  player.choose("personal.wechat_scan");
  player.send({{"kind", "help"}, {"open", true}});
  CHECK(player.effects.back() == way_back(3));
  player.effects.clear();
  player.send(back(2));
  CHECK(player.take("help") == Json{{"open", false}, {"type", "help"}});
  CHECK(player.snapshot()["step"] == "fields");
  player.send(back(2));
  CHECK(player.effects.empty());
  player.send(back(0));
  CHECK(player.snapshot()["step"] == "account_type");
  CHECK(player.effects.back() == way_back(0));
  player.send(back(0));
  CHECK(player.snapshot()["step"] == "account_type");
}

TEST_CASE("a number of steps that is none is refused") {
  Player player(ready_applicant());
  player.choose("personal.wechat_scan");
  for (const Json& wrong : {Json(-1), Json("1"), Json(0.5)}) {
    CAPTURE(wrong);
    CHECK(player.rejected({{"kind", "back"}, {"count", wrong}})["code"] == "back.wrong");
    CHECK(player.snapshot()["step"] == "fields");
  }
}

TEST_CASE("other rules lead to a beginning without a way back") {
  Player player;
  player.press("account.personal");
  player.effects.clear();
  player.send({{"kind", "rules"}, {"rules", nullptr}});
  CHECK(player.take("way_back") == way_back(0));
  player.send({{"kind", "rules"}, {"rules", nullptr}});
  CHECK(player.take("way_back") == nullptr);
}

TEST_CASE("the page hears whose verification is reviewed, submitted and over") {
  Player player(ready_applicant());
  player.choose("personal.wechat_scan");
  CHECK(player.take("applicant") == nullptr);
  player.press("next");
  const Json reviewed = player.take("applicant");
  CHECK_FALSE(reviewed["submitted"]);
  CHECK(reviewed["applicant"].is_string());
  player.press("submit");
  const Json submitted = player.take("applicant");
  CHECK(submitted["submitted"]);
  CHECK(submitted["applicant"] == reviewed["applicant"]);
  player.apply({{"state", "in_review"}});
  CHECK(player.take("applicant") == nullptr);
  player.apply({{"state", "approved"}});
  CHECK(player.take("applicant") ==
        Json{{"applicant", nullptr}, {"submitted", false}, {"type", "applicant"}});
}

TEST_CASE("the review says that the verification runs elsewhere, and holds the submission back") {
  Player player(ready_applicant());
  player.choose("personal.wechat_scan");
  player.press("next");
  CHECK(player.nodes().find("review.elsewhere") == std::string::npos);
  player.send(elsewhere(true));
  CHECK(player.nodes().find("review.elsewhere") != std::string::npos);
  player.effects.clear();
  player.press("submit");
  CHECK(player.take("held_back") == Json{{"type", "held_back"}});
  CHECK(player.snapshot()["step"] == "review");
  player.send(elsewhere(false));
  CHECK(player.nodes().find("review.elsewhere") == std::string::npos);
  player.press("submit");
  CHECK(player.take("submission") != nullptr);
}

}  // namespace verify
