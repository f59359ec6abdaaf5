// A page keeps the state of a wizard and continues with it later.

#include "playing.hpp"

namespace verify {

namespace {

Json restore(const Json& snapshot) {
  return {{"kind", "restore"}, {"snapshot", snapshot}};
}

}  // namespace

TEST_CASE("what was kept is what goes on, at every step") {
  Player player(ready_applicant());
  const auto check_round_trip = [&] {
    const Json kept = player.snapshot();
    CAPTURE(kept);
    Player other;
    other.send(restore(kept));
    CHECK(other.snapshot() == kept);
  };
  check_round_trip();
  player.press("method.personal.wechat_scan.choose");
  check_round_trip();
  player.press("next");
  check_round_trip();
  player.press("submit");
  check_round_trip();
  player.apply({{"state", "awaiting_transfer"},
                {"id", "v-1"},
                {"url", "https://example.com/"},
                {"expires_at", "2026-11-30T00:00:00+08:00"},
                {"tries_left", 2},
                {"transfer",
                 {{"payee_name", "示例公司"},
                  {"payee_account", "1234"},
                  {"payee_bank", "示例银行"},
                  {"amount_fen", 100},
                  {"remark", "x"}}}});
  check_round_trip();
  player.apply({{"state", "rejected"},
                {"failure", {{"code", "1004"}, {"provider", "p"}, {"message", "不通过"}}}});
  check_round_trip();
}

TEST_CASE("what was typed is kept only when it is asked for") {
  Player player(ready_applicant());
  player.press("method.personal.wechat_scan.choose");
  const Json without = parse_json(player.session.snapshot(false));
  CHECK_FALSE(without.contains("fields"));
  CHECK(without.dump().find("王小明") == std::string::npos);
  Player other;
  other.send(restore(without));
  CHECK(other.snapshot()["step"] == "fields");
  CHECK(other.snapshot()["fields"] == Json::object());
}

TEST_CASE("a submission goes on without what was typed") {
  Player player(ready_applicant());
  submit(player);
  player.apply({{"state", "in_review"}});
  Player other;
  other.send(restore(parse_json(player.session.snapshot(false))));
  CHECK(other.snapshot()["step"] == "submitted");
  CHECK(other.take("verification")["state"] == "in_review");
  other.apply({{"state", "approved"}});
  CHECK(other.take("verification")["state"] == "approved");
}

TEST_CASE("a snapshot that does not fit is refused whole, with the place of every fault") {
  Player player(ready_applicant());
  const Json before = player.snapshot();
  const Json rejection = player.rejected(
      restore({{"version", 2},
               {"pack", {{"id", "other"}, {"version", "1"}}},
               {"step", "review_"},
               {"facts", {{"account_typ", "personal"}, {"wechat_bank_card_bound", 3}}},
               {"asked", {{{"question", "wechat"}, {"answered", true}}, {{"answered", 1}}, 3}},
               {"method", "personal.wechat_scann"},
               {"fields", {{"nam", "x"}, {"name", 3}}},
               {"verification", {{"state", "gone"}}},
               {"more", 1}}));
  CHECK(rejection["code"] == "snapshot.wrong");
  CHECK(pointers_of(rejection) ==
        std::set<std::string>{"/version", "/step", "/facts/account_typ",
                              "/facts/wechat_bank_card_bound", "/asked/0/question",
                              "/asked/1/question", "/asked/1/answered", "/asked/2",
                              "/asked/2/question", "/asked/2/answered", "/method", "/fields/nam",
                              "/fields/name", "/verification/state", "/more"});
  CHECK(suggestion_at(rejection, "/method") == "personal.wechat_scan");
  CHECK(player.snapshot() == before);
  for (const Json& wrong : {Json(), Json(3), Json::array(), Json::object()}) {
    CAPTURE(wrong);
    CHECK_FALSE(player.accepts(restore(wrong)));
  }
}

TEST_CASE("a snapshot of an unfinished form goes on at the form") {
  Player player(ready_applicant());
  player.press("method.personal.wechat_scan.choose");
  player.press("next");
  Json kept = player.snapshot();
  REQUIRE(kept["step"] == "review");
  kept["fields"]["id_number"] = "110105194912310021";
  Player other;
  other.send(restore(kept));
  CHECK(other.snapshot()["step"] == "fields");
  kept["method"] = nullptr;
  other.send(restore(kept));
  CHECK(other.snapshot()["step"] == "recommendation");
  kept["facts"] = Json::object();
  other.send(restore(kept));
  CHECK(other.snapshot()["step"] == "account_type");
}

}  // namespace verify
