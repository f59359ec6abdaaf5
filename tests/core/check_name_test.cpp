// Names as they are printed on mainland identity cards.

#include <string>

#include "check/han_remarks.hpp"
#include "checking.hpp"
#include "random.hpp"
#include "text/han.hpp"

namespace verify::test {
namespace {

std::string utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

}  // namespace

TEST_CASE("name judges what is printed on the card") {
  static const Row rows[] = {
      {"two characters", "张三", Verdict::ok, "", "张三"},
      {"a transcribed name", "阿卜杜拉·买买提", Verdict::ok, "", "阿卜杜拉·买买提"},
      {"a katakana dot", "阿卜杜拉・买买提", Verdict::fixed, "name.dot", "阿卜杜拉·买买提"},
      {"a full stop", "阿卜杜拉.买买提", Verdict::fixed, "name.dot", "阿卜杜拉·买买提"},
      {"an ideographic full stop", "阿卜杜拉。买买提", Verdict::fixed, "name.dot",
       "阿卜杜拉·买买提"},
      {"spaces around the dot", "阿卜杜拉 · 买买提", Verdict::fixed, "text.spaces",
       "阿卜杜拉·买买提"},
      {"a leading dot", "·买买提", Verdict::error, "name.dot_position"},
      {"a trailing dot", "买买提·", Verdict::error, "name.dot_position"},
      {"two kinds of dots in a row", "阿卜杜拉•·买买提", Verdict::error, "name.dot_position"},
      {"a space in a short name", "张 三", Verdict::fixed, "text.spaces", "张三"},
      {"a space where a dot may be", "阿卜杜拉 买买提", Verdict::warning, "name.space_or_dot",
       "阿卜杜拉买买提"},
      {"a zero-width space", "张\u200B三", Verdict::fixed, "text.invisible", "张三"},
      {"a variation selector", "葛\U000E0100", Verdict::warning, "text.invisible", "葛"},
      {"an ideographic zero", "王〇", Verdict::ok, "", "王〇"},
      {"a digit zero for it", "王0", Verdict::fixed, "name.zero", "王〇"},
      {"a full-width letter O for it", "王Ｏ", Verdict::fixed, "name.zero", "王〇"},
      {"a year is not a name", "张2020", Verdict::error, "name.digit"},
      {"a digit", "张三2", Verdict::error, "name.digit"},
      {"a Kangxi radical, as copied from a PDF", "\u2F92三", Verdict::warning, "text.radical",
       "見三"},
      {"a simplified radical", "\u2EE2三", Verdict::fixed, "text.radical", "马三"},
      {"a traditional form", "張三", Verdict::warning, "name.traditional", "張三"},
      {"a compatibility ideograph", "\uF9F4三", Verdict::warning, "name.compatibility_character"},
      {"one of the twelve that only look like one", "\uFA0E三", Verdict::ok},
      {"a private-use code of GBK", "李\uE863", Verdict::warning, "name.private_use_known"},
      {"another private-use code", "李\uF000", Verdict::warning, "name.private_use"},
      {"extension F", "陈\U0002CEB0", Verdict::ok},
      {"extension G is newer than GB 18030-2022", "陈\U00030000", Verdict::warning,
       "name.newer_character"},
      {"the end of the main block", "陈\u9FEF", Verdict::ok},
      {"beyond it", "陈\u9FF0", Verdict::warning, "name.newer_character"},
      {"25 characters", "买买买买买买买买买买买买买买买买买买买买买买买买买", Verdict::ok},
      {"a Cyrillic name", "Иван", Verdict::error, "name.character"},
      {"a stray byte", "张\xFF", Verdict::error, "name.character"},
      {"half a character", "张\xE4\xB8", Verdict::error, "name.character"},
  };
  for (const Row& row : rows)
    check_row("name", row);
}

TEST_CASE("names are repaired only where nothing is guessed") {
  static const std::pair<std::string, std::string> repaired[] = {
      {"古丽米热-艾比布力", "古丽米热·艾比布力"},
      {"阿卜杜拉－买买提_江", "阿卜杜拉·买买提·江"},
      {"張三", "张三"},
      {"陳國偉", "陈国伟"},
      {"张三（曾用名李四）", "张三"},
  };
  for (const auto& [typed, meant] : repaired) {
    CAPTURE(typed);
    const FieldReport report = judged("name", typed);
    REQUIRE(report.issues.size() == 1);
    REQUIRE(report.issues[0].fixes.size() == 1);
    CHECK(report.issues[0].fixes[0].value == meant);
  }
  for (const char* text : {"张三2", "Zhang San", "·买买提", "李\uE863", "张三-李四"}) {
    for (const Issue& issue : judged("name", text).issues)
      CHECK(issue.fixes.empty());
  }
}

TEST_CASE("a foreign name gets one issue") {
  for (const char* text : {"John Smith", "Maria-José", "O'Brien, J. R.", "zhang san 2"}) {
    const FieldReport report = judged("name", text);
    CAPTURE(text);
    REQUIRE(report.issues.size() == 1);
    CHECK(report.issues[0].code == "name.latin");
  }
}

TEST_CASE("a name's issue points at its characters, also outside the BMP") {
  const FieldReport report = judged("name", "𬱖𬱖(张)");
  const Issue* const issue = find_issue(report, "name.bracket");
  REQUIRE(issue != nullptr);
  CHECK(issue->span == Span{2, 3});
  const FieldReport latin = judged("name", "张abc三");
  CHECK(latin.issues[0].span == Span{1, 4});
}

TEST_CASE("an old private-use code names the character of today") {
  const FieldReport report = judged("name", "李\uE863");
  const Issue* const issue = find_issue(report, "name.private_use_known");
  REQUIRE(issue != nullptr);
  CHECK(argument(*issue, "modern") == "䶮");
  CHECK(issue->span == Span{1, 2});
}

TEST_CASE("every look-alike of the middle dot becomes one") {
  constexpr std::u32string_view dots =
      U".\u2022\u2027\u30FB\uFF65\u22C5\u2219\u0387\u16EB\u2E33\uFF0E\uFE52\u3002\u318D\u1427\uA78F"
      U"\u25CF\u02D9";
  for (const char32_t dot : dots) {
    const std::string typed = "阿里木" + utf8(dot) + "江";
    CAPTURE(typed);
    const FieldReport report = judged("name", typed);
    CHECK(report.verdict == Verdict::fixed);
    CHECK(report.value == "阿里木·江");
  }
}

TEST_CASE("no space stays beside a zero or a dot that was put right") {
  CHECK(judged("name", "0𬱖0 0𬱖").value == "〇𬱖〇〇𬱖");
  CHECK(judged("name", "阿. .明").verdict == Verdict::error);
}

TEST_CASE("GB 18030-2022 has 87,887 ideographs, and 〇") {
  int standard = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c)
    standard += classify_han(c) == Han::standard ? 1 : 0;
  CHECK(standard == 87'887 + 1);
}

TEST_CASE("radicals and private-use codes have their ideographs") {
  int radicals = 0;
  int private_use = 0;
  for (char32_t c = 0x2E80; c <= 0x2FDF; ++c) {
    const char32_t ideograph = ideograph_of_radical(c);
    if (ideograph == 0) continue;
    ++radicals;
    CHECK(classify_han(ideograph) == Han::standard);
  }
  for (char32_t c = 0xE000; c <= 0xF8FF; ++c)
    private_use += modern_form_of_private_use(c) != 0 ? 1 : 0;
  CHECK(radicals == 214 + 27);
  CHECK(private_use == 80);
  CHECK(ideograph_of_radical(0x2FD5) == U'龠');
  CHECK(modern_form_of_private_use(0xE831) == 0x215D7);
}

TEST_CASE("a name with dashes and another fault gets no wrong repair") {
  for (const char* text : {"阿卜杜来--么", "古丽米热-艾比布力-", "阿卜杜·-买买提·"}) {
    CAPTURE(text);
    for (const Issue& issue : judged("name", text).issues) {
      for (const Fix& fix : issue.fixes)
        CHECK(judged("name", fix.value).verdict != Verdict::error);
    }
  }
}

}  // namespace verify::test
