// The refusals that an input would meet if it were sent.
#include "explaining.hpp"

namespace verify {

namespace {

using test::dictionary;

Report report_of(std::string_view method, const FieldTexts& texts) {
  return check(test::pack(), method, texts, {}, test::friday_evening());
}

}  // namespace

TEST_CASE("a wrong ID number would be refused in the provider's own words") {
  const Report report =
      report_of("personal.face",
                {{"name", "张三"}, {"id_number", "110105194912310021"}, {"mobile", "13800138000"}});
  const auto refusals = predict(dictionary(), report);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].issue->code == "id_number.check_digit");
  CHECK(refusals[0].refusal->code ==
        ProviderCode{"tencent_faceid_result", "IdCardVerification/-2"});
  CHECK(refusals[0].refusal->sentence == "非法身份证号（长度、校验位等不正确）");
  CHECK(refusals[0].failure->id == "id.number_invalid");
  CHECK_FALSE(refusals[0].failure->costs_try);
}

TEST_CASE("an input that is right, or that was repaired, meets no refusal") {
  const Report report = report_of(
      "personal.face",
      {{"name", "张三 "}, {"id_number", "11010519491231002x"}, {"mobile", "138 0013 8000"}});
  CHECK(report.verdict == Verdict::fixed);
  CHECK(predict(dictionary(), report).empty());
}

TEST_CASE("every field has its own refusals, each once") {
  const Report report =
      report_of("personal.face", {{"name", "A1"}, {"id_number", "1"}, {"mobile", "17012345678"}});
  std::vector<std::string> found;
  for (const PredictedRefusal& refusal : predict(dictionary(), report))
    found.push_back(std::string(refusal.issue->field) + " " + refusal.refusal->sentence);
  CHECK(found == std::vector<std::string>{"name 非法姓名（长度、格式等不正确）",
                                          "id_number 非法身份证号（长度、校验位等不正确）",
                                          "mobile 该号段不支持验证"});
}

TEST_CASE("a document that the provider does not check is foreseen although it is right") {
  const Report report =
      report_of("personal.face",
                {{"name", "张三"}, {"id_number", "810000199408230021"}, {"mobile", "13800138000"}});
  const auto refusals = predict(dictionary(), report);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].refusal->sentence == "该证件号暂不支持核验，当前仅支持二代身份证");
}

TEST_CASE("issues of several fields together count too") {
  Report report;
  report.issues.push_back({.field = "credit_code",
                           .code = "credit_code.is_id_number",
                           .severity = Severity::error,
                           .span = {},
                           .arguments = {},
                           .fixes = {}});
  const auto refusals = predict(dictionary(), report);
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].refusal->sentence == "企业代码类型无效，请选择正确类型填写");
}

}  // namespace verify
