// Which issues of a form the applicant sees, and the page is told.

#include "running.hpp"

namespace verify::wizard {

namespace {

// A form with one field, whose text so far has only a warning, and with an issue between fields.
State form_with_cross_issue(std::string_view field_of_issue) {
  State state;
  FieldState field;
  field.field = pack().find_field("contact_name");
  field.text = "王";
  field.report.verdict = Verdict::warning;
  state.fields.push_back(field);
  Issue issue;
  issue.field = field_of_issue;
  issue.code = "contact.other_name_same_number";
  issue.severity = Severity::warning;
  state.cross_issues.push_back(issue);
  return state;
}

}  // namespace

TEST_CASE("an issue between fields is told when its field shows it, and not before") {
  State state = form_with_cross_issue("contact_name");
  CHECK(shown_issues(state).empty());
  CHECK(shown_issues(state, state.fields[0]).empty());
  state.fields[0].touched = true;
  REQUIRE(shown_issues(state).size() == 1);
  CHECK(shown_issues(state)[0].issue == state.cross_issues.data());
  CHECK_FALSE(shown_issues(state)[0].own);
}

TEST_CASE("an issue between fields that the form does not have is shown above them") {
  const State state = form_with_cross_issue("credit_code");
  REQUIRE(form_issues(state).size() == 1);
  CHECK(shown_issues(state).size() == 1);
  CHECK(shown_issues(state, state.fields[0]).empty());
}

}  // namespace verify::wizard
