// Compares the list of issue codes with the messages of every language.

#include <set>
#include <string>
#include <utility>

#include "check/issue_codes.hpp"
#include "checking.hpp"
#include "verify/message.hpp"

namespace verify::test {

TEST_CASE("every issue code has a text in every language, and no text is left over") {
  for (const std::string_view locale : builtin_locales()) {
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

TEST_CASE("the beginning of a right text is only unfinished") {
  static const std::pair<std::string, std::string> texts[] = {
      {"name", "阿卜杜拉·买买提"},
      {"name", "zhang"},
      {"id_number", "110105194912310021"},
      {"mobile", "+86 13800138000"},
      {"enterprise_name", "某某（上海）公司"},
      {"credit_code", "91350100M000100Y43"},
      {"organization_code", "D2143569-X"},
      {"registration_number", "110108600000028"},
      {"corporate_account", "1234567"},
      {"cnaps_code", "102100099996"},
      {"licence_term", "2020-02-24/2040-02-23"},
      {"licence_issue_date", "2020-02-24"},
      {"transfer_amount", "0.05"},
      {"sms_code", "123456"},
  };
  for (const auto& [kind, text] : texts) {
    for (std::size_t size = 0; size < text.size(); ++size) {
      if ((static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) continue;
      for (const Issue& issue : judged(kind, text.substr(0, size)).issues) {
        CAPTURE(issue.code);
        CAPTURE(size);
        if (issue.severity == Severity::error) CHECK_MESSAGE(may_be_unfinished(issue.code), text);
      }
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
