#include "text/han.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "text/simplified.hpp"
#include "text/traditional.hpp"

namespace verify {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// GB 18030-2022 beyond the main block: extensions A to F.
constexpr Range standard_ranges[] = {{0x3400, 0x4DB5},   {0x20000, 0x2A6D6}, {0x2A700, 0x2B734},
                                     {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}};

// Unified ideographs of later Unicode versions: ends of the older blocks, and extensions G to J.
constexpr Range newer_ranges[] = {{0x4DB6, 0x4DBF},   {0x9FF0, 0x9FFF},   {0x2A6D7, 0x2A6DF},
                                  {0x2B735, 0x2B73F}, {0x2B81E, 0x2B81F}, {0x2CEA2, 0x2CEAF},
                                  {0x2EBF0, 0x2EE5D}, {0x30000, 0x33479}};

// The twelve characters of the compatibility block that are unified ideographs, as bits from U+FA00
// on.
constexpr std::uint64_t unified_in_compatibility_block =
    (1ULL << 0x0EU) | (1ULL << 0x0FU) | (1ULL << 0x11U) | (1ULL << 0x13U) | (1ULL << 0x14U) |
    (1ULL << 0x1FU) | (1ULL << 0x21U) | (1ULL << 0x23U) | (1ULL << 0x24U) | (1ULL << 0x27U) |
    (1ULL << 0x28U) | (1ULL << 0x29U);

template <std::size_t N>
constexpr bool contains(const Range (&ranges)[N], char32_t code_point) noexcept {
  return std::any_of(std::begin(ranges), std::end(ranges), [code_point](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

// U+2F00 to U+2FD5 in order.
constexpr char16_t kangxi[] =
    u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸"
    u"屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父"
    u"爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自"
    u"至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面"
    u"革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(sizeof kangxi / sizeof kangxi[0] == 0x2FD5 - 0x2F00 + 2);

// Pairs: a radical of the supplement that PDF readers copy instead of the ideograph, and the
// ideograph.
constexpr char16_t supplement[] =
    u"⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风"
    u"⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

// The meaning of U+E815 to U+E864 in order: GBK put characters there that Unicode did not have yet.
constexpr char32_t gbk_private_use[] =
    U"⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖"
    U"䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻";
static_assert(sizeof gbk_private_use / sizeof gbk_private_use[0] == 0xE864 - 0xE815 + 2);

constexpr char32_t first_main = 0x4E00;
constexpr char32_t last_main = 0x9FEF;
constexpr char32_t opening_bracket = 0xFF08;
constexpr char32_t closing_bracket = 0xFF09;
constexpr std::size_t bits = 64;

constexpr auto traditional_bits = [] {
  std::array<std::uint64_t, (0xA000 - first_main) / bits> words{};
  for (const char32_t character : traditional_characters) {
    if (character < first_main) continue;
    const std::size_t index = character - first_main;
    words[index / bits] |= std::uint64_t{1} << (index % bits);
  }
  return words;
}();

}  // namespace

Han classify_han(char32_t code_point) noexcept {
  if (code_point >= first_main && code_point <= last_main) return Han::standard;
  if (code_point < 0x3007) return Han::none;
  if (code_point == 0x3007 || contains(standard_ranges, code_point)) return Han::standard;
  if (contains(newer_ranges, code_point)) return Han::newer;
  if (code_point >= 0xF900 && code_point <= 0xFAFF) {
    const bool unified = code_point >= 0xFA00 && code_point < 0xFA00 + bits &&
                         ((unified_in_compatibility_block >> (code_point - 0xFA00)) & 1U) != 0;
    return unified ? Han::standard : Han::compatibility;
  }
  if (code_point >= 0x2F800 && code_point <= 0x2FA1F) return Han::compatibility;
  if (code_point >= 0xE000 && code_point <= 0xF8FF) return Han::private_use;
  if (code_point >= 0xF0000 && code_point <= 0x10FFFD) return Han::private_use;
  return Han::none;
}

char32_t ideograph_of_radical(char32_t code_point) noexcept {
  if (code_point >= 0x2F00 && code_point <= 0x2FD5) return kangxi[code_point - 0x2F00];
  if (code_point < 0x2E80 || code_point > 0x2EFF) return 0;
  for (std::size_t i = 0; supplement[i] != 0; i += 2) {
    if (char32_t{supplement[i]} == code_point) return supplement[i + 1];
  }
  return 0;
}

char32_t modern_form_of_private_use(char32_t code_point) noexcept {
  return code_point >= 0xE815 && code_point <= 0xE864 ? gbk_private_use[code_point - 0xE815] : 0;
}

char32_t simplified_form_of(char32_t code_point) noexcept {
  for (std::size_t i = 0; i < simplified_pairs.size(); i += 2) {
    if (static_cast<char32_t>(simplified_pairs[i]) == code_point)
      return static_cast<char32_t>(simplified_pairs[i + 1]);
  }
  return 0;
}

bool is_traditional(char32_t code_point) noexcept {
  if (code_point < first_main || code_point > 0x9FFF) return false;
  const std::size_t index = code_point - first_main;
  return ((traditional_bits[index / bits] >> (index % bits)) & 1U) != 0;
}

std::size_t count_plain_han(std::string_view text, Brackets brackets) noexcept {
  if (text.size() % 3 != 0) return 0;
  std::size_t open = 0;
  bool lacks_opening = false;
  std::size_t others = 0;
  std::uint64_t traditional = 0;  // only the lowest bit counts
  for (std::size_t at = 0; at < text.size(); at += 3) {
    // The payload of the three bytes: four bits, six bits, six bits. Higher bits remain set if the
    // bytes are not a three-byte sequence.
    const std::uint32_t first = static_cast<unsigned char>(text[at]) ^ 0xE0U;
    const std::uint32_t second = static_cast<unsigned char>(text[at + 1]) ^ 0x80U;
    const std::uint32_t third = static_cast<unsigned char>(text[at + 2]) ^ 0x80U;
    if (((first >> 4U) | ((second | third) >> 6U)) != 0) return 0;
    const std::uint32_t c = (first << 12U) | (second << 6U) | third;
    const std::uint32_t place = c - first_main;
    if (place <= last_main - first_main) {
      traditional |= traditional_bits[place / bits] >> (place % bits);
      continue;
    }
    ++others;
    if (brackets == Brackets::none) return 0;
    if (c == opening_bracket) {
      ++open;
    } else if (c == closing_bracket) {
      lacks_opening = lacks_opening || open == 0;
      --open;
    } else {
      return 0;
    }
  }
  const std::size_t count = text.size() / 3;
  if ((traditional & 1U) != 0 || others == count) return 0;
  return open == 0 && !lacks_opening ? count : unbalanced;
}

}  // namespace verify
