// The numbers of the policy in texts: every sentence says the number of the pack in force.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "builtin.hpp"
#include "json/engine.hpp"
#include "json_checks.hpp"
#include "pack/embedded.hpp"
#include "pack/findings.hpp"
#include "pack/policy.hpp"
#include "verify/message.hpp"
#include "verify/recommend.hpp"
#include "whole_texts.hpp"

namespace verify {

using test::all_languages;
using test::changed_pack;

namespace {

RulePack loaded(const std::string& json) {
  LoadedPack result = load_pack(json);
  for (const Fault& fault : result.faults)
    FAIL_CHECK(fault.code << " at " << fault.pointer << ": " << fault.found);
  REQUIRE(result.pack);
  return std::move(*result.pack);
}

constexpr std::string_view quota = R"("accounts_per_identity": 3)";

// The built-in pack in which every number of the policy is another one.
std::string other_numbers() {
  Json pack = parse_json(embedded_pack());
  int next = 1000;
  for (auto& number : pack["policy"])
    number = ++next;
  return dump_json(pack);
}

// Checks every sentence of an answer; quotes and sections are the words of their source.
void expect_no_old_number(const Json& answer) {
  if (answer.is_string()) {
    const auto text = answer.get<std::string>();
    CHECK_MESSAGE(!literal_of_policy(test::pack(), text), text);
  }
  for (const auto& [name, part] : answer.items()) {
    if (answer.is_structured() && name != "quote" && name != "section" && name != "sentence")
      expect_no_old_number(part);
  }
}

Json ask(Engine& engine, Operation operation, Json request, std::string_view locale) {
  request["locale"] = locale;
  request["now"] = "2026-11-27T18:30:00+08:00";
  Json answer = parse_json(call(engine, operation, dump_json(request)).json);
  REQUIRE_FALSE_MESSAGE(answer.contains("error"), dump_json(answer));
  return answer;
}

std::string said(const RulePack& pack, std::string_view text,
                 std::int32_t account_type = any_account_type) {
  const Catalogue texts("en", {{"a", std::string(text)}, {"policy.no_limit", "any number of"}});
  return format({texts, pack, account_type}, "a");
}

}  // namespace

TEST_CASE("no text of any language keeps a number that the pack has changed") {
  const RulePack other = loaded(other_numbers());
  std::size_t different = 0;
  for (const Catalogue& language : all_languages()) {
    for (const auto& [key, raw] : language.texts()) {
      if (key.starts_with("claim.")) continue;
      const std::string text = format({language, other}, key);
      CAPTURE(key);
      CHECK_MESSAGE(!literal_of_policy(test::pack(), text), text);
      CHECK(text.find("policy.") == std::string::npos);
      different += text == format({language, test::pack()}, key) ? 0U : 1U;
    }
  }
  CHECK(different > 100);
}

TEST_CASE("no answer keeps a number that the pack has changed") {
  Engine engine = builtin_engine();
  REQUIRE_FALSE(call(engine, Operation::load_pack, other_numbers()).rejection);
  const std::array<Json, 5> situations{
      parse_json(R"({"account_type": "personal", "verified_accounts_with_identity": 5000})"),
      parse_json(R"({"account_type": "enterprise", "verified_accounts_with_identity": 5000})"),
      parse_json(R"({"already_verified": true, "last_change_date": "2026-11-20"})"),
      parse_json(R"({"account_type": "personal", "birth_date": "2020-01-01"})"),
      parse_json(R"({"account_type": "enterprise", "corporate_bank_account": true})")};
  const LoadedFailures failures = builtin_failures(engine.pack);
  REQUIRE(failures.dictionary);
  for (const std::string_view locale : builtin_locales()) {
    for (const Json& facts : situations) {
      const Json answer = ask(engine, Operation::recommend, {{"facts", facts}}, locale);
      expect_no_old_number(answer);
    }
    for (const Failure& failure : failures.dictionary->failures)
      expect_no_old_number(ask(engine, Operation::explain, {{"code", failure.id}}, locale));
  }
}

TEST_CASE("three accounts become five by one line") {
  Engine engine = builtin_engine();
  REQUIRE_FALSE(
      call(engine, Operation::load_pack, changed_pack(quota, R"("accounts_per_identity": 5)"))
          .rejection);
  const Json facts = {{"account_type", "personal"}, {"verified_accounts_with_identity", 4}};
  CHECK(ask(engine, Operation::recommend, {{"facts", facts}}, "en")["blockers"].empty());
  const Json full = {{"account_type", "personal"}, {"verified_accounts_with_identity", 5}};
  const Json answer = ask(engine, Operation::recommend, {{"facts", full}}, "zh-TW");
  REQUIRE(answer["blockers"].size() == 1);
  CHECK(answer["blockers"][0]["message"] == "這個身分證已認證滿 5 個帳號");
  const Json why = ask(engine, Operation::explain, {{"code", "quota.personal"}}, "en");
  CHECK(why["matches"][0]["title"] == "This ID card already verifies 5 accounts");
}

TEST_CASE("a number may differ by account type, and may be no limit") {
  const RulePack pack = loaded(changed_pack(
      quota, R"("accounts_per_identity": {"personal": 1, "enterprise": "unlimited"})"));
  CHECK(pack.policy_number("accounts_per_identity", 0) == 1);
  CHECK(pack.policy_number("accounts_per_identity", 1) == no_limit);
  CHECK(pack.policy_number("accounts_per_identity") == 1);
  CHECK(pack.policy_number("accounts_per_identity:enterprise") == no_limit);
  CHECK_FALSE(pack.policy_number("accounts_per_identity:alien"));
  CHECK_FALSE(pack.policy_number("nothing"));

  Facts facts;
  REQUIRE(set_fact(pack, facts, "account_type", std::string("enterprise")) == FactError::none);
  REQUIRE(set_fact(pack, facts, "verified_accounts_with_identity", no_limit) == FactError::none);
  CHECK(recommend(pack, facts, test::friday_evening()).blockers.empty());
  REQUIRE(set_fact(pack, facts, "account_type", std::string("personal")) == FactError::none);
  const Recommendation blocked = recommend(pack, facts, test::friday_evening());
  REQUIRE(blocked.blockers.size() == 1);
  CHECK(blocked.blockers[0].blocker->account_type == 0);

  constexpr const char* text =
      "{policy.accounts_per_identity} {policy.accounts_per_identity|account|accounts}";
  CHECK(said(pack, text) == "1 account");
  CHECK(said(pack, text, 0) == "1 account");
  CHECK(said(pack, text, 1) == "any number of accounts");
  CHECK(said(pack, "{policy.accounts_per_identity:enterprise}", 0) == "any number of");
  CHECK(said(pack, "{policy.amount_tries:personal} {policy.amount_tries|try|tries}") == "2 tries");
  CHECK(said(pack, "{policy.typo}") == "typo");
  for (const Finding& finding : lint({pack}))
    CHECK_MESSAGE(finding.fault.code == "field.unused", finding.fault.pointer);
}

TEST_CASE("a condition that names no account type cannot use a number that differs by it") {
  constexpr const char* different =
      R"("accounts_per_identity": {"personal": 1, "enterprise": "unlimited"})";
  std::string json = changed_pack(quota, different);
  const std::string_view blocker = R"({"fact": "region", "is": "overseas"})";
  json.replace(
      json.find(blocker), blocker.size(),
      R"({"fact": "verified_accounts_with_identity", "at_least": "accounts_per_identity"})");
  const LoadedPack result = load_pack(json);
  REQUIRE(result.faults.size() == 1);
  CHECK(result.faults[0].code == "policy.account_type");
  CHECK(result.faults[0].pointer == "/blockers/2/when/at_least");
}

TEST_CASE("a number of the policy that is wrong is a fault") {
  struct Row {
    const char *number, *code, *pointer;
  };
  constexpr Row rows[] = {
      {R"("accounts_per_identity": -1)", "number.wrong", "/policy/accounts_per_identity"},
      {R"("accounts_per_identity": "infinite")", "number.wrong", "/policy/accounts_per_identity"},
      {R"("accounts_per_identity": {"personal": 1})", "member.missing",
       "/policy/accounts_per_identity"},
      {R"("accounts_per_identity": {"personal": 1, "enterprise": 1, "alien": 1})", "member.unknown",
       "/policy/accounts_per_identity/alien"},
      {R"("accounts_per_identity": {"personal": "", "enterprise": 1})", "number.wrong",
       "/policy/accounts_per_identity/personal"},
      {R"("accounts_per_identity": 3, "accounts per": 1)", "id.wrong", "/policy/accounts per"},
      {R"("accounts_per_identity": 3, "minimum_agee": 1)", "member.unknown",
       "/policy/minimum_agee"},
      {R"("accounts_per_identity": 3, "accounts_per_identity": 3)", "member.duplicate",
       "/policy/accounts_per_identity"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.number);
    const LoadedPack result = load_pack(changed_pack(quota, row.number));
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].code == row.code);
    CHECK(result.faults[0].pointer == row.pointer);
  }
  CHECK(load_pack(changed_pack(R"("amount_tries": 2)", R"("amount_tries": "unlimited")"))
            .faults[0]
            .code == "number.wrong");
}

