// After the submission the page sets the state.

#include "playing.hpp"

namespace verify {

namespace {

struct Submitted : Player {
  Submitted() : Player(ready_applicant()) { submit(*this); }
};

Json awaiting_scan() {
  return {{"state", "awaiting_scan"}, {"id", "v-1"}, {"url", "https://example.com/scan?c=1"}};
}

Json state(const Json& verification) {
  return {{"kind", "state"}, {"verification", verification}};
}

}  // namespace

TEST_CASE("a page drives a submission to its end") {
  Submitted player;
  player.apply({{"state", "submitting"}});
  CHECK(player.take("verification") == Json{{"state", "submitting"}, {"type", "verification"}});
  player.apply(awaiting_scan());
  player.now.seconds += 600;
  player.apply({{"state", "approved"}, {"id", "v-1"}});
  CHECK(player.take("verification") == Json{{"state", "awaiting_scan"}, {"type", "verification"}});
  CHECK(player.snapshot()["verification"] ==
        Json{{"id", "v-1"}, {"state", "approved"}, {"submitted_at", "2026-11-27T10:30:00+00:00"}});
}

TEST_CASE("a state is refused where nothing was submitted") {
  Player player(ready_applicant());
  CHECK(player.rejected(state({{"state", "submitting"}}))["code"] == "state.not_submitted");
}

TEST_CASE("a wrong state is refused whole, with the place of every fault") {
  Submitted player;
  player.apply(awaiting_scan());
  const Json before = player.snapshot();
  const Json rejection = player.rejected(
      state({{"state", "awaiting_scann"},
             {"id", 7},
             {"url", "JavaScript:alert(1)"},
             {"submitted_at", "yesterday"},
             {"expires_at", 5},
             {"tries_left", -1},
             {"transfer", {{"payee_name", "示例公司"}, {"amount_fen", 0.5}, {"remark", false}}},
             {"failure", {{"code", 1004}}},
             {"expire_at", "2026-11-27T18:30:00+08:00"}}));
  CHECK(rejection["code"] == "state.wrong");
  CHECK(pointers_of(rejection) ==
        std::set<std::string>{"/state", "/id", "/url", "/submitted_at", "/expires_at",
                              "/tries_left", "/transfer/payee_account", "/transfer/payee_bank",
                              "/transfer/amount_fen", "/transfer/remark", "/failure/code",
                              "/expire_at"});
  CHECK(suggestion_at(rejection, "/state") == "awaiting_scan");
  CHECK(suggestion_at(rejection, "/expire_at") == "expires_at");
  CHECK(player.snapshot() == before);
}

TEST_CASE("what is no verification at all is refused") {
  Submitted player;
  for (const Json& wrong : {Json(), Json("approved"), Json::array(), Json::object(), Json(3)}) {
    CAPTURE(wrong);
    CHECK_FALSE(player.accepts(state(wrong)));
  }
  CHECK(player.snapshot()["verification"] == nullptr);
}

TEST_CASE("an address that could run a script is refused, an app's own is not") {
  Submitted player;
  const auto is_accepted = [&](const std::string& url) {
    return player.accepts(state({{"state", "awaiting_scan"}, {"url", url}}));
  };
  for (const std::string url :
       {"javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)",
        "java\nscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x",
        "blob:https://example.com/1", "file:///x", "//example.com/x", "scan", ":x"}) {
    CAPTURE(url);
    CHECK_FALSE(is_accepted(url));
  }
  for (const std::string url :
       {"https://example.com/x", "weixin://wxpay/x", "HTTP://example.com/javascript:x"}) {
    CAPTURE(url);
    CHECK(is_accepted(url));
  }
}

TEST_CASE("a refusal asks for its explanation once, and again in another language") {
  Submitted player;
  const Json rejected{{"state", "rejected"},
                      {"failure", {{"code", "1004"}, {"provider", "tencent_faceid_result"}}}};
  player.apply(rejected);
  CHECK(player.take("explain") == Json{{"code", "1004"},
                                       {"provider", "tencent_faceid_result"},
                                       {"subject", "failure"},
                                       {"type", "explain"}});
  player.apply(rejected);
  CHECK(player.take("explain") == nullptr);
  player.send({{"kind", "locale"}, {"locale", "en"}});
  CHECK(player.take("explain")["code"] == "1004");
  player.apply({{"state", "rejected"}});
  CHECK(player.take("explain") ==
        Json{{"code", "review.rejected"}, {"subject", "failure"}, {"type", "explain"}});
}

TEST_CASE("explanations of what is not asked are ignored, malformed ones refused") {
  Submitted player;
  player.apply({{"state", "rejected"}});
  const Json match{{"id", "review.rejected"},
                   {"title", "审核未通过"},
                   {"links", {{{"title", "工单"}, {"url", "https://example.com/"}}}},
                   {"source", {{{"quote", nullptr}, {"section", "常见问题"}}}}};
  const auto explanations = [&](const Json& asked, const Json& answer) {
    return Json{
        {"kind", "explanations"}, {"subject", "failure"}, {"asked", asked}, {"answer", answer}};
  };
  CHECK(player.accepts(explanations("review.rejected", {{"matches", Json::array({match})}})));
  CHECK(player.accepts(explanations("something else", nullptr)));
  CHECK(player.accepts(explanations("review.rejected", nullptr)));
  Json bad = match;
  bad["links"][0]["url"] = "javascript:alert(1)";
  CHECK(pointers_of(player.rejected(
            explanations("review.rejected", {{"matches", Json::array({match, bad})}}))) ==
        std::set<std::string>{"/answer/matches/1/links/0/url"});
  CHECK_FALSE(player.accepts(explanations("review.rejected", 3)));
  CHECK_FALSE(player.accepts(explanations("review.rejected", {{"matches", 3}})));
}

}  // namespace verify
