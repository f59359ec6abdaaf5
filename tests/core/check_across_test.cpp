// Checks that compare the fields of a submission.

#include <string>

#include "builtin.hpp"
#include "checking.hpp"
#include "verify/check.hpp"

namespace verify::test {
namespace {

const Instant now = *parse_instant("2026-11-23T10:00:00+08:00");

// The built-in pack with one more method that asks for `fields`.
RulePack pack_asking_for(const std::vector<std::string>& fields) {
  RulePack extended = pack();
  Method method;
  method.id = "test.method";
  for (const std::string& id : fields) {
    REQUIRE(extended.find_field(id) != nullptr);
    method.fields.push_back(
        static_cast<FieldSlot>(extended.find_field(id) - extended.fields.data()));
  }
  extended.methods.push_back(method);
  return extended;
}

Report checked(const FieldTexts& texts, const Facts& facts = {}) {
  std::vector<std::string> fields;
  for (const auto& [field, text] : texts)
    fields.push_back(field);
  const RulePack extended = pack_asking_for(fields);
  Report report = check(extended, "test.method", texts, facts, now);
  // The reports point into a pack that is destroyed when this returns.
  for (FieldReport& field : report.fields)
    field.field = {};
  for (Issue& issue : report.issues)
    issue.field = {};
  return report;
}

bool has(const Report& report, std::string_view code) {
  return std::any_of(report.issues.begin(), report.issues.end(),
                     [code](const Issue& issue) { return issue.code == code; });
}

}  // namespace

TEST_CASE("a whole form is judged field by field") {
  const Report report = check(pack(), "personal.wechat_scan",
                              {{"name", "张三"}, {"id_number", "11010519491231002x"}}, {}, now);
  REQUIRE(report.fields.size() == pack().find_method("personal.wechat_scan")->fields.size());
  CHECK(report.fields[0].verdict == Verdict::ok);
  CHECK(report.fields[1].value == "11010519491231002X");
  CHECK(report.fields[2].issues.at(0).code == "mobile.empty");
  CHECK(report.verdict == Verdict::error);
}

TEST_CASE("an optional field may stay empty, and is checked once it has a text") {
  const std::string_view method = "enterprise.legal_person_face";
  FieldTexts texts = {{"enterprise_name", "福州示例科技有限公司"},
                      {"credit_code", "91350100M000100Y43"},
                      {"legal_person_name", "李四"},
                      {"legal_person_id_number", "11010519491231002X"}};
  const auto verdict_with = [&](const char* issued) {
    texts["licence_issue_date"] = issued;
    return check(pack(), method, texts, {}, now).verdict;
  };
  CHECK(check(pack(), method, texts, {}, now).verdict == Verdict::ok);
  CHECK(verdict_with("") == Verdict::ok);
  CHECK(verdict_with(" \u200b") == Verdict::ok);
  CHECK(verdict_with("2020-02-24") == Verdict::ok);
  CHECK(verdict_with("2020年2月24日") == Verdict::fixed);
  CHECK(verdict_with("2026-11-20") == Verdict::warning);
  CHECK(verdict_with("昨天") == Verdict::error);
  texts.erase("legal_person_name");
  CHECK(verdict_with("") == Verdict::error);
}

TEST_CASE("texts that are missing at the end count as empty, and further ones are not read") {
  const Method& method = *pack().find_method("personal.face");
  const std::vector<std::string_view> texts = {"张三", "11010519491231002X", "13800138000", "",
                                               "",     "one too many"};
  REQUIRE(method.fields.size() + 1 == texts.size());
  const Date date = date_in(pack().time_zone, now);
  const auto report_of = [&](std::size_t count) {
    // A copy of its own size, so that a sanitizer sees who reads behind it.
    const std::vector<std::string_view> first(texts.begin(),
                                              texts.begin() + static_cast<std::ptrdiff_t>(count));
    Report report;
    check(pack(), method, first, {}, date, report);
    REQUIRE(report.fields.size() == method.fields.size());
    return report;
  };
  CHECK(report_of(6).verdict == Verdict::ok);
  CHECK(report_of(5).verdict == Verdict::ok);
  CHECK(report_of(3).verdict == Verdict::ok);
  CHECK(report_of(2).fields[2].issues.at(0).code == "mobile.empty");
  CHECK(report_of(0).fields[0].issues.at(0).code == "name.empty");
}

TEST_CASE("a method or field that is not in the pack is named") {
  const Report report = check(pack(), "personal.pigeon", {}, {}, now);
  REQUIRE(report.issues.size() == 1);
  CHECK(report.issues[0].code == "method.unknown");
  CHECK(report.verdict == Verdict::error);
  const FieldReport field = check_field(pack(), "shoe_size", "44", today);
  REQUIRE(field.issues.size() == 1);
  CHECK(field.issues[0].code == "field.unknown");
  CHECK(field.verdict == Verdict::error);
}

TEST_CASE("a legal representative is of age") {
  CHECK(checked({{"legal_person_id_number", "11010519491231002X"}}).issues.empty());
  // Today is one day before the 17th birthday of the first number, and before the 16th birthday of
  // the second.
  CHECK(has(checked({{"legal_person_id_number", "110101200911238815"}}), "legal_person.minor"));
  CHECK(has(checked({{"legal_person_id_number", "11010120101124881X"}}), "legal_person.under_age"));
  CHECK(checked({{"legal_person_id_number", "110101200811238818"}}).issues.empty());
  // The remark that a minor may go on would contradict it.
  for (const char* number : {"110101200911238815", "11010120101124881X"}) {
    for (const FieldReport& field : checked({{"legal_person_id_number", number}}).fields)
      CHECK(find_issue(field, "id_number.minor") == nullptr);
  }
}

TEST_CASE("the contact and the legal representative are one person or two") {
  const FieldTexts same = {{"contact_name", "张三"},
                           {"contact_id_number", "11010519491231002X"},
                           {"legal_person_name", "张三"},
                           {"legal_person_id_number", "11010519491231002x"}};
  CHECK(checked(same).issues.empty());
  FieldTexts other_name = same;
  other_name["contact_name"] = "李四";
  CHECK(has(checked(other_name), "contact.other_name_same_number"));
  FieldTexts other_number = same;
  other_number["contact_id_number"] = "11010119900101880X";
  CHECK(has(checked(other_number), "contact.same_name_other_number"));
}

TEST_CASE("the account has the organisation's name") {
  CHECK(checked({{"enterprise_name", "某某(上海)公司"}, {"account_name", "某某（上海）公司"}})
            .issues.empty());
  const Report report =
      checked({{"enterprise_name", "某某上海公司"}, {"account_name", "某某北京公司"}});
  REQUIRE(has(report, "account_name.differs"));
  CHECK(argument(report.issues[0], "position") == "3");
  CHECK(report.issues[0].span == Span{0, 6});
  CHECK(report.verdict == Verdict::error);
  const Report longer =
      checked({{"enterprise_name", "某某公司"}, {"account_name", "某某公司深圳"}});
  CHECK(argument(longer.issues.at(0), "position") == "5");
}

TEST_CASE("the organisation code is part of the credit code") {
  CHECK(checked({{"credit_code", "91350100M000100Y43"}, {"organization_code", "M000100Y-4"}})
            .issues.empty());
  CHECK(has(checked({{"credit_code", "91350100M000100Y43"}, {"organization_code", "D2143569-X"}}),
            "organization_code.differs"));
}

TEST_CASE("the kind of licence fits the method and the facts") {
  const FieldTexts institution = {{"credit_code", "1211000040000000XT"},
                                  {"legal_person_id_number", "11010519491231002X"}};
  const auto found = [&](std::string_view method, const FieldTexts& texts) {
    return has(check(pack(), method, texts, {}, now), "credit_code.legal_person_method");
  };
  for (const char* method :
       {"enterprise.legal_person_face", "enterprise.legal_person_wechat_scan"}) {
    CHECK(found(method, institution));
    CHECK(found(method, {{"credit_code", "1211000040000000XT"}}));
    CHECK_FALSE(found(method, {{"credit_code", "91350100M000100Y43"}}));
  }
  CHECK_FALSE(found("enterprise.top_up", institution));
  // Only a pack can know it of its methods.
  CHECK(checked(institution).issues.empty());
  CHECK(checked({{"credit_code", "1211000040000000XT"}}).issues.empty());
  const Facts business = facts({{"licence_kind", "business_licence_91_92"}});
  CHECK(
      has(checked({{"credit_code", "1211000040000000XT"}}, business), "credit_code.licence_kind"));
  CHECK(checked({{"credit_code", "91350100M000100Y43"}}, business).issues.empty());
  CHECK(has(checked({{"credit_code", "91350100M000100Y43"}}, facts({{"licence_kind", "other"}})),
            "credit_code.licence_kind"));
}

TEST_CASE("the birthday in the number is the one that was given") {
  CHECK(checked({{"id_number", "11010519491231002X"}}, facts({{"birth_date", "1949-12-31"}}))
            .issues.empty());
  CHECK(has(checked({{"id_number", "11010519491231002X"}}, facts({{"birth_date", "1949-12-30"}})),
            "id_number.birth_date_differs"));
}

TEST_CASE("a field with an error takes no part in what fields say together") {
  CHECK(checked({{"enterprise_name", "某某上海公司"}, {"account_name", ""}}).issues.empty());
}

TEST_CASE("mask hides most of what is personal") {
  CHECK(mask(pack(), "id_number", "11010119900101880X") == "1101**********880X");
  CHECK(mask(pack(), "mobile", "13800138000") == "138****8000");
  CHECK(mask(pack(), "name", "张三") == "张*");
  CHECK(mask(pack(), "name", "阿卜杜拉·买买提") == "阿*******");
  CHECK(mask(pack(), "name", "张") == "*");
  CHECK(mask(pack(), "name", "陈𬱖") == "陈*");
  CHECK(mask(pack(), "credit_code", "91350100M000100Y43") == "91350100M000100Y43");
  CHECK(mask(pack(), "shoe_size", "44") == "**");
  CHECK(mask(pack(), "id_number", "") == "");
}

}  // namespace verify::test
