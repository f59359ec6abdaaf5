// A pack that carries its own texts and failures.

#include "builtin.hpp"
#include "json/engine.hpp"
#include "json_checks.hpp"
#include "pack/embedded.hpp"
#include "verify/explain.hpp"
#include "verify/message.hpp"

namespace verify {

namespace {

// The built-in pack with other texts in two languages, and one failure.
Json whole() {
  Json pack = parse_json(embedded_pack());
  pack["id"] = "whole";
  pack["messages"]["zh-CN"] = {{"method.personal.face", "自己的人脸"},
                               {"failure.own.late", "太晚了"},
                               {"failure.own.late.cause", "过了期限"},
                               {"failure.own.late.step.1", "重新开始"}};
  pack["messages"]["en"] = {{"method.personal.face", "Own face"},
                            {"failure.own.late", "Too late"},
                            {"failure.own.late.cause", "The code has expired"},
                            {"failure.own.late.step.1", "Start again"}};
  pack["failures"]["failures"] = Json::array({{{"id", "own.late"},
                                               {"class", "time"},
                                               {"who", "applicant"},
                                               {"retry", "now"},
                                               {"costs_try", false},
                                               {"steps", 1},
                                               {"documents", {"its own manual"}},
                                               {"phrases", {"the code has expired"}}}});
  return pack;
}

RulePack load(const Json& pack) {
  LoadedPack loaded = load_pack(dump_json(pack));
  for (const Fault& fault : loaded.faults)
    MESSAGE(fault.pointer << " " << fault.code << " " << fault.found);
  REQUIRE(loaded.pack);
  return std::move(*loaded.pack);
}

std::string title(const RulePack& pack, std::string_view locale, std::string_view key) {
  const LoadedCatalogue loaded = builtin_catalogue(locale);
  return format({*loaded.catalogue, pack}, key);
}

Json ask(Engine& engine, Operation operation, const Json& request) {
  return parse_json(call(engine, operation, dump_json(request)).json);
}

}  // namespace

TEST_CASE("a pack's own texts come before the wizard's, and two packs keep theirs apart") {
  const RulePack own = load(whole());
  const std::string key = "method.personal.face";
  CHECK(title(own, "en", key) == "Own face");
  CHECK(title(test::pack(), "en", key) != "Own face");
  CHECK(title(own, "en", "screen.form.title") == title(test::pack(), "en", "screen.form.title"));
}

TEST_CASE("a language that a pack lacks gets the nearest, English, or the only one") {
  Json pack = whole();
  const std::string key = "method.personal.face";
  CHECK(title(load(pack), "zh-HK", key) == "自己的人脸");
  CHECK(title(load(pack), "zh-TW", key) == "自己的人脸");
  pack["messages"].erase("zh-CN");
  CHECK(title(load(pack), "zh-HK", key) == "Own face");
  pack["messages"]["fr"] = pack["messages"]["en"];
  pack["messages"].erase("en");
  CHECK(title(load(pack), "zh-HK", key) == "Own face");
}

TEST_CASE("a fault in the texts refuses the pack, with its place there") {
  struct Row {
    const char* patch;
    const char* pointer;
    const char* code;
  };
  const Row rows[] = {
      {R"([{"op": "add", "path": "/messages/en/method.x", "value": 3}])", "/messages/en/method.x",
       "messages.type"},
      {R"([{"op": "add", "path": "/messages/en", "value": []}])", "/messages/en", "messages.wrong"},
      {R"([{"op": "add", "path": "/messages", "value": []}])", "/messages", "type.wrong"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.patch);
    const LoadedPack loaded = load_pack(dump_json(whole().patch(parse_json(row.patch))));
    CHECK_FALSE(loaded.pack);
    REQUIRE(loaded.faults.size() == 1);
    CHECK(loaded.faults[0].pointer == row.pointer);
    CHECK(loaded.faults[0].code == row.code);
  }
}

TEST_CASE("a pack that carries failures is explained by them in every language of a reader") {
  Engine engine = builtin_engine();
  CHECK(ask(engine, Operation::load_pack, whole())["pack"]["id"] == "whole");
  const Json request = {{"code", "own.late"}, {"locale", "en"}};
  const Json english = ask(engine, Operation::explain, request);
  REQUIRE(english["matches"].size() == 1);
  CHECK(english["matches"][0]["id"] == "own.late");
  CHECK(english["matches"][0]["title"] == "Too late");
  CHECK(ask(engine, Operation::explain,
            {{"code", "own.late"}, {"locale", "zh-HK"}})["matches"][0]["steps"][0] == "重新开始");
  // What a page loads for the wizard's languages does not replace them.
  const Json added = ask(engine, Operation::load_failures,
                         {{"failures", parse_json(embedded_failures())},
                          {"messages", {{"zh-HK", {{"failure.x", "x"}}}}}});
  CHECK(added["failures"] == 1);
  CHECK(ask(engine, Operation::explain,
            {{"code", "own.late"}, {"locale", "zh-HK"}})["matches"][0]["title"] == "太晚了");
  // The next pack has none: then the built-in ones explain again.
  ask(engine, Operation::load_pack, parse_json(embedded_pack()));
  CHECK(ask(engine, Operation::explain, request)["matches"].empty());
  CHECK_FALSE(ask(engine, Operation::explain, {{"text", "人脸老是过不了"}})["matches"].empty());
}

TEST_CASE(
    "a pack with faulty failures is refused whole by what explains, and taken by what does not") {
  Json pack = whole();
  pack["failures"]["failures"][0]["links"] = {"nowhere"};
  pack["messages"]["en"].erase("failure.own.late.cause");
  Engine engine = builtin_engine();
  const Json answer = ask(engine, Operation::load_pack, pack);
  CHECK(answer["error"]["code"] == "pack.refused");
  CHECK(answer["error"]["faults"][0]["pointer"] == "/failures/failures/0/links/0");
  CHECK(engine.pack.id == "tencent-cloud");
  pack["failures"]["failures"][0].erase("links");
  const Json texts = ask(engine, Operation::load_pack, pack);
  CHECK(texts["error"]["faults"][0]["pointer"] == "/messages/en");
  CHECK(texts["error"]["faults"][0]["found"] == "failure.own.late.cause");
  CHECK_FALSE(replace_pack(engine, dump_json(pack)).rejection);
}

}  // namespace verify
