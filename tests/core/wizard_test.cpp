#include "json_checks.hpp"
#include "running.hpp"

namespace verify::wizard {

TEST_CASE("a person gets from a blank page to a submission") {
  Run run;
  CHECK(run.state.step == Step::account_type);
  run << ChooseAccountType{personal};
  CHECK(run.state.step == Step::situation);
  CHECK(run.state.question->id == "wechat_bank_card_bound");
  run << Answer{1};
  CHECK(run.state.step == Step::recommendation);
  CHECK(run.state.recommendation.recommended->id == "personal.wechat_scan");
  run << ChooseMethod{"personal.wechat_scan"} << EditField{"name", "陈𬱖"}
      << EditField{"id_number", "11010519491231002x"} << EditField{"mobile", "138-0013-8000"}
      << Next{};
  CHECK(run.state.step == Step::review);
  run << Submit{};
  CHECK(run.state.step == Step::submitted);
  CHECK(run.caused<SubmissionReady>());
  const Json submission = parse_json(submission_of(run.state));
  CHECK(submission["method"] == "personal.wechat_scan");
  CHECK(submission["fields"] ==
        Json{{"name", "陈𬱖"}, {"id_number", "11010519491231002X"}, {"mobile", "13800138000"}});
  CHECK(submission["facts"] ==
        Json{{"account_type", "personal"}, {"wechat_bank_card_bound", true}});
  CHECK(submission["pack"]["sha256"].get<std::string>().size() == 64);
}

TEST_CASE("an enterprise is asked about the legal person's WeChat right after the legal person") {
  Run run;
  run << ChooseAccountType{enterprise};
  CHECK(run.state.question->id == "official_account_verified");
  run << Answer{std::nullopt};
  CHECK(run.state.question->id == "legal_person_available");
  run << Answer{1};
  CHECK(run.state.question->id == "legal_person_wechat_bank_card_bound");
  run << Answer{1};
  CHECK(run.state.step == Step::recommendation);
  CHECK(run.state.recommendation.recommended->id == "enterprise.legal_person_wechat_scan");
  // An applicant can still answer a question later, after "I don't know".
  run << AnswerQuestion{"official_account_verified", 1};
  CHECK(run.state.step == Step::recommendation);
  CHECK(run.state.recommendation.recommended->id == "enterprise.wechat_official_account");
}

TEST_CASE("not knowing is always an answer and is not asked twice") {
  Run run;
  run << ChooseAccountType{enterprise};
  int questions = 0;
  std::vector<std::string> asked;
  while (run.state.step == Step::situation) {
    REQUIRE(++questions < 20);
    for (const std::string& before : asked)
      REQUIRE(before != run.state.question->id);
    asked.push_back(run.state.question->id);
    run << Answer{std::nullopt};
  }
  CHECK(run.state.step == Step::recommendation);
  CHECK(run.state.recommendation.recommended == nullptr);
  for (const MethodAdvice& advice : run.state.recommendation.methods)
    CHECK(advice.status == Status::unknown);
}

TEST_CASE("going back takes answers back one by one and loses no text") {
  Run run = at_personal_fields();
  run << EditField{"name", "张三"} << Back{};
  CHECK(run.state.step == Step::recommendation);
  run << Back{};
  CHECK(run.state.step == Step::situation);
  CHECK(run.state.question->id == "wechat_bank_card_bound");
  run << Back{};
  CHECK(run.state.step == Step::account_type);
  CHECK(run.state.facts == Facts{});
  run << Back{};
  CHECK(run.state.step == Step::account_type);
  run << ChooseAccountType{personal} << Answer{1} << ChooseMethod{"personal.wechat_scan"};
  CHECK(run.field("name").text == "张三");
  CHECK(run.field("name").touched);
}

TEST_CASE("nothing wrong gets to the review, and the first problem is pointed at") {
  Run run = at_personal_fields();
  run << EditField{"name", "张三"} << EditField{"id_number", "110105194912310021"}
      << EditField{"mobile", "13800138000"};
  CHECK(remaining(run.state) == 1);
  CHECK(complains(run.field("id_number")));
  run << Next{};
  CHECK(run.state.step == Step::fields);
  REQUIRE(run.caused<FocusField>());
  run << Submit{};
  CHECK(run.state.step == Step::fields);
  CHECK_FALSE(run.caused<SubmissionReady>());
  run << EditField{"id_number", "11010519491231002X"} << Next{};
  CHECK(run.state.step == Step::review);
}

TEST_CASE("nobody is told too short while typing, but everybody after leaving") {
  Run run = at_personal_fields();
  run << EditField{"id_number", "1101051949"};
  CHECK_FALSE(complains(run.field("id_number")));
  CHECK_FALSE(run.caused<IssuesChanged>());
  run << LeaveField{"id_number"};
  CHECK(complains(run.field("id_number")));
  CHECK(run.caused<IssuesChanged>());
  run << LeaveField{"mobile"};
  CHECK_FALSE(complains(run.field("mobile")));
}

TEST_CASE("leaving a field puts the normalised text in and shows what changed") {
  Run run = at_personal_fields();
  run << EditField{"name", "阿卜杜拉•买买提"} << LeaveField{"name"};
  CHECK(run.field("name").text == "阿卜杜拉·买买提");
  REQUIRE_FALSE(run.field("name").repairs.empty());
  CHECK(run.field("name").report.verdict == Verdict::ok);
  run << EditField{"name", "阿卜杜拉·买买"};
  CHECK(run.field("name").repairs.empty());
}

TEST_CASE("an accepted fix stands in the field and is right") {
  Run run = at_personal_fields();
  run << EditField{"id_number", "110105194912310021"};
  const auto& issues = run.field("id_number").report.issues;
  REQUIRE_FALSE(issues.empty());
  REQUIRE_FALSE(issues.front().fixes.empty());
  run << AcceptFix{"id_number", 0, 0};
  CHECK(run.field("id_number").report.verdict == Verdict::ok);
  run << AcceptFix{"id_number", 0, 0} << AcceptFix{"id_number", 7, 9} << AcceptFix{"nothing", 0, 0};
  CHECK(run.field("id_number").report.verdict == Verdict::ok);
}

TEST_CASE("an impossible method cannot be chosen") {
  Run run;
  run << ChooseAccountType{personal} << Answer{0};
  while (run.state.step == Step::situation)
    run << Answer{1};
  run << ChooseMethod{"personal.wechat_scan"};
  CHECK(run.state.step == Step::recommendation);
  run << ChooseMethod{"enterprise.top_up"} << ChooseMethod{"nonsense"};
  CHECK(run.state.step == Step::recommendation);
}

TEST_CASE("a typed code that answers an open question leads to a better method, with the texts") {
  Run run;
  run << GiveFacts{test::facts({{"account_type", "enterprise"},
                                {"legal_person_available", true},
                                {"legal_person_wechat_bank_card_bound", true}})};
  run << ChooseMethod{"enterprise.legal_person_wechat_scan"};
  run << FillFields{{{"enterprise_name", "某某律师事务所"}}};
  const auto better = [&] { return better_method(pack(), run.state, friday_evening()); };
  for (const char* code : {"", "91350100M000100Y43", "31110000MD0123454"}) {
    run << EditField{"credit_code", code};
    CHECK_FALSE(better().has_value());
  }
  run << EditField{"credit_code", "31110000MD0123454X"};
  REQUIRE(better().has_value());
  CHECK(better()->field->id == "credit_code");
  CHECK(better()->method->id == "enterprise.wechat_official_account");
  run << ChooseMethod{std::string{better()->method->id}};
  CHECK(run.state.step == Step::fields);
  CHECK(run.state.method->id == "enterprise.wechat_official_account");
  CHECK(run.field("enterprise_name").text == "某某律师事务所");
  CHECK(run.field("credit_code").text == "31110000MD0123454X");
  CHECK_FALSE(better().has_value());
  // What is known to be possible comes first.
  run << GiveFacts{test::facts({{"account_type", "enterprise"},
                                {"legal_person_available", true},
                                {"corporate_bank_account", true}})};
  run << ChooseMethod{"enterprise.legal_person_face"};
  REQUIRE(better().has_value());
  CHECK(better()->method->id == "enterprise.top_up");
}

TEST_CASE("an optional field blocks nothing and is submitted only with a text") {
  Run run;
  run << GiveFacts{test::facts({{"account_type", "enterprise"}, {"legal_person_available", true}})}
      << ShowRecommendation{} << ChooseMethod{"enterprise.legal_person_face"}
      << FillFields{{{"enterprise_name", "福州示例科技有限公司"},
                     {"credit_code", "91350100M000100Y43"},
                     {"legal_person_name", "李四"},
                     {"legal_person_id_number", "11010519491231002X"}}};
  const auto submitted = [&] { return parse_json(submission_of(run.state))["fields"]; };
  CHECK(wanted(run.state) == 4);
  CHECK(is_complete(run.state));
  CHECK_FALSE(submitted().contains("licence_issue_date"));
  run << EditField{"licence_issue_date", "昨天"};
  CHECK(wanted(run.state) == 5);
  CHECK_FALSE(is_complete(run.state));
  run << EditField{"licence_issue_date", "2020-02-24"};
  CHECK(is_complete(run.state));
  CHECK(submitted()["licence_issue_date"] == "2020-02-24");
  run << EditField{"licence_issue_date", ""};
  CHECK(is_complete(run.state));
  CHECK_FALSE(submitted().contains("licence_issue_date"));
}

TEST_CASE("a blocker is shown at once and nothing can be chosen") {
  State state = start(pack(), test::facts({{"account_type", "personal"}, {"region", "overseas"}}),
                      {}, friday_evening());
  CHECK(state.step == Step::recommendation);
  CHECK(state.recommendation.blockers.size() == 1);
  const Update next = update(pack(), state, ChooseMethod{"personal.face"}, friday_evening());
  CHECK(next.state.step == Step::recommendation);
}

TEST_CASE("what the page knows is not asked and not taken back") {
  State state =
      start(pack(), test::facts({{"account_type", "personal"}, {"wechat_bank_card_bound", true}}),
            {{"name", "张三"}}, friday_evening());
  CHECK(state.step == Step::recommendation);
  Update next = update(pack(), std::move(state), Back{}, friday_evening());
  CHECK(next.state.step == Step::recommendation);
  next =
      update(pack(), std::move(next.state), ChooseMethod{"personal.wechat_scan"}, friday_evening());
  CHECK(next.state.fields.front().text == "张三");
}

TEST_CASE("the page may give facts and texts later") {
  Run run;
  run << GiveFacts{test::facts({{"account_type", "personal"}, {"wechat_bank_card_bound", true}})};
  CHECK(run.state.step == Step::recommendation);
  run << ChooseMethod{"personal.wechat_scan"} << FillFields{{{"name", "李四"}}};
  CHECK(run.field("name").text == "李四");
  run << GiveFacts{{}};
  CHECK(run.state.step == Step::account_type);
}

TEST_CASE("values are masked in the review until they are revealed") {
  Run run = at_personal_review();
  CHECK_FALSE(run.field("id_number").revealed);
  run << Reveal{"id_number", true};
  CHECK(run.field("id_number").revealed);
  run << Back{} << Next{};
  CHECK_FALSE(run.field("id_number").revealed);
  CHECK(mask(pack(), "id_number", "11010519491231002X").find("19491231") == std::string::npos);
}

TEST_CASE("earlier steps can be gone to, later ones cannot be jumped to") {
  Run run;
  run << GoTo{Step::review} << GoTo{Step::submitted} << Submit{} << Next{};
  CHECK(run.state.step == Step::account_type);
  Run other = at_personal_review();
  other << GoTo{Step::recommendation};
  CHECK(other.state.step == Step::recommendation);
  other << GoTo{Step::account_type};
  CHECK(other.state.step == Step::account_type);
}

TEST_CASE("reset forgets everything personal") {
  Run run = at_personal_review();
  run << Submit{} << Reset{};
  CHECK(run.state.step == Step::account_type);
  CHECK(run.state.texts.empty());
  CHECK(run.state.fields.empty());
}

}  // namespace verify::wizard
