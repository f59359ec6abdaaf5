// The list of issue codes against the messages of every language.

#include <set>
#include <string>

#include "check/issue_codes.hpp"
#include "checking.hpp"
#include "verify/message.hpp"

namespace verify::test {

TEST_CASE("every issue code has a text in every language, and no text is left over") {
  for (const char* locale : {"zh-CN", "en"}) {
    CAPTURE(locale);
    const LoadedCatalogue loaded = builtin_catalogue(locale);
    REQUIRE(loaded.catalogue);
    std::set<std::string> keys;
    for (const IssueDefinition& issue : issue_definitions()) {
      const std::string key = "issue." + std::string{issue.code};
      CAPTURE(key);
      CHECK(keys.insert(key).second);
      const auto text = loaded.catalogue->find(key);
      REQUIRE(text);
      CHECK_FALSE(text->empty());
    }
    for (const auto& [key, text] : loaded.catalogue->texts()) {
      if (key.starts_with("issue.")) CHECK_MESSAGE(keys.count(key) == 1, key);
    }
  }
}

TEST_CASE("every kind of check says so when nothing was typed") {
  for (const CheckKind& kind : check_kinds()) {
    for (const char* text : {"", " ", "\t\xE3\x80\x80", "\xE2\x80\x8B"}) {
      const FieldReport report = judged(kind.id, text);
      REQUIRE(report.issues.size() == 1);
      CHECK(report.issues[0].code == std::string{kind.id} + ".empty");
    }
  }
}

}  // namespace verify::test
