#include "json/engine.hpp"

#include <algorithm>

#include "builtin.hpp"
#include "json_checks.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

Json ask(Operation operation, const Json& request) {
  static Engine engine = builtin_engine();
  return parse_json(call(engine, operation, dump_json(request)).json);
}

constexpr const char* now = "2026-11-27T18:30:00+08:00";

}  // namespace

TEST_CASE("recommend answers as the contract says") {
  const Json answer = ask(
      Operation::recommend,
      {{"now", now}, {"facts", {{"account_type", "personal"}, {"wechat_bank_card_bound", true}}}});
  CHECK(answer["recommended"] == "personal.wechat_scan");
  CHECK(answer["methods"].size() == 3);
  const Json& first = answer["methods"][0];
  CHECK(first["status"] == "eligible");
  CHECK(first["eta"]["when"]["latest"] == now);
  CHECK(first["eta"]["basis"][0]["quote"] == "微信扫码：即时完成（推荐）");
  CHECK(first["reasons"][0] == Json{{"code", "wechat_bank_card_bound"},
                                    {"effect", "for"},
                                    {"fact", "wechat_bank_card_bound"},
                                    {"message", "您的微信已绑定银行卡"}});
  CHECK(answer["next_question"].is_null());
  CHECK(answer["blockers"].empty());
}

TEST_CASE("what answers repeat is dropped when the texts or the pack are replaced") {
  Engine engine = builtin_engine();
  const std::string request =
      dump_json({{"now", now}, {"facts", Json::object()}, {"locale", "zh-CN"}});
  const std::string before = call(engine, Operation::recommend, request).json;
  CHECK(call(engine, Operation::recommend, request).json == before);
  Engine copy = engine;
  const Json texts{{"locale", "zh-CN"}, {"messages", {{"method.personal.face", "刷脸"}}}};
  CHECK_FALSE(call(copy, Operation::load_messages, dump_json(texts)).rejection.has_value());
  const Json changed = parse_json(call(copy, Operation::recommend, request).json);
  for (const Json& method : changed["methods"])
    if (method["id"] == "personal.face") CHECK(method["title"] == "刷脸");
  CHECK(call(engine, Operation::recommend, request).json == before);
  std::string pack(embedded_pack());
  const std::string quote = "微信扫码：即时完成（推荐）";
  REQUIRE(pack.find(quote) != std::string::npos);
  pack.replace(pack.find(quote), quote.size(), "微信扫码");
  CHECK_FALSE(call(engine, Operation::load_pack, pack).rejection.has_value());
  const std::string after = call(engine, Operation::recommend, request).json;
  CHECK(after != before);
}

TEST_CASE("a blocker is said with its own date, however many were said before") {
  Engine engine = builtin_engine();
  const Engine untouched = engine;
  constexpr int days = 150;  // more than twice as many as the cache keeps
  for (int round = 0; round < 2 * days; ++round) {
    const Date changed = from_days(to_days({2026, 1, 1}) + round * 7 % days);
    const std::string request = dump_json(
        {{"now", to_string(changed) + "T18:30:00+08:00"},
         {"facts", {{"already_verified", true}, {"last_change_date", to_string(changed)}}}});
    const std::string answer = call(engine, Operation::recommend, request).json;
    Engine fresh = untouched;
    CHECK(answer == call(fresh, Operation::recommend, request).json);
    const Json blockers = parse_json(answer)["blockers"];
    const bool is_said = std::any_of(blockers.begin(), blockers.end(), [&](const Json& blocker) {
      return blocker["possible_from"] == to_string(from_days(to_days(changed) + 30));
    });
    CHECK(is_said);
  }
}

TEST_CASE("the language of the answer is the caller's") {
  const Json answer =
      ask(Operation::check_field,
          {{"now", now}, {"locale", "en"}, {"field", "id_number"}, {"text", "110105194912310021"}});
  CHECK(answer["verdict"] == "error");
  CHECK(answer["value"].is_null());
  const std::string message = answer["issues"][0]["message"].get<std::string>();
  CHECK(message.find("heck") != std::string::npos);
  CHECK(answer["issues"][0]["code"] == "id_number.check_digit");
}

