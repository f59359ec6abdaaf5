#include "kit/text.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include "harness.hpp"
#include "kit/utf8.hpp"
#include "kit/window.hpp"

using namespace verify::ui;

namespace {

// A canvas outside any frame, to measure texts.
struct Measure {
  FixedGlyphs host;
  Context context;
  Glyphs glyphs{host, *ImGui::GetIO().Fonts};
  ImDrawList list{ImGui::GetDrawListSharedData()};
  Canvas canvas{list, glyphs, 1};
};

std::string line(const Paragraph& paragraph, std::size_t index) {
  std::string out;
  for (std::uint32_t i = paragraph.lines[index].begin; i < paragraph.lines[index].end; ++i) {
    out += std::to_string(static_cast<std::uint32_t>(paragraph.text[i].value)) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("text is as wide as its glyphs") {
  Measure measure;
  const Type type{16, 24, Weight::regular};
  CHECK(text_width(measure.canvas, "实名", type) == 32);
  CHECK(text_width(measure.canvas, "QQ", type) == 16);
  CHECK(text_width(measure.canvas, "𬱖", type) == 16);
}

TEST_CASE("what only steers its neighbours takes no room") {
  Measure measure;
  const Type type{16, 24, Weight::regular};
  for (const char* text :
       {"\u200B", "\u200D", "\uFE0F", "\U000E0100", "\u202E", "\uFEFF", "\u2066"}) {
    CHECK(text_width(measure.canvas, text, type) == 0);
  }
}

TEST_CASE("a paragraph does not end with one or two characters on a line of their own") {
  Measure measure;
  const Type type{16, 24, Weight::regular};
  const auto last = [&](std::string_view text, float width) {
    const Paragraph paragraph = lay_out(measure.canvas, text, type, width);
    for (const Line& each : paragraph.lines)
      CHECK(each.width <= width);
    return paragraph.lines.back().width;
  };
  CHECK(last("一二三四五六七八九十。", 160) >= 48);
  CHECK(last("一二三四五六七八九十甲", 160) >= 48);
  CHECK(last("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子", 160) >= 48);
  CHECK(last("a headline of a few words is", 210) >= 48);
  // What is written on a line of its own stays there.
  CHECK(last("一二三四五\n六", 160) == 16);
  // A word that cannot be parted stays whole.
  CHECK(last("abcdefghijklmnopqrst uv", 160) == 16);
}

TEST_CASE("a headline of two lines parts after punctuation") {
  Measure measure;
  const Paragraph title =
      lay_out_balanced(measure.canvas, "最快：企业法人微信扫码，现在就能完成", type::title, 400);
  REQUIRE(title.lines.size() == 2);
  CHECK(title.text[title.lines[0].end - 1].value == U'，');
}

TEST_CASE("a headline without punctuation parts in the middle") {
  Measure measure;
  const Paragraph title = lay_out_balanced(measure.canvas, "一二三四五六七八九十甲乙",
                                           Type{20, 30, Weight::semibold}, 220);
  REQUIRE(title.lines.size() == 2);
  CHECK(title.lines[0].width == title.lines[1].width);
}

TEST_CASE("UTF-8 is read as a browser reads it, and bad bytes one by one") {
  CHECK(decode("𬱖", 0).value == 0x2CC56);
  CHECK(decode("𬱖", 0).bytes == 4);
  CHECK(decode("\xE5\x90", 0).value == 0xFFFD);
  CHECK(decode("\xC0\xAF", 0).bytes == 1);
  CHECK(decode("\xED\xA0\x80", 0).value == 0xFFFD);
  CHECK(decode("", 0).bytes == 0);
  CHECK(code_point_count("阿·𬱖") == 3);
  CHECK(byte_of("阿·𬱖", 2) == 5);
  CHECK(byte_of("阿", 9) == 3);
}

TEST_CASE("lines keep the order of the text") {
  Measure measure;
  const Paragraph paragraph =
      lay_out(measure.canvas, "甲乙丙丁", Type{10, 12, Weight::regular}, 20);
  REQUIRE(paragraph.lines.size() == 2);
  CHECK(line(paragraph, 0) == "30002 20057 ");
  CHECK(line(paragraph, 1) == "19993 19969 ");
  CHECK(paragraph.height == 24);
}
