// What the wizard asks of its page during a verification: requests, QR codes, copying, and waking
// it at a time.

#include <algorithm>
#include <string_view>

#include "playing.hpp"

namespace verify {

namespace {

const std::string url = "https://example.com/scan?c=1";

struct Scanning : Player {
  Scanning() : Player(ready_applicant()) {
    submit(*this);
    apply({{"state", "awaiting_scan"}, {"url", url}, {"expires_at", "2026-11-27T18:35:00+08:00"}});
  }
};

bool shows(const Player& player, const std::string& part) {
  return player.nodes().find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page goes to a step by its name, and a wrong name is refused") {
  Player player(ready_applicant());
  player.press("method.personal.wechat_scan.choose");
  player.send({{"kind", "go_to"}, {"step", "recommendation"}});
  CHECK(player.snapshot()["step"] == "recommendation");
  const Json rejection = player.rejected({{"kind", "go_to"}, {"step", "recomendation"}});
  CHECK(rejection["code"] == "step.unknown");
  CHECK(suggestion_at(rejection, "/step") == "recommendation");
}

TEST_CASE("a QR code is asked for once, and announced with its text") {
  Scanning player;
  CHECK(player.take("qr_code") == Json{{"text", url}, {"type", "qr_code"}});
  player.draw();
  CHECK(player.take("qr_code") == nullptr);
  player.send({{"kind", "qr_code"}, {"text", url}, {"rows", {"10", "01"}}});
  CHECK(player.take("qr_code") == nullptr);
  CHECK(shows(player, "\"qr_code\":\"" + url + "\""));
}

TEST_CASE("a text is copied when that is asked for, and what came of it is said") {
  Scanning player;
  player.press("scan.link.copy");
  CHECK(player.take("copy") == Json{{"text", url}, {"type", "copy"}});
  CHECK_FALSE(shows(player, "scan.link.status"));
  player.send({{"kind", "copied"}, {"succeeded", true}});
  CHECK(shows(player, "scan.link.status"));
  CHECK(player.take("copy") == nullptr);
}

TEST_CASE("what the applicant wants goes to the page once") {
  Scanning player;
  player.press("request.cancel");
  CHECK(player.take("request") == Json{{"request", {{"request", "cancel"}}}, {"type", "request"}});
  player.draw();
  CHECK(player.take("request") == nullptr);
  player.apply({{"state", "cancelled"}});
  CHECK(player.take("verification")["state"] == "cancelled");
}

TEST_CASE("the page's own button leads on after the approval") {
  Player player(ready_applicant());
  player.send({{"kind", "continue_label"}, {"label", "返回购买"}});
  CHECK(player.nodes().find("返回购买") == std::string::npos);
  submit(player);
  player.apply({{"state", "approved"}});
  player.press("continue");
  CHECK(player.take("continued") == Json{{"type", "continued"}});
  player.send({{"kind", "continue_label"}, {"label", ""}});
  CHECK(player.nodes().find("返回购买") == std::string::npos);
  const std::string longest(60, 'x');
  player.send({{"kind", "continue_label"}, {"label", longest}});
  CHECK(player.nodes().find(longest) != std::string::npos);
  CHECK(player.rejected({{"kind", "continue_label"}, {"label", longest + "x"}})["code"] ==
        "continue_label.wrong");
  CHECK(player.nodes().find(longest) != std::string::npos);
}

TEST_CASE("the amount that arrived is sent in fen") {
  Player player(ready_applicant());
  submit(player);
  player.apply({{"state", "awaiting_deposit_amount"}, {"tries_left", 2}});
  player.press("request.amount");
  CHECK(player.take("focus")["node"] == "field.transfer_amount");
  player.send({{"kind", "action"},
               {"action", "change"},
               {"node", "field.transfer_amount"},
               {"text", "0.35"}});
  player.press("request.amount");
  CHECK(player.take("request")["request"] == Json{{"amount_fen", 35}, {"request", "amount"}});
  CHECK(player.snapshot()["fields"]["transfer_amount"] == "0.35");
}

TEST_CASE("the page is told when to look again, and then another picture is there") {
  Scanning player;
  int pictures = 0;
  while (player.session.wake()) {
    REQUIRE(++pictures < 30);
    REQUIRE(*player.session.wake() > player.now);
    player.now = *player.session.wake();
    const std::string before = player.nodes();
    player.draw();
    CHECK(player.nodes() != before);
  }
  CHECK(player.now >= *parse_instant("2026-11-27T18:35:00+08:00"));
  CHECK(pictures >= 5);
}

TEST_CASE("a press counts once, however its parts are spread over the frames") {
  // Each bit of `more` draws an additional frame: after the pointer arrives, after it is pressed,
  // and after it is released.
  for (const int more : {0, 1, 2, 3, 4, 5, 6, 7}) {
    CAPTURE(more);
    Player player(ready_applicant());
    player.send({{"kind", "view"}, {"width", 1160}, {"dpr", 1}});
    player.press("method.personal.wechat_scan.choose");
    const Json all = parse_json(player.nodes())["nodes"];
    const auto find = [&](std::string_view member, std::string_view value) {
      const auto found = std::find_if(all.begin(), all.end(),
                                      [&](const Json& node) { return node[member] == value; });
      REQUIRE(found != all.end());
      return *found;
    };
    const Json help = find("id", "help");
    const Json field = find("role", "textbox");
    const auto point = [&](bool down, const Json& focus) {
      return Json{{"kind", "pointer"},
                  {"x", help["x"].get<double>() + 20},
                  {"y", help["y"].get<double>() + 10},
                  {"down", down},
                  {"focus", focus},
                  {"focus_visible", false}};
    };
    const auto action = [](const std::string& kind, const Json& node) {
      return Json{{"kind", "action"}, {"action", kind}, {"node", node}};
    };
    const auto told = [&] {
      return std::count_if(player.effects.begin(), player.effects.end(),
                           [](const Json& effect) { return effect["type"] == "help"; });
    };
    player.send(point(false, field["id"]));
    if ((more & 1) != 0) player.draw();
    player.send(point(true, "help"));
    if ((more & 2) != 0) player.draw();
    // The press leaves the field; that is reported first and has its own frame.
    CHECK(player.accepts(action("leave", field["id"])));
    CHECK(player.accepts(point(false, "help")));
    if ((more & 4) != 0) player.draw();
    CHECK(told() == 0);
    CHECK(player.accepts(action("activate", "help")));
    player.draw();
    CHECK(told() == 1);
    CHECK(player.take("help") == Json{{"open", true}, {"type", "help"}});
  }
}

}  // namespace verify
