// Tests every language, part by part: core/rules/messages/<locale>/*.json.
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "builtin.hpp"
#include "json_checks.hpp"
#include "text/utf8.hpp"
#include "verify/message.hpp"

namespace verify {

namespace {

using Texts = std::map<std::string, std::string>;

std::string read_file(const std::string& path) {
  std::ifstream file(std::string(VERIFY_SOURCE_DIR "/") + path);
  REQUIRE_MESSAGE(file.good(), path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The folders of the wizard's texts and of the built-in provider's.
constexpr std::array<std::string_view, 2> owners{"core/rules/messages/",
                                                 "core/rules/tencent-cloud/messages/"};

// A file of every language.
struct Part {
  std::string_view owner;
  std::string name;
};

Texts texts_of(std::string_view locale, const Part& part) {
  std::string path(part.owner);
  path.append(locale).append("/").append(part.name).append(".json");
  return parse_json(read_file(path)).get<Texts>();
}

// What a language consists of: the files of the one that is written first.
std::vector<Part> parts() {
  std::vector<Part> found;
  for (const std::string_view owner : owners) {
    const std::string folder = std::string(VERIFY_SOURCE_DIR "/").append(owner) + "zh-CN";
    for (const auto& file : std::filesystem::directory_iterator(folder))
      found.push_back({owner, file.path().stem().string()});
  }
  return found;
}

// The arguments that a text is filled with: "{count|day|days}" and "{date:year}" need count and
// date.
std::set<std::string> arguments_of(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::string_view content = text.substr(open + 1);
    names.emplace(content.substr(0, content.find_first_of(":|}")));
  }
  return names;
}

std::set<char32_t> characters_of(std::string_view text) {
  std::set<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    out.insert(point.value);
    at += point.size;
  }
  return out;
}

// A line of tests/han_scripts.txt: 0 for characters that are only simplified, 1 for only
// traditional.
std::set<char32_t> only_in_script(int which) {
  std::istringstream lines(read_file("tests/han_scripts.txt"));
  std::string line;
  for (int left = which; std::getline(lines, line);) {
    if (!line.starts_with('#') && left-- == 0) return characters_of(line);
  }
  return {};
}

std::string written(std::string_view locale, std::string_view key, const char* date) {
  static std::map<std::string, Catalogue, std::less<>> catalogues;
  const auto found = catalogues.find(locale);
  const std::array<Argument, 1> arguments{{{"date", date}}};
  if (found != catalogues.end()) return format({found->second, test::pack()}, key, arguments);
  LoadedCatalogue loaded = builtin_catalogue(locale);
  REQUIRE(loaded.catalogue);
  const auto added = catalogues.emplace(std::string(locale), std::move(*loaded.catalogue)).first;
  return format({added->second, test::pack()}, key, arguments);
}

}  // namespace

TEST_CASE("the languages are the two scripts of Chinese, and English") {
  const std::vector<std::string_view> locales = builtin_locales();
  CHECK(std::set<std::string_view>(locales.begin(), locales.end()) ==
        std::set<std::string_view>{"en", "zh-CN", "zh-HK", "zh-TW"});
}

TEST_CASE("every part has the same keys with the same arguments in every language") {
  for (const Part& part : parts()) {
    const Texts first = texts_of("zh-CN", part);
    for (const std::string_view locale : builtin_locales()) {
      const Texts other = texts_of(locale, part);
      CHECK(other.size() == first.size());
      for (const auto& [key, text] : first) {
        CAPTURE(locale);
        CAPTURE(key);
        const auto translated = other.find(key);
        REQUIRE(translated != other.end());
        CHECK_FALSE(translated->second.empty());
        CHECK(arguments_of(translated->second) == arguments_of(text));
      }
    }
  }
}

TEST_CASE("who does not read Chinese gets the meaning of every quote") {
  const Texts meanings = texts_of("en", {owners[1], "claims"});
  CHECK(meanings.size() == test::pack().claims.size());
  for (const Claim& claim : test::pack().claims) {
    CAPTURE(claim.id);
    CHECK(meanings.contains("claim." + claim.id));
  }
}

TEST_CASE("no text has a character of the other script") {
  const std::set<char32_t> simplified = only_in_script(0);
  const std::set<char32_t> traditional = only_in_script(1);
  CHECK(simplified.contains(U'账'));
  CHECK(traditional.contains(U'帳'));
  for (const char* locale : {"zh-CN", "zh-HK", "zh-TW"}) {
    const bool is_simplified = std::string_view(locale) == "zh-CN";
    for (const Part& part : parts()) {
      for (const auto& [key, text] : texts_of(locale, part)) {
        for (const char32_t c : characters_of(text)) {
          CAPTURE(locale);
          CAPTURE(key);
          CAPTURE(static_cast<std::uint32_t>(c));
          CHECK_FALSE((is_simplified ? traditional : simplified).contains(c));
        }
      }
    }
  }
}

TEST_CASE("every language writes dates its own way") {
  struct Row {
    const char* locale;
    const char* key;
    const char* date;
    const char* text;
  };
  const Row rows[] = {
      {"zh-CN", "screen.date", "2026-11-25", "11月25日（周三）"},
      {"zh-HK", "screen.date", "2026-11-25", "11月25日（星期三）"},
      {"zh-TW", "screen.date", "2026-11-25", "11月25日（週三）"},
      {"en", "screen.date", "2026-11-25", "Wed 25 Nov"},
      {"zh-CN", "screen.date.year", "2028-02-29", "2028年2月29日（周二）"},
      {"zh-HK", "screen.date.year", "2028-02-29", "2028年2月29日（星期二）"},
      {"zh-TW", "screen.date.year", "2028-02-29", "2028年2月29日（週二）"},
      {"en", "screen.date.year", "2028-02-29", "Tue 29 Feb 2028"},
      {"zh-CN", "screen.date.short", "2026-12-01", "12月1日"},
      {"zh-TW", "screen.date.short.year", "2027-01-01", "2027年1月1日"},
      {"en", "screen.date.short", "2026-12-01", "1 Dec"},
      {"en", "screen.date.short.year", "2027-01-01", "1 Jan 2027"},
      {"en", "screen.date.cell", "2026-12-01", "1 Dec"},
      {"zh-HK", "screen.date.cell", "2026-12-01", "12/1"},
      {"en", "screen.weekday", "2026-11-29", "Sun"},
      {"zh-CN", "screen.weekday.narrow", "2026-11-29", "日"},
      {"zh-CN", "blocker.changed_recently.step.1", "2026-12-20",
       "2026年12月20日起可以再次修改。个人变更为企业不受此限制。"},
      {"en", "blocker.changed_recently.step.1", "2026-12-20",
       "The next change is possible from 20 Dec 2026. Changing from personal to enterprise is not "
       "limited."}};
  for (const Row& row : rows) {
    CAPTURE(row.locale);
    CHECK(written(row.locale, row.key, row.date) == row.text);
  }
}

}  // namespace verify
