// The number of a frame identifies its picture: a page that shows the frame with the current number
// shows the current state.

#include "playing.hpp"

namespace verify {

TEST_CASE("equal frames share a number, and another picture has another") {
  Player player;
  const std::uint32_t first = player.session.draw_frame().number;
  CHECK(first > 0);
  player.draw();
  CHECK(player.session.draw_frame().number == first);
  player.press("account.personal");
  const std::uint32_t next = player.session.draw_frame().number;
  CHECK(next > first);
  player.draw();
  CHECK(player.session.draw_frame().number == next);
}

TEST_CASE("a frame that nobody looked at does not take the change away") {
  Player player;
  const std::uint32_t first = player.session.draw_frame().number;
  player.send({{"kind", "facts"}, {"facts", {{"account_type", "personal"}}}});
  player.draw();
  player.draw();
  CHECK(player.session.draw_frame().number != first);
}

TEST_CASE("a reset closes the parts that were opened") {
  Json options = Json::object();
  options["facts"] = {{"account_type", "personal"}, {"wechat_bank_card_bound", true}};
  Player player(options);
  const std::string fresh = player.nodes();
  const std::size_t closed = fresh.find("\"expanded\":false");
  REQUIRE(closed != std::string::npos);
  const std::string before = fresh.substr(0, closed);
  const std::size_t id = before.rfind("\"id\":\"") + 6;
  player.press(before.substr(id, before.find('"', id) - id));
  CHECK(player.nodes() != fresh);
  player.send({{"kind", "reset"}});
  CHECK(player.nodes() == fresh);
}

}  // namespace verify
