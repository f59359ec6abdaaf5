// Names of organisations as they are printed on licences.

#include "checking.hpp"

namespace verify::test {

TEST_CASE("enterprise_name judges what is printed on the licence") {
  static const Row rows[] = {
      {"a company", "深圳市某某科技有限公司", Verdict::ok, "", "深圳市某某科技有限公司"},
      {"Chinese brackets", "某某（上海）贸易有限公司", Verdict::ok},
      {"ASCII brackets", "某某(上海)贸易有限公司", Verdict::fixed, "enterprise_name.brackets",
       "某某（上海）贸易有限公司"},
      {"spaces inside", "深圳市 某某 科技有限公司", Verdict::fixed, "text.spaces",
       "深圳市某某科技有限公司"},
      {"a space before a bracket that becomes wide", "Apple (上海)贸易有限公司", Verdict::warning,
       "enterprise_name.brackets", "Apple（上海）贸易有限公司"},
      {"a closing bracket alone", "某某上海）贸易有限公司", Verdict::error,
       "enterprise_name.bracket_unbalanced"},
      {"brackets the wrong way round", "某某）上海（贸易", Verdict::error,
       "enterprise_name.bracket_unbalanced"},
      {"nested brackets", "某某（上海（浦东））公司", Verdict::ok},
      {"a sole trader's stars, full-width", "＊＊＊", Verdict::error, "enterprise_name.no_name"},
      {"said in words", "无字号", Verdict::error, "enterprise_name.no_name"},
      {"said in more words", "无字号名称", Verdict::error, "enterprise_name.no_name"},
      {"said in brackets", "(无字号)", Verdict::error, "enterprise_name.no_name"},
      {"with the owner's name", "无字号 张三", Verdict::error, "enterprise_name.no_name"},
      {"with the kind", "无字号（个体工商户）", Verdict::error, "enterprise_name.no_name"},
      {"said in a word", "无", Verdict::error, "enterprise_name.no_name"},
      {"a masked name", "深圳市*某科技有限公司", Verdict::error, "enterprise_name.masked"},
      {"a sole trader without a name", "个体户张三", Verdict::ok},
      {"letters", "某某IT服务有限公司", Verdict::warning, "enterprise_name.latin",
       "某某IT服务有限公司"},
      {"full-width letters", "某某ＩＴ服务有限公司", Verdict::warning, "text.full_width",
       "某某IT服务有限公司"},
      {"a branch", "某某科技有限公司深圳分公司", Verdict::warning, "enterprise_name.branch"},
      {"an emoji", "某某科技有限公司🎉", Verdict::error, "enterprise_name.character"},
      {"a stray byte", "某某科技有限公司\xC3", Verdict::error, "enterprise_name.character"},
      {"a full stop at the end", "某某科技有限公司。", Verdict::warning,
       "enterprise_name.unusual_character"},
      {"a dot between Han", "阿里木•江餐饮店", Verdict::fixed, "enterprise_name.dot",
       "阿里木·江餐饮店"},
      {"a traditional form", "某某貿易有限公司", Verdict::warning, "enterprise_name.traditional"},
      {"nothing but brackets", "（（））", Verdict::error, "enterprise_name.not_chinese"},
      {"characters beyond the main block", "某某㐂𠮷有限公司", Verdict::ok},
      {"two characters cut in the middle", "某某科技有限公\xE5\x8F\x28", Verdict::error,
       "enterprise_name.character"},
      {"only digits", "123456", Verdict::error, "enterprise_name.not_chinese"},
  };
  for (const Row& row : rows)
    check_row("enterprise_name", row);
}

TEST_CASE("an unbalanced bracket is pointed at") {
  const FieldReport report = judged("enterprise_name", " 某某科技（深圳有限公司");
  REQUIRE(report.issues.size() == 1);
  CHECK(report.issues[0].span == Span{5, 6});
  CHECK(argument(report.issues[0], "position") == "5");
}

TEST_CASE("200 characters are the most") {
  std::string name;
  for (int i = 0; i < 200; ++i)
    name += "某";
  CHECK(judged("enterprise_name", name).verdict == Verdict::ok);
  CHECK(judged("enterprise_name", name + "某").verdict == Verdict::error);
  for (int i = 0; i < 200; ++i)
    name += "某";
  CHECK(find_issue(judged("enterprise_name", name), "enterprise_name.too_long") != nullptr);
}

}  // namespace verify::test
