#include "kit/line_break.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kit::Advance;
using kit::break_lines;
using kit::Line;

namespace {

// Han and full-width characters are two wide, everything else one.
std::vector<Advance> measured(std::u32string_view text) {
  std::vector<Advance> out;
  for (const char32_t value : text)
    out.push_back({value, value >= 0x2E80 ? 2.0F : 1.0F});
  return out;
}

std::vector<std::u32string> lines_of(std::u32string_view text, float width) {
  const std::vector<Advance> advances = measured(text);
  std::vector<std::u32string> out;
  for (const Line& line : break_lines(advances, width)) {
    out.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  return out;
}

struct Row {
  std::string name;
  std::u32string_view text;
  float width;
  std::vector<std::u32string> lines;
};

const Row rows[] = {
    {"an empty paragraph has one line", U"", 10, {U""}},
    {"Han characters part anywhere", U"实名认证", 4, {U"实名", U"认证"}},
    {"a full stop does not start a line", U"提交前。完成", 6, {U"提交", U"前。完", U"成"}},
    {"nor does a comma", U"实名，认证", 4, {U"实", U"名，", U"认证"}},
    {"nor closing quotation marks", U"他说“好的”吗", 9, {U"他说“好", U"的”吗"}},
    {"an opening bracket does not end a line", U"周五（今天）", 6, {U"周五", U"（今", U"天）"}},
    {"Latin words stay whole", U"hello world", 8, {U"hello", U"world"}},
    {"numbers stay whole", U"还需 30 分钟", 6, {U"还需", U"30 分", U"钟"}},
    {"ranges stay whole", U"约1–3个工作日", 6, {U"约", U"1–3个", U"工作日"}},
    {"a number keeps its unit", U"共有 2 次机会", 7, {U"共有", U"2 次机", U"会"}},
    {"and a day its month", U"最晚12月2日完成", 8, {U"最晚12月", U"2日完成"}},
    {"also in English", U"within 7 days", 8, {U"within", U"7 days"}},
    {"a unit stays whole", U"还需要 30 分钟", 11, {U"还需要", U"30 分钟"}},
    {"Han and Latin part at their border", U"用QQ扫码", 4, {U"用QQ", U"扫码"}},
    {"a word that is too long is cut", U"abcdefghij", 4, {U"abcd", U"efgh", U"ij"}},
    {"and so is what is carried over", U"a bcdefghij", 4, {U"a", U"bcde", U"fghi", U"j"}},
    {"spaces at the end of a line take no room", U"ab   cd", 2, {U"ab", U"cd"}},
    {"a line feed ends a line", U"一\n二", 10, {U"一", U"二"}},
    {"an apostrophe belongs to its word", U"it’s fine", 5, {U"it’s", U"fine"}},
    {"the dot in a name stays with what it follows", U"阿卜·买买", 5, {U"阿卜·", U"买买"}},
};

}  // namespace

TEST_CASE("paragraphs are broken as people write") {
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(lines_of(row.text, row.width) == row.lines);
  }
}

TEST_CASE("no line is wider than asked for, and no character is lost") {
  const std::u32string text =
      U"根据您的情况，5 种方式中 2 种可即时完成（最晚 30 分钟），1 种需要先满足条件。See “WeChat "
      U"Official Account”…";
  for (float width = 2; width < 120; width += 1) {
    CAPTURE(width);
    std::u32string joined;
    for (const std::u32string& line : lines_of(text, width)) {
      float used = 0;
      for (const Advance& advance : measured(line))
        used += advance.width;
      CHECK(used <= width);
      joined += line;
    }
    std::u32string expected = text;
    std::erase(expected, U' ');
    std::erase(joined, U' ');
    CHECK(joined == expected);
  }
}
