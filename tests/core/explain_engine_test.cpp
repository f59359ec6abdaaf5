// Explanations through the JSON engine: the contract of the command line and of the package.
#include "json/engine.hpp"

#include "explaining.hpp"
#include "json_checks.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

Json ask(Engine& engine, Operation operation, const Json& request) {
  return parse_json(call(engine, operation, dump_json(request)).json);
}

Json explain(const Json& request) {
  static Engine engine = builtin_engine();
  return ask(engine, Operation::explain, request);
}

Json dictionary_json() {
  return parse_json(embedded_failures());
}

Json texts_json(std::string_view locale) {
  for (const EmbeddedPart& part : embedded_failure_messages()) {
    if (part.locale == locale) return parse_json(part.json);
  }
  return {};
}

}  // namespace

TEST_CASE("explain answers a text as the contract says") {
  const Json answer = explain({{"text", "提示已满3个账号"}});
  REQUIRE(answer["matches"].size() >= 1);
  const Json& match = answer["matches"][0];
  CHECK(match["id"] == "quota.personal");
  CHECK(match["title"] == "这个身份证已认证满 3 个账号");
  CHECK(match["class"] == "quota");
  CHECK(match["who"] == "applicant");
  CHECK(match["retry"] == "later");
  CHECK(match["costs_try"] == false);
  CHECK(match["score"].get<int>() > 500);
  CHECK(match["steps"].size() == 3);
  CHECK(match["links"][0] == Json{{"id", "find_account"},
                                  {"title", "查找账号"},
                                  {"url", "https://cloud.tencent.com/services/forgotAccount"}});
  CHECK(match["source"][0]["id"] == "quota.personal");
  CHECK(match["source"][0]["quote"].get<std::string>().starts_with("1个个人身份信息"));
  CHECK(match["alternatives"].empty());
  CHECK(explain({{"text", "人脸老是过不了"}, {"locale", "en"}})["matches"][0]["title"] ==
        "Face recognition keeps failing");
  CHECK(explain({{"text", "nothing of this kind whatsoever"}})["matches"].is_array());
}

TEST_CASE("explain answers codes: our own, a provider's, or anybody's") {
  CHECK(explain({{"code", "id_number.check_digit"}})["matches"][0]["id"] == "id.number_invalid");
  const Json answer = explain({{"provider", "tencent_faceid_h5"}, {"code", "2006"}});
  CHECK(answer["matches"][0]["id"] == "id.name_mismatch");
  CHECK(answer["matches"][0]["costs_try"] == true);
  CHECK(answer["matches"][0]["source"].back()["quote"].is_null());
  CHECK(answer["matches"][0]["alternatives"][0] == "personal.wechat_scan");
  CHECK(explain({{"code", "2006"}})["matches"][0]["id"] == "id.name_mismatch");
  CHECK(explain({{"provider", "veriff"}, {"code", "2006"}})["matches"].empty());
  CHECK(explain({{"code", "no.such_code"}})["matches"].empty());
}

TEST_CASE("explain tells before submitting which refusals a form would meet") {
  const Json answer = explain({{"method", "personal.face"},
                               {"fields", {{"name", "张三"}, {"id_number", "110105194912310021"}}},
                               {"now", "2026-11-27T18:30:00+08:00"},
                               {"locale", "en"}});
  CHECK(answer["try_spent"] == false);
  REQUIRE(answer["refusals"].size() == 2);
  const Json& refusal = answer["refusals"][0];
  CHECK(refusal["field"] == "id_number");
  CHECK(refusal["issue"] == "id_number.check_digit");
  CHECK(refusal["certain"] == true);
  CHECK(refusal["costs_try"] == false);
  CHECK(refusal["failure"] == "id.number_invalid");
  CHECK(refusal["sentence"] == "非法身份证号（长度、校验位等不正确）");
  CHECK(refusal["provider"] == Json{{"code", "IdCardVerification/-2"},
                                    {"id", "tencent_faceid_result"},
                                    {"title", "Tencent Cloud FaceID (element checks)"}});
  CHECK(answer["refusals"][1]["field"] == "mobile");
}

