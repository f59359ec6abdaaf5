#pragma once
// The built-in rules with one more method, as a site would add it with data only. It needs two new
// facts and two new questions, and uses a field that no other method has.

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "verify/message.hpp"
#include "verify/rule_pack.hpp"

namespace verify::test {

inline std::string ninth_pack_text() {
  using Json = nlohmann::json;
  std::ifstream file(VERIFY_SOURCE_DIR "/core/rules/tencent-cloud/pack.json");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  Json pack = Json::parse(text);
  pack["id"] = "nine";
  for (const char* fact : {"bank_app_installed", "bank_app_verified"}) {
    pack["facts"].push_back({{"id", fact}, {"type", "boolean"}});
    pack["questions"].push_back(
        {{"id", fact}, {"fact", fact}, {"when", {{"fact", "account_type"}, {"is", "personal"}}}});
  }
  pack["fields"].push_back({{"id", "home_bank"}, {"check", "bank_name"}});
  pack["claims"].push_back({{"id", "duration.bank_app"},
                            {"quote", "银行 App：即时完成"},
                            {"section", "示例"},
                            {"document", "faq"}});
  pack["methods"].push_back(Json::parse(R"({
    "id": "personal.bank_app", "account_type": "personal", "provider_recommended": true, "effort": 0,
    "stages": [{"code": "review", "actor": "provider", "min": 0, "max": 0, "unit": "minute", "claims": ["duration.bank_app"]}],
    "requires": [
      {"code": "bank_app_installed", "when": {"fact": "bank_app_installed", "is": true}, "claims": ["duration.bank_app"]},
      {"code": "bank_app_verified", "when": {"fact": "bank_app_verified", "is": true}, "claims": ["duration.bank_app"]}
    ],
    "considers": [],
    "fields": ["name", "home_bank"], "needs": ["bank_app"], "tips": ["bank_app"], "claims": ["duration.bank_app"]})"));
  return pack.dump();
}

inline RulePack ninth_pack() {
  LoadedPack loaded = load_pack(ninth_pack_text());
  for (const Fault& fault : loaded.faults)
    FAIL_CHECK(fault.code << " at " << fault.pointer << ": " << fault.found);
  REQUIRE(loaded.pack);
  return std::move(*loaded.pack);
}

// The language `builtin` with the texts of the ninth method.
inline Catalogue ninth_messages(const Catalogue& builtin) {
  std::map<std::string, std::string> texts;
  for (const auto& [key, text] : builtin.texts())
    texts.emplace(key, text);
  const std::map<std::string, std::string, std::less<>> added = {
      {"method.personal.bank_app", "银行 App"},
      {"question.bank_app_installed", "手机上装有银行 App 吗？"},
      {"question.bank_app_installed.yes", "装有"},
      {"question.bank_app_installed.no", "没有"},
      {"question.bank_app_verified", "银行 App 已实名吗？"},
      {"question.bank_app_verified.yes", "已实名"},
      {"question.bank_app_verified.no", "未实名"},
      {"requirement.bank_app_installed.met", "装有银行 App"},
      {"requirement.bank_app_installed.unmet", "请先安装银行 App"},
      {"requirement.bank_app_installed.unknown", "需要银行 App"},
      {"requirement.bank_app_verified.met", "银行 App 已实名"},
      {"requirement.bank_app_verified.unmet", "请先在银行 App 实名"},
      {"requirement.bank_app_verified.unknown", "需要银行 App 已实名"},
      {"need.bank_app", "装有银行 App 的手机"},
      {"tip.bank_app", "请登录本人的银行 App"},
      {"field.home_bank", "常用银行"},
      {"field.home_bank.hint", "例如招商银行"},
  };
  texts.insert(added.begin(), added.end());
  std::vector<Text> sorted;
  for (const auto& [key, text] : texts)
    sorted.push_back({key, text});
  return {builtin.locale(), std::move(sorted)};
}

}  // namespace verify::test
