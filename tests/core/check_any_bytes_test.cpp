// Every check gives a consistent report for any bytes.

#include <string>

#include "checking.hpp"
#include "random.hpp"

namespace verify::test {
namespace {

// Bytes and pieces of text that reach many branches of the checks.
constexpr std::string_view pieces[] = {"1",
                                       "9",
                                       "X",
                                       "x",
                                       "O",
                                       "I",
                                       "-",
                                       ".",
                                       "/",
                                       "·",
                                       "•",
                                       " ",
                                       "\t",
                                       "E",
                                       "+86",
                                       "110105",
                                       "19491231",
                                       "91440300",
                                       "MA5ABCDE5X",
                                       "张",
                                       "〇",
                                       "○",
                                       "（",
                                       "(",
                                       ")",
                                       "）",
                                       "*",
                                       "年",
                                       "月",
                                       "日",
                                       "至",
                                       "长期",
                                       "元",
                                       "￥",
                                       "，",
                                       "。",
                                       "\xEF\xBC\x91",
                                       "\xE2\x80\x8B",
                                       "\xC2\xA0",
                                       "\xF0\xAC\xB1\x96",
                                       "\xF0\x9F\x98\x80",
                                       "\xEE\xA1\xA3",
                                       "\xE2\xBE\x92",
                                       "\xFF",
                                       "\xC0\x80",
                                       "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80",
                                       "\xE4\xB8",
                                       "\x7F",
                                       "公司",
                                       "银行",
                                       "KAZ",
                                       "ー"};

std::string random_text(Random& random) {
  std::string text;
  int size = random.between(0, random.one_in(50) ? 400 : 24);
  while (size-- > 0) {
    if (random.one_in(6)) {
      text += static_cast<char>(random.between(0, 255));
    } else {
      text += pieces[static_cast<std::size_t>(
          random.between(0, static_cast<int>(std::size(pieces)) - 1))];
    }
  }
  return text;
}

}  // namespace

TEST_CASE("any bytes are judged consistently by every check") {
  Random random{2026};
  for (int i = 0; i < rounds() / 10; ++i) {
    const std::string text = random_text(random);
    for (const CheckKind& kind : check_kinds())
      judged(kind.id, text);
  }
}

TEST_CASE("a value that a check settled on is fine when it is typed again") {
  Random random{2027};
  for (int i = 0; i < rounds() / 10; ++i) {
    const std::string text = random_text(random);
    for (const CheckKind& kind : check_kinds()) {
      const FieldReport first = judged(kind.id, text);
      if (first.verdict == Verdict::error) continue;
      const FieldReport second = judged(kind.id, first.value);
      const bool settled = second.verdict != Verdict::error && second.verdict != Verdict::fixed &&
                           second.value == first.value;
      if (!settled) FAIL_CHECK(kind.id << ": '" << text << "' became '" << first.value << "'");
    }
  }
}

TEST_CASE("UTF-8 is decoded as the standard says, and a wrong byte is one code point") {
  CHECK(count_code_points("a\xC0\x80z") == 4);        // overlong
  CHECK(count_code_points("\xED\xA0\x80") == 3);      // a surrogate
  CHECK(count_code_points("\xF4\x90\x80\x80") == 4);  // above U+10FFFF
  CHECK(count_code_points("\xE4\xB8") == 2);          // cut off
  CHECK(count_code_points("\xF0\x9F\x98\x80\xE4\xB8\xAD") == 2);
  CHECK(character_at("a\xFF", 1) == "\xEF\xBF\xBD");
  CHECK(character_at("a", 1).empty());
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const CodePoint read = decode_utf8(text, 0);
    if (read.value != c || read.size != text.size()) FAIL_CHECK(static_cast<std::uint32_t>(c));
  }
}

}  // namespace verify::test
