// The packs of other providers: UCloud, which ships, and Login.gov, which only tests the format.

#include <doctest/doctest.h>

#include "json/engine.hpp"
#include "json_checks.hpp"
#include "pack_folder.hpp"
#include "pack_report.hpp"

namespace verify::cli {

namespace {

const std::string ucloud = VERIFY_SOURCE_DIR "/core/rules/ucloud";
const std::string login_gov = VERIFY_SOURCE_DIR "/tests/packs/login-gov";

Engine engine_of(const std::string& folder) {
  Engine engine = builtin_engine();
  const Response loaded = call(engine, Operation::load_pack, read_pack(folder).text);
  REQUIRE_MESSAGE(!loaded.rejection, loaded.json);
  return engine;
}

Json ask(Engine& engine, Operation operation, const Json& request) {
  return parse_json(call(engine, operation, dump_json(request)).json);
}

Json recommend(const std::string& folder, const Json& facts, const char* locale = "en") {
  Engine engine = engine_of(folder);
  return ask(engine, Operation::recommend,
             {{"facts", facts}, {"now", "2026-11-23T09:00:00-05:00"}, {"locale", locale}});
}

const Json& method(const Json& answer, const char* id) {
  for (const Json& each : answer["methods"]) {
    if (each["id"] == id) return each;
  }
  FAIL(id);
  return answer;
}

}  // namespace

TEST_CASE("the linter finds nothing in the packs of other providers") {
  for (const std::string& folder : {ucloud, login_gov}) {
    const PackReport report = report_on({read_pack(folder).text, {}, {}});
    CHECK_FALSE(report.has_error);
    for (const Finding& finding : report.findings)
      FAIL_CHECK(folder << finding.fault.pointer << " " << finding.fault.code);
  }
}

TEST_CASE("a letter of Login.gov comes in business days of New York, its code ends in days") {
  const Json answer = recommend(login_gov, {{"account_type", "personal"},
                                            {"phone_or_tablet", true},
                                            {"identity_document", "passport"},
                                            {"us_phone", false}});
  CHECK(answer["recommended"] == "personal.letter");
  const Json& letter = method(answer, "personal.letter")["eta"];
  // Thanksgiving, 26 November, is a holiday.
  CHECK(letter["when"]["earliest"] == "2026-12-01T00:00:00-05:00");
  CHECK(letter["when"]["latest"] == "2026-12-08T23:59:59-05:00");
  CHECK(letter["stages"][1]["when"]["until"] == "2026-12-14T23:59:59-05:00");
  CHECK(method(answer, "personal.post_office")["status"] == "ineligible");
}

TEST_CASE("a Post Office has seven days, and its result comes a day after the visit") {
  const Json answer = recommend(
      login_gov,
      {{"account_type", "personal"}, {"phone_or_tablet", true}, {"identity_document", "state_id"}});
  CHECK(answer["recommended"] == "personal.post_office");
  const Json& stages = method(answer, "personal.post_office")["eta"]["stages"];
  CHECK(stages[0]["when"]["until"] == "2026-11-30T23:59:59-05:00");
  CHECK(stages[1]["when"]["latest"] == "2026-11-24T09:00:00-05:00");
}

TEST_CASE("UCloud verifies persons by face, and by hand after failures") {
  const Json face = recommend(ucloud, {{"account_type", "personal"}, {"phone_available", true}});
  CHECK(face["recommended"] == "personal.face");
  const Json& stage = method(face, "personal.face")["eta"]["stages"][0];
  CHECK(stage["duration"]["typical"] == 30);
  CHECK(stage["duration"]["unit"] == "second");
  CHECK(stage["duration"]["max"].is_null());
  const Json failed = recommend(
      ucloud,
      {{"account_type", "personal"}, {"phone_available", true}, {"face_failed_in_app", true}});
  CHECK(failed["recommended"] == "personal.manual_review");
}

TEST_CASE("UCloud's limits are its own, in both languages") {
  const Json facts = {{"account_type", "personal"}, {"verified_accounts_with_identity", 3}};
  CHECK(recommend(ucloud, facts)["blockers"][0]["message"] ==
        "This ID card has verified 3 accounts, which is the limit");
  CHECK(recommend(ucloud, facts, "zh-CN")["blockers"][0]["message"] ==
        "此身份证已认证 3 个账号，不能再认证");
  // Readers of traditional characters get its Chinese, not its English.
  CHECK(recommend(ucloud, facts, "zh-TW")["blockers"][0]["message"] ==
        "此身份证已认证 3 个账号，不能再认证");
  const Json enterprise = {{"account_type", "enterprise"}, {"verified_accounts_with_identity", 99}};
  CHECK(recommend(ucloud, enterprise)["blockers"].empty());
}

TEST_CASE("UCloud's failures are found by somebody's words") {
  Engine engine = engine_of(ucloud);
  for (const char* locale : {"zh-CN", "zh-HK", "en"}) {
    const Json found =
        ask(engine, Operation::explain, {{"text", "打款备注填错了"}, {"locale", locale}});
    CHECK(found["matches"][0]["id"] == "transfer.wrong_remark");
  }
}

}  // namespace verify::cli
