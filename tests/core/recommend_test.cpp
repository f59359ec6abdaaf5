#include "verify/recommend.hpp"

#include <algorithm>
#include <limits>

#include "builtin.hpp"

namespace verify {

using test::facts;
using test::friday_evening;
using test::pack;

namespace {

std::vector<std::string> ranking(const Recommendation& recommendation) {
  std::vector<std::string> ids;
  for (const MethodAdvice& advice : recommendation.methods)
    ids.push_back(advice.method->id);
  return ids;
}

const MethodAdvice& advice(const Recommendation& recommendation, std::string_view id) {
  const auto found =
      std::find_if(recommendation.methods.begin(), recommendation.methods.end(),
                   [&](const MethodAdvice& candidate) { return candidate.method->id == id; });
  REQUIRE(found != recommendation.methods.end());
  return *found;
}

Recommendation recommend_for(std::initializer_list<std::pair<const char*, FactValue>> values) {
  return recommend(pack(), facts(values), friday_evening());
}

std::string blocker_of(const Recommendation& recommendation) {
  return recommendation.blockers.empty() ? "" : recommendation.blockers.front().blocker->code;
}

}  // namespace

TEST_CASE("a person whose WeChat has a bank card is done at once by WeChat scan") {
  const auto best = recommend_for({{"account_type", "personal"}, {"wechat_bank_card_bound", true}});
  REQUIRE(best.recommended != nullptr);
  CHECK(best.recommended->id == "personal.wechat_scan");
  const MethodAdvice& first = best.methods.front();
  CHECK(first.method == best.recommended);
  CHECK(first.rank == 1);
  CHECK(first.status == Status::eligible);
  CHECK(first.eta.whole.latest == friday_evening());
  CHECK(first.reasons.front().message == "requirement.wechat_bank_card_bound.met");
  CHECK(best.next_question == nullptr);
}

TEST_CASE("a legal person with WeChat makes the three instant methods lead") {
  const auto best = recommend_for({{"account_type", "enterprise"},
                                   {"legal_person_available", true},
                                   {"legal_person_wechat_bank_card_bound", true}});
  CHECK(ranking(best) == std::vector<std::string>{"enterprise.legal_person_wechat_scan",
                                                  "enterprise.legal_person_face",
                                                  "enterprise.wechat_official_account",
                                                  "enterprise.top_up", "enterprise.bank_transfer"});
  const MethodAdvice& first = best.methods.front();
  // "At the fastest 30 minutes" and "at once": no source states a longest time.
  CHECK(overall_duration(*first.method) == Duration{0, 30, std::nullopt, TimeUnit::minute});
  CHECK(first.eta.whole.typical == Instant{friday_evening().seconds + 1800});
  CHECK_FALSE(first.eta.whole.latest.has_value());
  CHECK(basis_of(*first.method).size() == 2);
  for (const MethodAdvice& method : best.methods)
    CHECK_FALSE(method.reasons.empty());
}

TEST_CASE("a corporate account does not push unknown instant methods back") {
  const auto best = recommend_for({{"account_type", "enterprise"},
                                   {"legal_person_available", true},
                                   {"legal_person_wechat_bank_card_bound", true},
                                   {"corporate_bank_account", true}});
  CHECK(ranking(best)[2] == "enterprise.wechat_official_account");
  CHECK(ranking(best)[3] == "enterprise.top_up");
}

TEST_CASE("what is certain is recommended, even while something faster is unknown") {
  const auto best =
      recommend_for({{"account_type", "enterprise"}, {"corporate_bank_account", true}});
  REQUIRE(best.recommended != nullptr);
  CHECK(best.recommended->id == "enterprise.top_up");
  CHECK(best.methods.front().method == best.recommended);
  REQUIRE(best.next_question != nullptr);
}

TEST_CASE("transfers end on working days") {
  const auto best =
      recommend_for({{"account_type", "enterprise"}, {"corporate_bank_account", true}});
  const Eta& eta = advice(best, "enterprise.bank_transfer").eta;
  CHECK(to_string(eta.whole.earliest, pack().time_zone) == "2026-11-30T00:00:00+08:00");
  CHECK(to_string(eta.whole.latest.value(), pack().time_zone) == "2026-12-02T23:59:59+08:00");
  CHECK_FALSE(eta.estimated);
}

TEST_CASE("nobody is told impossible before being asked") {
  for (const char* type : {"personal", "enterprise"}) {
    const auto best = recommend_for({{"account_type", type}});
    CHECK(best.recommended == nullptr);
    CHECK(best.next_question != nullptr);
    for (const MethodAdvice& method : best.methods) {
      CHECK(method.status == Status::unknown);
      CHECK_FALSE(method.would_unlock.empty());
    }
  }
}

TEST_CASE("without an account type it is the first question") {
  const auto best = recommend(pack(), {}, friday_evening());
  CHECK(best.methods.size() == pack().methods.size());
  CHECK(best.recommended == nullptr);
  REQUIRE(best.next_question != nullptr);
  CHECK(best.next_question->id == "account_type");
}

TEST_CASE("an unmet requirement says what would unlock the method") {
  const auto best =
      recommend_for({{"account_type", "personal"}, {"wechat_bank_card_bound", false}});
  const MethodAdvice& wechat = advice(best, "personal.wechat_scan");
  CHECK(wechat.status == Status::ineligible);
  CHECK(wechat.rank == 3);
  REQUIRE(wechat.would_unlock.size() == 1);
  CHECK(pack().facts[wechat.would_unlock.front()].id == "wechat_bank_card_bound");
  CHECK(wechat.reasons.front().effect == ReasonEffect::against);
}

TEST_CASE("missing documents put the methods first that the FAQ names") {
  const auto person = recommend_for({{"account_type", "personal"},
                                     {"wechat_bank_card_bound", true},
                                     {"camera_or_phone", true},
                                     {"documents_complete", false}});
  CHECK(person.recommended->id == "personal.face");
  const auto company = recommend_for({{"account_type", "enterprise"},
                                      {"legal_person_available", true},
                                      {"legal_person_wechat_bank_card_bound", true},
                                      {"documents_complete", false}});
  CHECK(company.recommended->id == "enterprise.legal_person_face");
  CHECK(advice(company, "enterprise.legal_person_wechat_scan").status == Status::eligible);
}

TEST_CASE("a licence that is not 91 or 92 puts the legal person's methods last, not out") {
  const auto other = recommend_for({{"account_type", "enterprise"},
                                    {"legal_person_available", true},
                                    {"legal_person_wechat_bank_card_bound", true},
                                    {"licence_kind", "other"}});
  // That these methods do not support it is only an inference.
  CHECK(other.recommended->id == "enterprise.legal_person_wechat_scan");
  const auto more = recommend_for({{"account_type", "enterprise"},
                                   {"legal_person_available", true},
                                   {"legal_person_wechat_bank_card_bound", true},
                                   {"corporate_bank_account", true},
                                   {"licence_kind", "other"}});
  CHECK(more.recommended->id == "enterprise.top_up");
  const MethodAdvice& scan = advice(more, "enterprise.legal_person_wechat_scan");
  CHECK(scan.status == Status::eligible);
  CHECK(std::find(scan.would_unlock.begin(), scan.would_unlock.end(),
                  test::pack().licence_kind_slot) != scan.would_unlock.end());
}

TEST_CASE("blockers stand before every method") {
  CHECK(blocker_of(recommend_for({{"account_type", "personal"}, {"region", "overseas"}})) ==
        "overseas");
  CHECK(blocker_of(recommend_for({{"account_type", "personal"}, {"region", "hmt"}})) ==
        "hmt_personal");
  CHECK(blocker_of(recommend_for({{"account_type", "enterprise"}, {"region", "hmt"}})) ==
        "hmt_enterprise");
  CHECK(blocker_of(recommend_for({{"account_type", "personal"}, {"identity_used_up", true}})) ==
        "personal_quota");
  CHECK(blocker_of(recommend_for({{"account_type", "enterprise"}, {"identity_used_up", true}})) ==
        "enterprise_quota");
  CHECK(blocker_of(recommend_for({{"already_verified", true}, {"changed_recently", true}})) ==
        "changed_lately");
  CHECK(blocker_of(recommend_for({{"account_type", "personal"},
                                  {"verified_accounts_with_identity", 3}})) == "personal_quota");
  CHECK(blocker_of(recommend_for({{"account_type", "enterprise"},
                                  {"verified_accounts_with_identity", 3}})) == "enterprise_quota");
  CHECK(blocker_of(recommend_for(
            {{"account_type", "personal"}, {"sub_account", "created_by_main"}})) == "inherited");
  CHECK(blocker_of(recommend_for({{"account_type", "personal"}, {"birth_date", "2012-11-28"}})) ==
        "under_age");
  CHECK(blocker_of(recommend_for({{"account_type", "personal"}, {"birth_date", "2012-11-27"}}))
            .empty());
  CHECK(blocker_of(
            recommend_for({{"account_type", "personal"}, {"verified_accounts_with_identity", 2}}))
            .empty());
  CHECK(
      blocker_of(recommend_for({{"account_type", "personal"}, {"sub_account", "linked_existing"}}))
          .empty());
  const auto blocked = recommend_for(
      {{"account_type", "personal"}, {"wechat_bank_card_bound", true}, {"region", "hmt"}});
  CHECK(blocked.recommended == nullptr);
}

TEST_CASE("who is blocked whatever the answer is asked nothing") {
  const std::vector<std::pair<const char*, FactValue>> blocking{
      {"region", "overseas"}, {"sub_account", "created_by_main"}, {"already_verified", true}};
  for (const auto& [fact, value] : blocking) {
    CAPTURE(fact);
    const auto answer = recommend_for({{fact, value}});
    CHECK(answer.blockers.size() == 1);
    CHECK(answer.next_question == nullptr);
  }
  // Whether users from Hong Kong have one way or two depends on the account type.
  CHECK(recommend_for({{"region", "hmt"}}).next_question->id == "account_type");
}

TEST_CASE("without complete documents the methods that the source names come first") {
  const auto person = recommend_for({{"account_type", "personal"},
                                     {"documents_complete", false},
                                     {"wechat_bank_card_bound", true}});
  CHECK(person.recommended == nullptr);  // face may still be possible
  CHECK(person.methods[0].method->id == "personal.face");
  CHECK(person.next_question->id == "camera_or_phone");
  CHECK(recommend_for({{"account_type", "personal"},
                       {"documents_complete", false},
                       {"camera_or_phone", false},
                       {"wechat_bank_card_bound", true}})
            .recommended->id == "personal.wechat_scan");
  const auto company = recommend_for({{"account_type", "enterprise"},
                                      {"documents_complete", false},
                                      {"corporate_bank_account", true},
                                      {"legal_person_available", false}});
  CHECK(company.recommended == nullptr);
  CHECK(company.methods[0].method->id == "enterprise.wechat_official_account");
}

TEST_CASE("what the sources advise against is not praised") {
  const auto answer = recommend_for({{"account_type", "personal"},
                                     {"documents_complete", false},
                                     {"wechat_bank_card_bound", true},
                                     {"sub_account", "linked_existing"}});
  const MethodAdvice& scan = advice(answer, "personal.wechat_scan");
  CHECK(std::any_of(scan.reasons.begin(), scan.reasons.end(),
                    [](const Reason& each) { return each.code == "documents_incomplete"; }));
  CHECK(std::none_of(scan.reasons.begin(), scan.reasons.end(), [](const Reason& each) {
    return each.code == "provider_recommends" || each.code == "before_linking";
  }));
  const MethodAdvice& face = advice(answer, "personal.face");
  CHECK(std::any_of(face.reasons.begin(), face.reasons.end(),
                    [](const Reason& each) { return each.code == "before_linking"; }));
}

TEST_CASE("an account to be linked is told to verify first, whatever its type") {
  for (const Method& method : test::pack().methods) {
    CAPTURE(method.id);
    CHECK(std::any_of(method.considerations.begin(), method.considerations.end(),
                      [](const Consideration& each) { return each.code == "before_linking"; }));
  }
}

TEST_CASE("an eligible method that is not held back unlocks nothing") {
  for (const bool documents : {true, false}) {
    const auto answer = recommend_for({{"account_type", "personal"},
                                       {"documents_complete", documents},
                                       {"camera_or_phone", true},
                                       {"wechat_bank_card_bound", true},
                                       {"qq_bank_card_bound", true}});
    for (const MethodAdvice& each : answer.methods) {
      CAPTURE(each.method->id);
      CHECK(each.status == Status::eligible);
      const bool held_back = !documents && each.method->id != "personal.face";
      CHECK(each.would_unlock.size() == (held_back ? 1 : 0));
    }
  }
}

TEST_CASE("a change within a month says when the next one is possible") {
  const auto blocked = recommend_for({{"account_type", "personal"},
                                      {"already_verified", true},
                                      {"last_change_date", "2026-11-10"}});
  REQUIRE(blocked.blockers.size() == 2);
  CHECK(blocked.blockers[0].blocker->code == "changed_recently");
  CHECK(blocked.blockers[0].possible_from == Date{2026, 12, 10});
  CHECK(blocked.blockers[1].blocker->code == "already_verified");
  const auto later = recommend_for({{"account_type", "personal"},
                                    {"already_verified", true},
                                    {"last_change_date", "2026-10-28"}});
  CHECK(later.blockers.size() == 1);
}

TEST_CASE("a host may set a date that no calendar has") {
  Facts known = facts({{"account_type", "personal"}, {"already_verified", true}});
  const FactSlot slot = *pack().fact_slot("last_change_date");
  known.set(slot, std::numeric_limits<std::int32_t>::max());
  const Recommendation future = recommend(pack(), known, friday_evening());
  REQUIRE_FALSE(future.blockers.empty());
  CHECK(future.blockers[0].possible_from > Date{9999, 12, 31});
  known.set(slot, std::numeric_limits<std::int32_t>::min());
  for (const BlockerAdvice& advice : recommend(pack(), known, friday_evening()).blockers)
    CHECK(advice.blocker->code != "changed_recently");
}

TEST_CASE("questions that cannot change anything are not asked") {
  Facts known = facts({{"account_type", "personal"}, {"wechat_bank_card_bound", true}});
  CHECK(next_question(pack(), known, friday_evening()) == nullptr);
  known = facts({{"account_type", "personal"}});
  const Question* question = next_question(pack(), known, friday_evening());
  REQUIRE(question != nullptr);
  CHECK(question->id == "wechat_bank_card_bound");
  const std::uint64_t skipped = std::uint64_t{1} << question->fact;
  const Question* other = next_question(pack(), known, friday_evening(), skipped);
  REQUIRE(other != nullptr);
  CHECK(other->id != question->id);
}

TEST_CASE("truth tables are Kleene's") {
  using enum Truth;
  for (const Truth a : {no, yes, unknown}) {
    for (const Truth b : {no, yes, unknown}) {
      const bool any_no = a == no || b == no;
      const bool any_yes = a == yes || b == yes;
      const bool any_unknown = a == unknown || b == unknown;
      CHECK(both(a, b) == (any_no ? no : any_unknown ? unknown : yes));
      CHECK(either(a, b) == (any_yes ? yes : any_unknown ? unknown : no));
    }
  }
  CHECK(!unknown == unknown);
  CHECK(!yes == no);
}

}  // namespace verify
