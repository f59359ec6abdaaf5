// A pack declares what its facts, fields and links mean to the program, so that their ids are free.

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include "builtin.hpp"
#include "check/field_roles.hpp"
#include "json/engine.hpp"
#include "json_checks.hpp"
#include "pack/embedded.hpp"
#include "verify/check.hpp"
#include "verify/wizard.hpp"

namespace verify {

namespace {

constexpr std::string_view mark = "-zz";

std::string changed(std::string_view from, std::string_view to) {
  std::string json(embedded_pack());
  const auto at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

std::string marked(const std::string& id) {
  return id + std::string(mark);
}

void mark_all(Json& ids) {
  for (Json& id : ids)
    id = marked(id.get<std::string>());
}

// Marks the facts in conditions, and the facts, fields and links that other parts name.
void mark_references(Json& part) {
  if (!part.is_structured()) return;
  for (auto& [name, member] : part.items()) {
    const bool names_a_fact =
        part.is_object() && (name == "fact" || name == "follows" || name == "waits_for");
    if (names_a_fact && member.is_string()) {
      member = marked(member.get<std::string>());
    } else if (part.is_object() &&
               (name == "fields" || name == "optional_fields" || name == "links") &&
               member.is_array() && !member.empty() && member[0].is_string()) {
      mark_all(member);
    } else {
      mark_references(member);
    }
  }
}

// The built-in pack with another id for every fact, field and link.
std::string renamed_pack() {
  Json pack = parse_json(embedded_pack());
  mark_references(pack);
  for (const char* section : {"facts", "fields", "links"}) {
    for (Json& item : pack[section])
      item["id"] = marked(item["id"].get<std::string>());
  }
  return dump_json(pack);
}

// An engine with this pack and its texts.
Engine renamed_engine() {
  Engine engine = builtin_engine();
  REQUIRE_FALSE(call(engine, Operation::load_pack, renamed_pack()).rejection);
  Json messages = Json::object();
  const LoadedCatalogue english = builtin_answer_texts("en");
  for (const Text& text : english.catalogue->texts()) {
    const bool is_link = text.key.starts_with("link.");
    messages[is_link ? marked(text.key) : text.key] = text.text;
  }
  const Json request = {{"locale", "en"}, {"messages", messages}};
  REQUIRE_FALSE(call(engine, Operation::load_messages, dump_json(request)).rejection);
  return engine;
}

Json unmarked(std::string text) {
  for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;)
    text.erase(at, mark.size());
  return parse_json(text);
}

Json marked_members(const Json& members) {
  Json out = Json::object();
  for (const auto& [name, value] : members.items())
    out[marked(name)] = value;
  return out;
}

}  // namespace

TEST_CASE("every id of a fact, a field and a link is free") {
  Engine plain = builtin_engine();
  Engine renamed = renamed_engine();
  const Json facts[] = {
      Json::object(),
      parse_json(R"({"account_type": "personal", "birth_date": "2000-01-01"})"),
      parse_json(R"({"account_type": "personal", "birth_date": "2020-01-01", "region": "hmt"})"),
      parse_json(R"({"account_type": "enterprise", "licence_kind": "other",
                     "legal_person_available": true, "verified_accounts_with_identity": 3})"),
      parse_json(R"({"account_type": "enterprise", "licence_kind": "business_licence_91_92",
                     "already_verified": true, "last_change_date": "2026-11-20"})"),
  };
  const Json form = parse_json(R"({
    "name": "王小明", "id_number": "11010519491231002X", "mobile": "13800138000",
    "enterprise_name": "福州示例科技有限公司", "account_name": "厦门示例科技有限公司",
    "credit_code": "52350100M000100Y4Q", "legal_person_name": "王小明",
    "legal_person_id_number": "11010520121231003X"})");
  std::size_t across = 0;
  for (const Json& known : facts) {
    const auto same = [&](Operation operation, Json request, Json other) {
      for (Json* each : {&request, &other}) {
        (*each)["locale"] = "en";
        (*each)["now"] = "2026-11-27T18:30:00+08:00";
      }
      const std::string expected = call(plain, operation, dump_json(request)).json;
      CHECK(unmarked(call(renamed, operation, dump_json(other)).json) == parse_json(expected));
      return parse_json(expected);
    };
    same(Operation::recommend, {{"facts", known}}, {{"facts", marked_members(known)}});
    same(Operation::next_question, {{"facts", known}}, {{"facts", marked_members(known)}});
    for (const Method& method : test::pack().methods) {
      Json fields = Json::object();
      for (const FieldSlot slot : method.fields) {
        const std::string& id = test::pack().fields[slot].id;
        if (form.contains(id)) fields[id] = form[id];
      }
      const Json report =
          same(Operation::check, {{"method", method.id}, {"fields", fields}, {"facts", known}},
               {{"method", method.id},
                {"fields", marked_members(fields)},
                {"facts", marked_members(known)}});
      for (const Json& issue : report["issues"]) {
        const auto code = issue["code"].get<std::string>();
        across += code == "legal_person.under_age" || code == "account_name.differs" ||
                          code == "credit_code.licence_kind" ||
                          code == "id_number.birth_date_differs"
                      ? 1U
                      : 0U;
      }
    }
  }
  CHECK(across > 10);
}

TEST_CASE("the links that the program offers are found by their roles") {
  const LoadedPack loaded = load_pack(renamed_pack());
  REQUIRE(loaded.pack);
  REQUIRE(loaded.pack->find_link(LinkRole::support) != nullptr);
  CHECK(loaded.pack->find_link(LinkRole::support)->id == "support-zz");
  CHECK(loaded.pack->find_link(LinkRole::console)->id == "console-zz");
  CHECK(loaded.pack->find_link(LinkRole::change)->id == "change_personal-zz");
}

