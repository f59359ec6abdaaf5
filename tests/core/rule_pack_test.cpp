#include "verify/rule_pack.hpp"

#include <algorithm>

#include "builtin.hpp"
#include "pack/embedded.hpp"
#include "pack/nearest.hpp"
#include "pack/sha256.hpp"
#include "whole_texts.hpp"

namespace verify {

using test::changed_pack;
using test::pack;

namespace {

struct FaultRow {
  const char* name;
  const char* from;
  const char* to;
  const char* code;
  const char* pointer;
  const char* suggestion;
};

}  // namespace

TEST_CASE("the built-in pack loads and knows the eight methods") {
  CHECK(pack().methods.size() == 8);
  CHECK(pack().id == "tencent-cloud");
  CHECK(pack().find_method("enterprise.top_up") != nullptr);
  CHECK(pack().find_field("credit_code")->check == "credit_code");
}

TEST_CASE("the pack is named by the SHA-256 of its bytes") {
  const auto empty = sha256_hex("");
  CHECK(std::string(empty.begin(), empty.end()) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const auto abc = sha256_hex("abc");
  CHECK(std::string(abc.begin(), abc.end()) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const auto two_blocks = sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");
  CHECK(std::string(two_blocks.begin(), two_blocks.end()) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  const auto million = sha256_hex(std::string(1'000'000, 'a'));
  CHECK(std::string(million.begin(), million.end()) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  CHECK(pack().sha256 == sha256_hex(embedded_pack()));
}

TEST_CASE("every fault of a pack is named with its place and what was meant") {
  const FaultRow rows[] = {
      {"unknown fact", R"("when": {"fact": "qq_bank_card_bound", "is": true})",
       R"("when": {"fact": "qq_bank_card_bount", "is": true})", "fact.unknown",
       "/methods/2/requires/0/when/fact", "qq_bank_card_bound"},
      {"unknown operator", R"("when": {"fact": "region", "is": "overseas"})",
       R"("when": {"fact": "region", "iss": "overseas"})", "member.unknown", "/blockers/2/when/iss",
       "is"},
      {"operator of another type", R"("when": {"fact": "region", "is": "overseas"})",
       R"("when": {"fact": "region", "at_least": 3})", "operator.type", "/blockers/2/when/at_least",
       "an operator for this fact's type"},
      {"unknown choice", R"("is": "overseas")", R"("is": "overseaz")", "value.unknown",
       "/blockers/2/when/is", "overseas"},
      {"unknown field of a method", R"("fields": ["name", "id_number", "mobile", )",
       R"("fields": ["name", "id_nunber", "mobile", )", "field.unknown", "/methods/0/fields/1",
       "id_number"},
      {"an optional field that is none", R"("optional_fields": ["industry", "address"])",
       R"("optional_fields": ["industry", "sms_code"])", "field.optional",
       "/methods/0/optional_fields", "one of the method's fields"},
      {"unknown check", R"("check": "mobile")", R"("check": "mobil")", "check.unknown",
       "/fields/2/check", "mobile"},
      {"unknown claim", R"("claims": ["duration.personal_face")",
       R"("claims": ["duration.personal_fase")", "claim.unknown", "/methods/1/stages/0/claims/0",
       "duration.personal_face"},
      {"unknown link", R"("links": ["international_site"])", R"("links": ["international_sites"])",
       "link.unknown", "/blockers/1/links/0", "international_site"},
      {"unknown policy number", R"("at_least": "accounts_per_identity")",
       R"("at_least": "accounts_per_identities")", "policy.unknown",
       "/blockers/3/when/all/1/any/0/at_least", "accounts_per_identity"},
      {"unit of a stage", R"("unit": "working_day")", R"("unit": "workday")", "value.unknown",
       "/methods/6/stages/1/unit", "one of second minute hour day working_day"},
      {"times in no order", R"("min": 1, "max": 3)", R"("min": 4, "max": 3)", "stage.reversed",
       "/methods/6/stages/1/max", "min ≤ typical ≤ max"},
      {"no stage", R"("stages": [{"code": "review", "actor": "provider", "min": 0, "max": 0,)",
       R"("stages": [], "tip": [{"code": "review", "actor": "provider", "min": 0, "max": 0,)",
       "member.missing", "/methods/0", "at least one stage"},
      {"a deadline by an unknown number", R"({"amount": "amount_window_days")",
       R"({"amount": "amount_windows_days")", "policy.unknown",
       "/methods/7/stages/1/deadline/amount", "amount_window_days"},
      {"a time zone without its rule", R"("rule": "CST-8")", R"("rule": "Asia/Shanghai")",
       "time_zone.wrong", "/time_zone/rule",
       "a POSIX rule such as CST-8 or EST5EDT,M3.2.0,M11.1.0"},
      {"an older format", R"("format": 2)", R"("format": 1)", "format.outdated", "/format",
       "\"format\": 2"},
      {"a date", R"("2026-01-01", "2026-01-02")", R"("2026-01-01", "2026-01-32")", "date.wrong",
       "/calendar/days_off/1", "yyyy-MM-dd"},
      {"a method twice", R"("id": "personal.qq_scan")", R"("id": "personal.face")", "id.duplicate",
       "/methods/2/id", "each id once"},
      {"a member that nobody reads", R"("effort": 1,)", R"("efort": 1,)", "member.unknown",
       "/methods/0/efort", "effort"},
      {"a member twice", R"("effort": 1,)", R"("effort": 1, "effort": 2,)", "member.duplicate",
       "/methods/0/effort", "each member once"},
      {"days off in no order", R"("2026-01-01", "2026-01-02")", R"("2026-01-02", "2026-01-01")",
       "date.order", "/calendar/days_off/1", "a date after the one before it"},
      {"an id that is none", R"("id": "personal.qq_scan")", R"("id": "personal.QQ scan")",
       "id.wrong", "/methods/2/id", "small letters, digits, . _ and -, a letter first"},
      {"choices of no choice", R"("id": "camera_or_phone", "type": "boolean")",
       R"("id": "camera_or_phone", "type": "boolean", "choices": ["a", "b"])", "choices.wrong",
       "/facts/4", "choices only for a choice"},
      {"one of nothing", R"("when": {"fact": "region", "is": "overseas"})",
       R"("when": {"fact": "region", "in": []})", "condition.empty", "/blockers/2/when/in",
       "at least one choice"},
      {"a calendar from nowhere", R"("source": "国务院办公厅关于2026年部分节假日安排的通知",)", "",
       "member.missing", "/calendar", "a text"},
      {"an insecure link", R"("url": "https://intl.)", R"("url": "http://intl.)", "link.insecure",
       "/links/3/url", "an address that starts with https://"},
      {"a number as a text", R"("effort": 2,)", R"("effort": "2",)", "number.wrong",
       "/methods/1/effort", "a whole number from 0 to 100"},
      {"an empty condition", R"("when": {"fact": "region", "is": "overseas"})",
       R"("when": {"all": []})", "condition.empty", "/blockers/2/when", "at least one condition"},
  };
  for (const FaultRow& row : rows) {
    const std::string name = row.name;
    CAPTURE(name);
    const LoadedPack loaded = load_pack(changed_pack(row.from, row.to));
    CHECK_FALSE(loaded.pack);
    const auto found = std::find_if(loaded.faults.begin(), loaded.faults.end(),
                                    [&](const Fault& fault) { return fault.code == row.code; });
    REQUIRE(found != loaded.faults.end());
    CHECK(found->pointer == row.pointer);
    CHECK(found->suggestion == row.suggestion);
  }
}

TEST_CASE("all faults are reported at once") {
  std::string json = changed_pack(R"("check": "mobile")", R"("check": "mobil")");
  json.replace(json.find("\"effort\": 1,"), 11, "\"efort\": 1");
  CHECK(load_pack(json).faults.size() == 2);
}

TEST_CASE("a fault is reported once") {
  const LoadedPack loaded = load_pack(changed_pack(R"({"id": "support", )", "{"));
  REQUIRE(loaded.faults.size() >= 2);
  CHECK(loaded.faults[0].pointer == "/links/2");
  CHECK(loaded.faults[1].pointer != "/links/2");
}

TEST_CASE("what is no pack at all is refused") {
  for (const char* wrong :
       {"", "null", "[]", "{", "\"pack\"", "{}", "{\"id\": 3}", "\xff\xfe", "{\"methods\": {}}"}) {
    CAPTURE(wrong);
    const LoadedPack loaded = load_pack(wrong);
    CHECK_FALSE(loaded.pack);
    CHECK_FALSE(loaded.faults.empty());
  }
  const std::string deep = "{\"id\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
  CHECK_FALSE(load_pack(deep).pack);
}

TEST_CASE("a pack cut off anywhere is refused") {
  const std::string_view json = embedded_pack();
  const std::string_view body = json.substr(0, json.find_last_of('}'));
  for (std::size_t length = 0; length < body.size(); length += 97) {
    REQUIRE_FALSE(load_pack(body.substr(0, length)).pack);
  }
}

TEST_CASE("nearest names the likeliest meant word, or none") {
  const std::array<std::string_view, 3> names{"working_day", "minute", "hour"};
  CHECK(nearest("workin_day", names) == "working_day");
  CHECK(nearest("minutes", names) == "minute");
  CHECK(nearest("banana", names).empty());
}

}  // namespace verify
