// Every code of every provider's table, and every issue of our own, has an explanation.
#include <algorithm>

#include "check/issue_codes.hpp"
#include "explaining.hpp"

namespace verify {

namespace {

using test::dictionary;

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool is_issue(std::string_view code) {
  const auto issues = issue_definitions();
  return std::any_of(issues.begin(), issues.end(),
                     [code](const IssueDefinition& issue) { return issue.code == code; });
}

bool is_issue_pattern(std::string_view pattern) {
  if (!pattern.ends_with(".*")) return is_issue(pattern);
  const auto issues = issue_definitions();
  return std::any_of(issues.begin(), issues.end(), [pattern](const IssueDefinition& issue) {
    return issue.code.starts_with(pattern.substr(0, pattern.size() - 1));
  });
}

bool is_blocker(std::string_view code) {
  const auto& blockers = test::pack().blockers;
  return std::any_of(blockers.begin(), blockers.end(),
                     [code](const Blocker& blocker) { return code == "blocker." + blocker.code; });
}

}  // namespace

TEST_CASE("every row of the providers' tables is explained as written") {
  const std::vector<test::FileRow> rows = test::rows_of("provider_codes.csv");
  CHECK(rows.size() >= 540);
  for (const auto& [provider, code, charged, id] : rows) {
    CAPTURE(provider);
    CAPTURE(code);
    CHECK(contains(test::ids(explain_provider_code(dictionary(), provider, code)), id));
    CHECK_FALSE(explain_code(dictionary(), code).empty());
    // If the provider charges for a refusal, the explanation must say that it costs a try.
    const bool passed = id == "result.passed";
    if (charged == "yes" && !passed) CHECK(dictionary().find(id)->costs_try);
  }
}

TEST_CASE("the dictionary knows no code that is not in the tables") {
  const std::vector<test::FileRow> rows = test::rows_of("provider_codes.csv");
  for (const Failure& failure : dictionary().failures) {
    for (const ProviderCode& known : failure.codes) {
      CAPTURE(known.provider);
      CAPTURE(known.code);
      CHECK(std::any_of(rows.begin(), rows.end(), [&](const test::FileRow& row) {
        return row.first == known.provider && row.second == known.code && row.fourth == failure.id;
      }));
    }
  }
}

TEST_CASE("every issue that fields and forms can have is explained") {
  for (const IssueDefinition& issue : issue_definitions()) {
    CAPTURE(issue.code);
    CHECK(explain_code(dictionary(), issue.code).size() == 1);
  }
  for (const Blocker& blocker : test::pack().blockers) {
    CAPTURE(blocker.code);
    CHECK(explain_code(dictionary(), "blocker." + blocker.code).size() == 1);
  }
}

TEST_CASE("the dictionary names only issues and blockers that exist") {
  for (const Failure& failure : dictionary().failures) {
    for (const std::string& issue : failure.issues) {
      CAPTURE(issue);
      CHECK((is_issue_pattern(issue) || is_blocker(issue)));
    }
    for (const Refusal& refusal : failure.refusals) {
      for (const std::string& issue : refusal.issues) {
        CAPTURE(issue);
        CHECK(is_issue_pattern(issue));
      }
    }
  }
}

TEST_CASE("an issue named by an entry goes before the rest of its kind") {
  const auto explained = [](std::string_view code) {
    return test::best(explain_code(dictionary(), code));
  };
  CHECK(explained("id_number.check_digit") == "id.number_invalid");
  CHECK(explained("id_number.other_document") == "id.type_unsupported");
  CHECK(explained("mobile.virtual_operator") == "mobile.range_unsupported");
  CHECK(explained("mobile.length") == "mobile.invalid");
  CHECK(explained("face.covered") == "face.covered");
  CHECK(explained("FailedOperation.ActionLightDark") == "face.light");
  CHECK(explained("ActionLightDark") == "face.light");
  CHECK(explained("nothing.known").empty());
  CHECK(explained("").empty());
}

TEST_CASE("one code with several meanings gives each of them") {
  const auto found = test::ids(explain_provider_code(dictionary(), "esign", "30500101"));
  CHECK(found.size() == 3);
  CHECK(contains(found, "transfer.account_invalid"));
  CHECK(explain_provider_code(dictionary(), "esign", "").empty());
  CHECK(explain_provider_code(dictionary(), "nobody", "30500101").empty());
}

}  // namespace verify