TEST_CASE("a number in a text is a repetition when it counts the same") {
  constexpr std::array<std::array<const char*, 2>, 22> rows{{
      {"最多 3 个账号", "accounts_per_identity"},
      {"最多三个腾讯云账号", "accounts_per_identity"},
      {"最多 3 個帳戶", "accounts_per_identity"},
      {"at most three Tencent Cloud accounts", "accounts_per_identity"},
      {"3 accounts", "accounts_per_identity"},
      {"共有 2 次机会", "amount_tries"},
      {"There are two tries", "amount_tries"},
      {"未满 14 周岁", "minimum_age"},
      {"People under 14", "minimum_age"},
      {"满 7 个工作日后", "new_licence_working_days"},
      {"after 7 working days", "new_licence_working_days"},
      {"7 日内", "amount_window_days"},
      {"within 30 days", "change_interval_days"},
      {"3 - 7 天", nullptr},
      {"usually 1 to 7 days", nullptr},
      {"18 位号码", nullptr},
      {"第 3 位", nullptr},
      {"最快 30 分钟", nullptr},
      {"0.3 accounts", nullptr},
      {"often accounts", nullptr},
      {"2 次变更", nullptr},
      {"3，账号", nullptr},
  }};
  for (const auto& [text, number] : rows) {
    CAPTURE(text);
    const auto found = literal_of_policy(test::pack(), text);
    CHECK(found.has_value() == (number != nullptr));
    if (found && number != nullptr) CHECK(found->policy_number == number);
  }
}

}  // namespace verify