TEST_CASE("a request that explain cannot answer says what is wrong") {
  CHECK(explain({{"locale", "en"}})["error"]["faults"][0]["pointer"] == "/code");
  CHECK(explain({{"text", 3}})["error"]["faults"][0]["pointer"] == "/text");
  CHECK(explain({{"text", "x"}, {"locale", "xx"}})["error"]["faults"][0]["code"] ==
        "locale.unknown");
  CHECK(explain({{"method", "x"}, {"now", "2026-11-27T18:30:00+08:00"}})["error"]["code"] ==
        "method.unknown");
}

TEST_CASE("refusals are predicted of a list of issues only") {
  Engine engine = builtin_engine();
  for (const Json& issues : {Json(3), Json("x"), Json::object(), Json()}) {
    CAPTURE(issues.dump());
    const Json answer = ask(engine, Operation::refusals, {{"issues", issues}, {"locale", "en"}});
    CHECK(answer["error"]["faults"][0]["pointer"] == "/issues");
    CHECK(answer["error"]["faults"][0]["suggestion"] == "a list");
  }
  const Json answer =
      ask(engine, Operation::refusals, {{"issues", Json::array()}, {"locale", "en"}});
  CHECK(answer["refusals"].empty());
}

TEST_CASE("an issue that no entry lists is explained by its own text") {
  Engine engine = builtin_engine();
  Json messages = {{"issue.plate.length", "A plate has 7 characters."}};
  ask(engine, Operation::load_messages, {{"locale", "en"}, {"messages", messages}});
  const Json answer = ask(engine, Operation::explain, {{"code", "plate.length"}, {"locale", "en"}});
  REQUIRE(answer["matches"].size() == 1);
  CHECK(answer["matches"][0]["title"] == "A plate has 7 characters.");
  CHECK(answer["matches"][0]["id"] == "issue.plate.length");
}

TEST_CASE("a dictionary from outside replaces the built-in one with its texts") {
  Engine engine = builtin_engine();
  Json dictionary = dictionary_json();
  dictionary["failures"].erase(dictionary["failures"].begin() + 1, dictionary["failures"].end());
  const Json answer = ask(engine, Operation::load_failures,
                          {{"failures", dictionary}, {"messages", {{"en", texts_json("en")}}}});
  CHECK(answer == Json{{"failures", 1}, {"locales", {"en"}}});
  const Json explained =
      ask(engine, Operation::explain, {{"text", "undo verification"}, {"locale", "en"}});
  CHECK(explained["matches"].size() == 1);
  CHECK(ask(engine, Operation::explain, {{"text", "x"}}).contains("error"));
  const Json added =
      ask(engine, Operation::load_failures, {{"messages", {{"zh-CN", texts_json("zh-CN")}}}});
  CHECK(added["locales"] == Json{"en", "zh-CN"});
  CHECK(ask(engine, Operation::explain, {{"text", "解除实名"}})["matches"].size() == 1);
}

TEST_CASE("a faulty dictionary is refused whole with the place of every fault") {
  Engine engine = builtin_engine();
  Json dictionary = dictionary_json();
  dictionary["failures"][2]["links"] = Json{"nowhere"};
  Json texts = texts_json("en");
  texts.erase("failure.account.change.cause");
  Json answer = ask(engine, Operation::load_failures,
                    {{"failures", dictionary}, {"messages", {{"en", texts}}}});
  CHECK(answer["error"]["code"] == "failures.refused");
  CHECK(answer["error"]["faults"][0]["pointer"] == "/failures/failures/2/links/0");
  answer = ask(engine, Operation::load_failures,
               {{"failures", dictionary_json()}, {"messages", {{"en", texts}}}});
  CHECK(answer["error"]["faults"][0]["found"] == "failure.account.change.cause");
  CHECK(answer["error"]["faults"][0]["pointer"] == "/messages/en");
  CHECK(ask(engine, Operation::load_failures, Json::object())["error"]["faults"][0]["pointer"] ==
        "/failures");
  CHECK(ask(engine, Operation::explain, {{"text", "人脸老是过不了"}})["matches"].size() >= 1);
}

}  // namespace verify
