// Fields about the bank: account, amount, bank, and the code of a text message.

#include <string>

#include "checking.hpp"

namespace verify::test {

TEST_CASE("corporate_account takes any 6 to 32 digits") {
  static const Row rows[] = {
      {"six digits", "123456", Verdict::ok},
      {"32 digits", "12345678901234567890123456789012", Verdict::ok},
      {"33 digits", "123456789012345678901234567890123", Verdict::error,
       "corporate_account.too_long"},
      {"100 digits", std::string(100, '1'), Verdict::error, "corporate_account.too_long"},
      {"nearly a person's card", "6222020200112231", Verdict::ok},
      {"a person's card", "6222020200112230", Verdict::warning, "corporate_account.personal_card"},
      {"a spreadsheet's number", "4.55e+15", Verdict::error, "corporate_account.scientific"},
      {"a short one", "1E9", Verdict::error, "corporate_account.scientific"},
      {"an E that stands last", "1234567E", Verdict::error, "corporate_account.character"},
      {"a non-resident's", "NRA1109 0700 0010 201", Verdict::warning,
       "corporate_account.non_resident", "NRA110907000010201"},
      {"in a free trade zone", "FTN110907000010201", Verdict::warning,
       "corporate_account.non_resident"},
      {"other letters", "ABC110907000010201", Verdict::error},
      {"a point", "123456.78", Verdict::error, "corporate_account.character"},
  };
  for (const Row& row : rows)
    check_row("corporate_account", row);
}

TEST_CASE("transfer_amount counts in fen") {
  static const Row rows[] = {
      {"two decimals", "0.35", Verdict::ok, "", "0.35"},
      {"one decimal", "0.3", Verdict::fixed, "transfer_amount.normalised", "0.30"},
      {"one decimal and no zero", ".3", Verdict::fixed, "", "0.30"},
      {"zeros behind", "0.3000", Verdict::fixed, "", "0.30"},
      {"no zero in front", ".35", Verdict::fixed, "transfer_amount.normalised", "0.35"},
      {"a comma", "0,35", Verdict::fixed, "transfer_amount.normalised", "0.35"},
      {"a Chinese full stop", "0。35", Verdict::fixed, "transfer_amount.normalised", "0.35"},
      {"full-width", "０．３５", Verdict::fixed, "transfer_amount.normalised", "0.35"},
      {"zeros in front", "000.35", Verdict::fixed, "transfer_amount.normalised", "0.35"},
      {"nothing", "0.00", Verdict::error, "transfer_amount.too_small"},
      {"zero", "0", Verdict::error, "transfer_amount.too_small"},
      {"three decimals, the last a zero", "0.350", Verdict::fixed, "", "0.35"},
      {"three decimals", "0.351", Verdict::error, "transfer_amount.decimals"},
      {"one yuan", "1", Verdict::error, "transfer_amount.too_large"},
      {"very much", std::string(200, '9'), Verdict::error, "transfer_amount.too_large"},
      {"a full-width minus", "－0.35", Verdict::error, "transfer_amount.negative"},
      {"two points", "0.3.5", Verdict::error, "transfer_amount.format"},
      {"a point alone", ".", Verdict::error, "transfer_amount.format"},
      {"words", "三毛五", Verdict::error, "transfer_amount.format"},
      {"a minus behind", "0.35-", Verdict::error, "transfer_amount.format"},
  };
  for (const Row& row : rows)
    check_row("transfer_amount", row);
}

TEST_CASE("every amount of whole fen is judged by its number alone") {
  for (int fen = 0; fen < 1000; ++fen) {
    const std::string text =
        std::to_string(fen / 100) + "." + std::to_string(fen / 10 % 10) + std::to_string(fen % 10);
    const Verdict expected = fen >= 1 && fen <= 99 ? Verdict::ok : Verdict::error;
    if (judged("transfer_amount", text).verdict != expected) FAIL_CHECK(text);
  }
}

TEST_CASE("an amount in fen is offered in yuan") {
  const FieldReport report = judged("transfer_amount", "35");
  REQUIRE(report.issues[0].fixes.size() == 1);
  CHECK(report.issues[0].fixes[0].value == "0.35");
  CHECK(judged("transfer_amount", "3.5").issues[0].fixes.empty());
}

TEST_CASE("the code of a text message has six digits") {
  static const Row rows[] = {
      {"six digits", "012345", Verdict::ok},
      {"in groups", "012 345", Verdict::fixed, "text.separators", "012345"},
      {"five", "01234", Verdict::error, "sms_code.length"},
      {"a letter", "01234O", Verdict::error, "sms_code.character"},
  };
  for (const Row& row : rows)
    check_row("sms_code", row);
}

TEST_CASE("banks, branches and regions are only doubted, never refused") {
  check_row("bank_name", {"a bank", "招商银行", Verdict::ok});
  check_row("bank_name", {"a cooperative", "北京农商", Verdict::ok});
  check_row("bank_name", {"no bank", "招商", Verdict::warning, "bank_name.no_bank"});
  static const std::pair<const char*, const char*> banks[] = {{"招行", "招商银行"},
                                                              {"招商", "招商银行"},
                                                              {"工行", "中国工商银行"},
                                                              {"建设银行", "中国建设银行"}};
  for (const auto& [typed, full] : banks) {
    const FieldReport report = judged("bank_name", typed);
    CHECK(report.verdict == Verdict::warning);
    REQUIRE(report.issues[0].fixes.size() == 1);
    CHECK(report.issues[0].fixes[0].value == full);
  }
  check_row("bank_branch", {"a branch", "深圳科技园支行", Verdict::ok});
  check_row("bank_branch", {"no branch", "深圳科技园", Verdict::warning, "bank_branch.no_branch"});
  check_row("bank_region",
            {"province and city", "广东省 深圳市", Verdict::fixed, "text.spaces", "广东省深圳市"});
  check_row("bank_region", {"a city alone", "深圳市", Verdict::warning, "bank_region.no_province"});
  check_row("bank_name", {"a picture", "🏦银行", Verdict::error, "bank_name.character"});
}

TEST_CASE("addresses and industries are texts") {
  check_row("address", {"an address", "广东省深圳市南山区科技园1号", Verdict::ok});
  check_row("address", {"too short", "深圳", Verdict::warning, "address.short"});
  check_row("address",
            {"in English", "1 Keji Road, Shenzhen", Verdict::warning, "address.not_chinese"});
  check_row("address", {"a picture", "深圳市🏠", Verdict::error, "address.character"});
  check_row("industry", {"an industry", "软件和信息技术服务业", Verdict::ok});
  std::string longest;
  for (int i = 0; i < 200; ++i)
    longest += "号";
  check_row("address", {"as long as can be", longest, Verdict::ok});
  check_row("address", {"longer", longest + "号", Verdict::error, "address.too_long"});
  check_row("industry", {"longer than an industry", longest, Verdict::error, "industry.too_long"});
}

}  // namespace verify::test