TEST_CASE("check judges the whole form") {
  const Json answer =
      ask(Operation::check,
          {{"now", now},
           {"method", "personal.face"},
           {"fields", {{"name", "张三"}, {"id_number", "１１０１０５194912310021"}}}});
  CHECK(answer["verdict"] == "error");
  CHECK(answer["fields"]["name"]["verdict"] == "ok");
  CHECK(answer["fields"]["mobile"]["issues"][0]["code"] == "mobile.empty");
  CHECK(answer["issues"].size() >= 2);
}

TEST_CASE("the next question has a text and its answers") {
  const Json answer =
      ask(Operation::next_question, {{"now", now}, {"facts", {{"account_type", "personal"}}}});
  CHECK(answer["id"] == "wechat_bank_card_bound");
  CHECK(answer["answers"].size() == 2);
  CHECK(answer["answers"][0]["value"] == true);
  const Json done = ask(
      Operation::next_question,
      {{"now", now}, {"facts", {{"account_type", "personal"}, {"wechat_bank_card_bound", true}}}});
  CHECK(done.is_null());
}

TEST_CASE("a wrong request says where and what was expected, and quotes nothing personal") {
  Json answer = ask(Operation::recommend,
                    {{"now", "yesterday"}, {"facts", {{"wechat_bank_card_bound", "110105"}}}});
  const Json& faults = answer["error"]["faults"];
  REQUIRE(faults.size() == 2);
  CHECK(faults[0]["pointer"] == "/facts/wechat_bank_card_bound");
  CHECK(faults[0]["suggestion"] == "true or false");
  CHECK(dump_json(answer).find("110105") == std::string::npos);
  CHECK(faults[1]["pointer"] == "/now");
  answer = ask(Operation::recommend, {{"now", now}, {"facts", {{"wechat_bank_card", true}}}});
  CHECK(answer["error"]["faults"][0]["suggestion"] == "wechat_bank_card_bound");
  answer = ask(Operation::check_field, {{"now", now}, {"field", "nme"}, {"text", "x"}});
  CHECK(answer["error"]["code"] == "field.unknown");
  answer = ask(Operation::check, {{"now", now}, {"method", "x"}});
  CHECK(answer["error"]["code"] == "method.unknown");
  answer = ask(Operation::recommend, {{"now", now}, {"locale", "xx"}});
  CHECK(answer["error"]["faults"][0]["code"] == "locale.unknown");
}

TEST_CASE("what is no request is refused") {
  Engine engine = builtin_engine();
  for (const char* text : {"", "[]", "{", "null", "\xff", "{\"now\":1e999}"}) {
    CAPTURE(text);
    const Response response = call(engine, Operation::recommend, text);
    CHECK(response.rejection.has_value());
    CHECK(parse_json(response.json).contains("error"));
  }
}

TEST_CASE("a faulty pack leaves the old one in place, a good one replaces it") {
  Engine engine = builtin_engine();
  CHECK_FALSE(call(engine, Operation::load_pack, "{}").rejection->faults.empty());
  CHECK(engine.pack.methods.size() == 8);
  std::string json(embedded_pack());
  json.replace(json.find("\"1.0.0\""), 7, "\"1.0.1\"");
  CHECK(parse_json(call(engine, Operation::load_pack, json).json)["pack"]["version"] == "1.0.1");
}

TEST_CASE("a language can be added") {
  Engine engine = builtin_engine();
  const Json messages{{"question.account_type", "¿Quién?"}};
  const Json request{{"locale", "es"}, {"messages", messages}};
  const Json answer = parse_json(call(engine, Operation::load_messages, dump_json(request)).json);
  CHECK(answer["locale"] == "es");
  const Json asking{{"now", now}, {"locale", "es"}, {"facts", Json::object()}};
  const Json question = parse_json(call(engine, Operation::next_question, dump_json(asking)).json);
  CHECK(question["text"] == "¿Quién?");
  CHECK(call(engine, Operation::load_messages, R"({"locale": "es", "messages": 3})")
            .rejection.has_value());
}

}  // namespace verify
