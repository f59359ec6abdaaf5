// `verify pack diff` as users call it.

#include "pack_diff_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "json/document.hpp"
#include "program.hpp"

namespace verify::cli {

namespace {

// Makes old.json, the built-in pack, and new.json with a smaller quota.
const std::string make =
    "verify pack --builtin > old.json; "
    "sed 's/\"accounts_per_identity\": 3/\"accounts_per_identity\": 2/' old.json > new.json; ";

}  // namespace

TEST_CASE("a pack does not differ from itself, and the exit status says so") {
  const Outcome same = run_script(make + "verify pack diff old.json old.json --exit-code");
  CHECK(same.status == 0);
  CHECK(same.out == "no difference\n");
  CHECK(same.err == "");
}

TEST_CASE("a change is a line for each thing that applicants notice") {
  const Outcome outcome = run_script(make + "verify pack diff old.json new.json");
  CHECK(outcome.status == 0);
  CHECK(outcome.out ==
        "blocker, personal_quota: none -> applies (2 of 45, e.g. "
        "{\"account_type\":\"personal\",\"verified_accounts_with_identity\":2})\n"
        "blocker, enterprise_quota: none -> applies (2 of 45, e.g. "
        "{\"account_type\":\"enterprise\",\"verified_accounts_with_identity\":2})\n"
        "content, policy accounts_per_identity: 3 -> 2\n");
  CHECK(run_script("verify pack diff old.json new.json --exit-code").status == 1);
}

TEST_CASE("a program gets the same as JSON") {
  const Outcome outcome = run_script(make + "verify pack diff --json old.json new.json");
  const JsonDocument document = parse_document(outcome.out);
  const JsonValue root = document.root();
  CHECK(root.find("before").find("id").text() == "tencent-cloud");
  CHECK(root.find("differences").size() == 3);
  const JsonValue first = *root.find("differences").begin();
  CHECK(first.find("kind").text() == "blocker");
  CHECK(first.find("before").is_null());
  CHECK(first.find("count").integer() == 2);
  CHECK(first.find("example").find("account_type").text() == "personal");
  CHECK(root.find("faults").size() == 0);
}

TEST_CASE("real facts are compared, and a bad line is named") {
  const Outcome outcome =
      run_script(make +
                 "printf '%s\\n\\n%s\\n' '{\"account_type\": \"personal\", "
                 "\"verified_accounts_with_identity\": 2}' "
                 "'{\"account_type\": \"personal\"}' > facts.jsonl; "
                 "verify pack diff old.json new.json --submissions facts.jsonl");
  CHECK(outcome.status == 0);
  CHECK(outcome.out ==
        "blocker, personal_quota: none -> applies (1 of 2, e.g. "
        "{\"account_type\":\"personal\",\"verified_accounts_with_identity\":2})\n"
        "content, policy accounts_per_identity: 3 -> 2\n");
  const Outcome bad = run_script(
      "printf '{}\\n{\"regio\": 1}\\n[]\\nx\\n{\"region\": \"mars\"}\\n' > bad.jsonl; "
      "verify pack diff old.json new.json --submissions bad.jsonl");
  CHECK(bad.status == 2);
  CHECK(bad.out == "");
  CHECK(std::count(bad.err.begin(), bad.err.end(), '\n') == 1);
  for (const char* fault :
       {"/2/regio: fact.unknown, found regio, expected region.", "/3: type.wrong, found array",
        "/4: json.wrong, found line 1, column 1", "/5/region: fact.wrong"}) {
    CAPTURE(fault);
    CHECK(bad.err.find(fault) != std::string::npos);
  }
}

TEST_CASE("a fact that only one pack has is no fault") {
  const Outcome outcome = run_script(
      make +
      "sed 's/qq_bank_card_bound/qq_card/g' old.json > renamed.json; "
      "echo '{\"account_type\": \"personal\", \"qq_bank_card_bound\": true}' > facts.jsonl; "
      "verify pack diff old.json renamed.json --submissions facts.jsonl");
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  CHECK(outcome.out.find("recommendation, personal: personal.qq_scan -> none (1 of 1") !=
        std::string::npos);
}

TEST_CASE("what is no pack is refused") {
  const Outcome outcome =
      run_script(make + "echo 3 > bad.json; verify pack diff old.json bad.json");
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("The file bad.json is no rule pack.") != std::string::npos);
  CHECK(run_script("verify pack diff old.json")
            .err.find("pack diff needs NEW. Try: verify help "
                      "pack diff") != std::string::npos);
  CHECK(run_script("verify help pack diff").out == run_script("verify pack diff --help").out);
}

}  // namespace verify::cli
