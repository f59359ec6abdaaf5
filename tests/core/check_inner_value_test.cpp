// The value inside a longer text.

#include <string>
#include <vector>

#include "checking.hpp"

namespace verify::test {
namespace {

struct Pasted {
  std::string kind;
  std::string text;
  std::string value = {};  // the fix that is offered; empty: nothing is guessed
};

}  // namespace

TEST_CASE("the one value inside a text is offered, with one issue") {
  static const Pasted pasted[] = {
      {"id_number", "身份证号：11010519491231002X", "11010519491231002X"},
      {"id_number", "张三 11010519491231002x（本人）", "11010519491231002X"},
      {"id_number", "ID:110105 19491231 002X", "11010519491231002X"},
      {"id_number", "ID11010519491231002X", "11010519491231002X"},
      {"id_number", "您好，我的身份证是11010519491231002X，手机13800138000，请尽快处理",
       "11010519491231002X"},
      {"mobile", "13800138000 张三", "13800138000"},
      {"mobile", "手机：138-0013-8000（微信同号）", "13800138000"},
      {"mobile", "电话 010-62345678，手机 +86 138 0013 8000", "13800138000"},
      {"mobile", "tel13800138000", "13800138000"},
      {"mobile", "13800138000/13800138000", "13800138000"},
      {"credit_code", "91350100M000100Y43（1-1）", "91350100M000100Y43"},
      {"credit_code", "统一社会信用代码：91350100M000100Y43", "91350100M000100Y43"},
      {"credit_code", "91350100M000100Y43（副本）", "91350100M000100Y43"},
      {"organization_code", "组织机构代码：D2143569-X", "D2143569X"},
      {"registration_number", "注册号110108600000028", "110108600000028"},
      {"corporate_account", "账号：1109 0700 0010 201", "110907000010201"},
      {"cnaps_code", "联行号102100099996", "102100099996"},
      {"sms_code", "【某云】您的验证码是123456，5分钟内有效。", "123456"},
      {"transfer_amount", "收到打款0.35元，余额1200.35元", "0.35"},
      {"transfer_amount", "金额：0.3元", "0.30"},
      {"licence_issue_date", "成立日期：2020年2月24日（北京）", "2020-02-24"},
      {"licence_term", "登记：营业期限自2020年2月24日至长期", "2020-02-24/"},
      {"name", "姓名：张三", "张三"},
      {"name", "姓名 张三", "张三"},
      {"name", "张三 13800138000", "张三"},
      {"name", "张三（法人）", "张三"},
      {"name", "「王小明」", "王小明"},
      {"name", "\"王小明\"", "王小明"},
      {"enterprise_name", "企业名称：某某科技（上海）有限公司", "某某科技（上海）有限公司"},
      {"enterprise_name", "公司名称 某某科技有限公司", "某某科技有限公司"},
      {"account_name", "户名：某某科技有限公司", "某某科技有限公司"},
      {"name", "姓名:张三 身份证：11010519491231002X", "张三"},
      {"enterprise_name", "某某科技有限公司 91350100M000100Y43", "某某科技有限公司"},
      {"enterprise_name", "「某某科技有限公司」", "某某科技有限公司"},
      {"bank_name", "开户行：招商银行", "招商银行"},
      {"bank_name", "开户银行：招行", "招商银行"},
      {"address", "地址：北京市海淀区中关村大街一号", "北京市海淀区中关村大街一号"},
      {"industry", "行业：软件", "软件"},
  };
  for (const Pasted& row : pasted) {
    CAPTURE(row.kind);
    CAPTURE(row.text);
    const FieldReport report = judged(row.kind, row.text);
    CHECK(report.verdict == Verdict::error);
    REQUIRE(report.issues.size() == 1);
    REQUIRE(report.issues[0].fixes.size() == 1);
    CHECK(report.issues[0].fixes[0].value == row.value);
  }
}

TEST_CASE("several values inside a text are not guessed") {
  static const Pasted pasted[] = {
      {"id_number", "11010519491231002X 或 440524188001010014"},
      {"mobile", "13800138000 13900139000"},
      {"mobile", "13800138000，13900139000"},
      {"corporate_account", "账号 110907000010201，电话 01062345678"},
      {"name", "张三、李四"},
      {"sms_code", "123456、654321"},
  };
  for (const Pasted& row : pasted) {
    CAPTURE(row.text);
    const FieldReport report = judged(row.kind, row.text);
    REQUIRE(report.issues.size() == 1);
    CHECK(report.issues[0].code == "text.several_values");
    CHECK(report.issues[0].fixes.empty());
  }
}

TEST_CASE("separators around a value are dropped, and nothing else is") {
  static const Row rows[] = {
      {"a full stop", "13800138000。", Verdict::fixed, "text.separators", "13800138000"},
      {"a comma and a line", "13800138000,\n", Verdict::fixed, "text.separators", "13800138000"},
      {"a spreadsheet's apostrophe", "'13800138000", Verdict::fixed, "text.separators",
       "13800138000"},
      {"a semicolon", "；13800138000；", Verdict::fixed, "text.separators", "13800138000"},
  };
  for (const Row& row : rows)
    check_row("mobile", row);
  check_row("name", {"a comma", "张三，", Verdict::fixed, "text.separators", "张三"});
  check_row("name", {"a space is another note", " 张三", Verdict::fixed, "text.spaces", "张三"});
  check_row("credit_code", {"a stop", "91350100M000100Y43.", Verdict::fixed, "text.separators",
                            "91350100M000100Y43"});
}

TEST_CASE("a text without a value keeps its own issue") {
  check_row("mobile", {"a word", "手机", Verdict::error, "mobile.character"});
  check_row("id_number",
            {"a wrong number", "110105194912310021", Verdict::error, "id_number.check_digit"});
  check_row("transfer_amount", {"a thousands separator", "1,200.50", Verdict::error});
  CHECK(judged("transfer_amount", "1,200.50").issues[0].fixes.empty());
  check_row("address", {"no label", "北京市海淀区中关村大街一号", Verdict::ok});
}

TEST_CASE("a wrong number after a label has the issue of the number") {
  static const Row rows[] = {
      {"a wrong check digit", "身份证号码：110105194912310021", Verdict::error,
       "id_number.check_digit"},
      {"another document", "香港身份证 A123456(7)", Verdict::error, "id_number.hong_kong_card"},
      {"a passport", "护照：E12345678", Verdict::error, "id_number.other_document"},
  };
  for (const Row& row : rows)
    check_row("id_number", row);
  check_row("mobile", {"of Taiwan", "台湾手机 0912345678", Verdict::error, "mobile.other_country"});
  const FieldReport report = judged("id_number", "身份证号码：110105194912310021");
  CHECK(report.issues[0].span == Span{22, 23});
  CHECK(report.issues[0].fixes.size() == 3);
}

TEST_CASE("a number that a spreadsheet has rounded says what happened") {
  static const std::pair<const char*, const char*> rows[] = {
      {"id_number", "1.10105E+17"},    {"mobile", "1.38E+10"},
      {"credit_code", "9.13501E+17"},  {"registration_number", "1.10109e+14"},
      {"cnaps_code", "1.021E+11"},     {"organization_code", "2.14357E+8"},
      {"id_number", "１.10105Ｅ＋17"}, {"sms_code", "1.23E+05"},
  };
  for (const auto& [kind, text] : rows) {
    CAPTURE(text);
    const FieldReport report = judged(kind, text);
    REQUIRE(report.issues.size() == 1);
    CHECK(report.issues[0].code == "text.scientific");
  }
  check_row("corporate_account",
            {"an account", "4.55E+15", Verdict::error, "corporate_account.scientific"});
  check_row("id_number",
            {"zeros at the end", "110105194912310000", Verdict::error, "id_number.rounded"});
}

TEST_CASE("punctuation and invisible characters alone are no value, of any field") {
  for (const CheckKind& kind : check_kinds()) {
    for (const std::string_view text :
         {std::string_view("\0\0`", 3), std::string_view("`\u200b", 4),
          std::string_view(",\ufeff,")}) {
      CAPTURE(std::string(kind.id));
      const FieldReport report = judged(kind.id, text);
      CHECK((report.verdict == Verdict::error) == report.value.empty());
    }
  }
}

TEST_CASE("a label beside something that is normalised is found before and after") {
  const FieldReport code = judged("enterprise_name", "ppA\x13 002XlVeVV\x13 V(上海)贸易有限公司");
  const FieldReport label = judged("bank_name", "开户行： 招商银行\t北京分行");
  CHECK(label.verdict == Verdict::error);
  CHECK(code.verdict >= Verdict::fixed);
}

TEST_CASE("a long word of letters may belong to the name of an organisation") {
  for (const char* text :
       {"Starbucks Coffee（上海）贸易有限公司", "ppAlVeVVVV V（上海）贸易有限公司"})
    CHECK(judged("enterprise_name", text).verdict == Verdict::warning);
}

}  // namespace verify::test
