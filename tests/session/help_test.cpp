// The troubleshooter, and time.

#include "playing.hpp"

namespace verify {

TEST_CASE("the page opens and closes the troubleshooter") {
  Player player(ready_applicant());
  const Json before = player.snapshot();
  player.send({{"kind", "help"}, {"open", true}, {"text", "扫完码白屏"}});
  CHECK(player.effects.size() >= 2);
  const std::vector<Json> effects = player.effects;
  CHECK(player.take("help") == Json{{"open", true}, {"type", "help"}});
  player.effects = effects;
  CHECK(player.take("explain") ==
        Json{{"subject", "help"}, {"text", "扫完码白屏"}, {"type", "explain"}});
  player.send({{"kind", "help"}, {"open", false}});
  CHECK(player.take("help") == Json{{"open", false}, {"type", "help"}});
  CHECK(player.snapshot() == before);
}

TEST_CASE("a clock that jumps a year loses nothing") {
  Player player(ready_applicant());
  player.press("method.personal.wechat_scan.choose");
  player.press("next");
  const Json before = player.snapshot();
  constexpr std::int64_t year = 366 * 86400;
  for (const std::int64_t jump : {year, -2 * year, year}) {
    player.now.seconds += jump;
    player.effects.clear();
    player.draw();
    CHECK(player.snapshot() == before);
    CHECK(player.take("recommendation") == nullptr);
  }
}

TEST_CASE("a QR code that nobody asked for and one that is none are not kept") {
  Player player;
  CHECK(player.accepts({{"kind", "qr_code"}, {"text", "x"}, {"rows", {"10", "01"}}}));
  CHECK(player.accepts({{"kind", "qr_code"}, {"text", "x"}, {"rows", nullptr}}));
  CHECK_FALSE(player.accepts({{"kind", "qr_code"}, {"text", "x"}, {"rows", {"10", "0"}}}));
  CHECK_FALSE(player.accepts({{"kind", "qr_code"}, {"text", "x"}, {"rows", {"1x", "01"}}}));
  CHECK_FALSE(player.accepts({{"kind", "qr_code"}, {"text", "x"}, {"rows", "1"}}));
  CHECK(player.accepts({{"kind", "copied"}, {"succeeded", true}}));
}

TEST_CASE("a command that does not exist is refused") {
  Player player;
  CHECK(player.rejected({{"kind", "stat"}})["code"] == "command.unknown");
  CHECK(player.rejected(Json::array())["code"] == "command.not_json");
}

}  // namespace verify