TEST_CASE("a role that does not fit is a fault") {
  struct Row {
    const char *from, *to, *code, *pointer;
  };
  constexpr Row rows[] = {
      {R"("check": "credit_code", "role": "credit_code")",
       R"("check": "industry", "role": "credit_code")", "role.check", "/fields/4/role"},
      {R"("check": "credit_code", "role": "credit_code")",
       R"("check": "credit_code", "role": "credit_cod")", "value.unknown", "/fields/4/role"},
      {R"("check": "mobile", "input")", R"("check": "mobile", "role": "id_number", "input")",
       "role.check", "/fields/2/role"},
      {R"("id": "legal_person_name", "check": "name", "role": "legal_person_name")",
       R"("id": "legal_person_name", "check": "id_number", "role": "legal_person_id_number")",
       "role.duplicate", "/methods/4/fields"},
      {R"("type": "date", "role": "birth_date")", R"("type": "number", "role": "birth_date")",
       "role.type", "/facts/17/role"},
      {R"("type": "boolean"})",
       R"("type": "boolean", "role": "licence_kind", "business_licence": "a"})", "role.type",
       "/facts/2/role"},
      {R"("choices": ["mainland", "hmt", "overseas"])",
       R"("choices": ["mainland", "hmt", "overseas"], "role": "account_type")", "role.duplicate",
       "/facts/1/role"},
      {R"(, "role": "account_type")", "", "fact.missing", "/facts"},
      {R"(, "business_licence": "business_licence_91_92")", "", "member.missing", "/facts/10"},
      {R"("business_licence": "business_licence_91_92")", R"("business_licence": "all")",
       "value.unknown", "/facts/10/business_licence"},
      {R"("role": "birth_date")", R"("role": "birth_date", "business_licence": "x")", "role.type",
       "/facts/17/business_licence"},
      {R"("role": "support")", R"("role": "suport")", "value.unknown", "/links/2/role"},
      {R"("limits": {"min": "0.01")", R"("limits": {"min": "1")", "number.wrong",
       "/fields/23/limits/min"},
      {R"("limits": {"min": "0.01")", R"("limits": {"min": 1)", "number.wrong",
       "/fields/23/limits/min"},
      {R"("limits": {"min": "0.01")", R"("limits": {"min": "1.00")", "limits.reversed",
       "/fields/23/limits"},
      {R"("check": "sms_code")", R"("check": "sms_code", "limits": {"min": "0.01"})",
       "limits.check", "/fields/10/limits"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.to));
    const LoadedPack loaded = load_pack(changed(row.from, row.to));
    const auto found = std::find_if(
        loaded.faults.begin(), loaded.faults.end(),
        [&](const Fault& fault) { return fault.code == row.code && fault.pointer == row.pointer; });
    CHECK(found != loaded.faults.end());
  }
}

TEST_CASE("a field with a name of another meaning does no harm") {
  // Without its role this is any field; the checks across fields do not look at it.
  const LoadedPack loaded = load_pack(
      changed(R"("check": "credit_code", "role": "credit_code")", R"("check": "industry")"));
  REQUIRE(loaded.pack);
  const Report report = check(*loaded.pack, "enterprise.legal_person_face", {{"credit_code", "软"}},
                              {}, test::friday_evening());
  CHECK(std::none_of(report.issues.begin(), report.issues.end(),
                     [](const Issue& issue) { return issue.code.starts_with("credit_code."); }));
}

TEST_CASE("the limits of an amount are those of its field") {
  const LoadedPack loaded = load_pack(
      changed(R"({"min": "0.01", "max": "0.99"})", R"({"min": "1.00", "max": "1200.50"})"));
  REQUIRE(loaded.pack);
  const auto judged = [&](std::string_view text) {
    return check_field(*loaded.pack, "transfer_amount", text, Date{2026, 11, 27});
  };
  CHECK(judged("1.00").verdict == Verdict::ok);
  CHECK(judged("1.5").value == "1.50");
  CHECK(judged("1").value == "1.00");
  CHECK(judged("1200.50").verdict == Verdict::ok);
  CHECK(judged("1,200.50").verdict == Verdict::error);
  CHECK(judged("99999999999999999999").issues[0].code == "transfer_amount.too_large");
  const FieldReport small = judged("0.99");
  REQUIRE(small.issues.size() == 1);
  CHECK(small.issues[0].code == "transfer_amount.too_small");
  CHECK(small.issues[0].arguments[0].value == "1.00");
  const FieldReport large = judged("1500");
  REQUIRE(large.issues.size() == 1);
  CHECK(large.issues[0].arguments[0].value == "1200.50");
  REQUIRE(large.issues[0].fixes.size() == 1);
  CHECK(large.issues[0].fixes[0].value == "15.00");
  CHECK(amount_text(99) == "0.99");
  CHECK(amount_text(100'000) == "1000.00");
}

TEST_CASE("the manual lists every role of a field with the check that it needs") {
  CHECK(field_roles.size() == static_cast<std::size_t>(FieldRole::transfer_amount));
  std::ifstream in("core/rules/RULES.md", std::ios::binary);
  const std::string manual{std::istreambuf_iterator<char>(in), {}};
  for (const FieldRoleDefinition& role : field_roles) {
    const std::string row =
        "| `" + std::string(role.name) + "` | `" + std::string(role.check) + "` |";
    CHECK_MESSAGE(manual.find(row) != std::string::npos, row);
  }
}

}  // namespace verify
