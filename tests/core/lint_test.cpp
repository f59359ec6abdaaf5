// The findings of the linter in rules that load.

#include "verify/lint.hpp"

#include <algorithm>
#include <array>

#include "builtin.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

struct Row {
  const char* name;
  const char* from;
  const char* to;
  const char* code;
  const char* pointer;
  bool is_error;
};

// The built-in pack with one text replaced; the text must be there and the result must load.
RulePack changed(std::string_view from, std::string_view to) {
  std::string json(embedded_pack());
  const auto at = json.find(from);
  REQUIRE(at != std::string::npos);
  LoadedPack loaded = load_pack(json.replace(at, from.size(), to));
  for (const Fault& fault : loaded.faults)
    MESSAGE(fault.pointer << " " << fault.code << " " << fault.found);
  REQUIRE(loaded.pack);
  return std::move(*loaded.pack);
}

const Finding* find(const std::vector<Finding>& findings, std::string_view code,
                    std::string_view pointer) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.fault.code == code && finding.fault.pointer == pointer;
  });
  return found == findings.end() ? nullptr : &*found;
}

constexpr const char* overseas = R"("when": {"fact": "region", "is": "overseas"})";
constexpr const char* qq = R"("when": {"fact": "qq_bank_card_bound", "is": true}, "claims")";

const Row rows[] = {
    {"two values at once", overseas,
     R"("when": {"all": [{"fact": "region", "is": "overseas"}, {"fact": "region", "is": "hmt"}]})",
     "condition.never", "/blockers/2/when", true},
    {"every choice", overseas,
     R"("when": {"fact": "region", "in": ["mainland", "hmt", "overseas"]})", "condition.always",
     "/blockers/2/when", true},
    {"a number between nothing", overseas,
     R"("when": {"all": [{"fact": "verified_accounts_with_identity", "at_least": 4},
                 {"fact": "verified_accounts_with_identity", "at_most": 3}]})",
     "condition.never", "/blockers/2/when", true},
    {"a date that is younger and older", overseas,
     R"("when": {"all": [{"fact": "birth_date", "younger_than": "minimum_age"},
                 {"not": {"fact": "birth_date", "younger_than": "full_capacity_age"}}]})",
     "condition.never", "/blockers/2/when", true},
    {"a part that never holds", overseas,
     R"("when": {"any": [{"fact": "region", "is": "overseas"},
                 {"not": {"fact": "region", "in": ["mainland", "hmt", "overseas"]}}]})",
     "condition.never", "/blockers/2/when/any/1", true},
    {"a part that always holds, deep inside", overseas,
     R"("when": {"all": [{"fact": "region", "is": "overseas"}, {"not": {"all": [{"fact": "sub_account", "is": "none"},
                 {"any": [{"fact": "already_verified", "is": true}, {"fact": "already_verified", "is": false}]}]}}]})",
     "condition.always", "/blockers/2/when/all/1/not/all/1", true},
    {"requirements that exclude each other", qq,
     R"("when": {"fact": "qq_bank_card_bound", "is": true}},
        {"code": "no_qq", "when": {"fact": "qq_bank_card_bound", "is": false}, "claims")",
     "method.impossible", "/methods/2/requires", true},
    {"a requirement of the other kind of account", qq,
     R"("when": {"fact": "account_type", "is": "enterprise"}, "claims")", "method.impossible",
     "/methods/2/requires", true},
    {"a requirement that a blocker forbids", qq,
     R"("when": {"fact": "region", "is": "overseas"}, "claims")", "method.blocked", "/methods/2",
     true},
    {"a question that waits for its own answer", R"("fact": "sub_account", "on_request": true)",
     R"("fact": "sub_account", "on_request": true, "when": {"fact": "sub_account", "is": "none"})",
     "question.never_asked", "/questions/12/when", true},
    {"a question that follows none", R"("follows": "legal_person_available")",
     R"("follows": "last_change_date")", "question.follows", "/questions/5/follows", true},
    {"a question that follows a choice", R"("follows": "legal_person_available")",
     R"("follows": "account_type")", "question.follows", "/questions/5/follows", true},
    {"a fact that nobody uses", R"("type": "date", "role": "birth_date"})",
     R"("type": "date", "role": "birth_date"}, {"id": "shoe_size", "type": "number"})",
     "fact.unused", "/facts/18/id", false},
    {"a blocker that waits for no date", R"("waits_for": "last_change_date")",
     R"("waits_for": "already_verified")", "blocker.waits_for", "/blockers/5/waits_for", true},
    {"a field that no method asks", R"("fields": [
    {)",
     R"("fields": [
    {"id": "fax", "check": "mobile"}, {)",
     "field.unused", "/fields/0/id", false},
    {"a code twice in a method", R"({"code": "no_legal_person", "for": true)",
     R"({"code": "provider_recommends", "for": true)", "code.duplicate",
     "/methods/3/considers/2/code", true},
    {"a method that rests on nothing", R"("claims": ["choose.personal_methods"])",
     R"("claims": [])", "source.missing", "/methods/0", false},
    {"a duration that rests on nothing",
     R"("claims": ["duration.personal_face", "urgent.personal"])", R"("claims": [])",
     "source.missing", "/methods/1/stages/0", false},
    {"ages in no order", R"("self_supporting_age": 16)", R"("self_supporting_age": 13)",
     "policy.order", "/policy/self_supporting_age", true},
    {"a day both off and worked", R"("2026-01-03", "2026-02-15")",
     R"("2026-01-03", "2026-02-14", "2026-02-15")", "calendar.day_both",
     "/calendar/working_weekends/1", true},
    {"a working weekend on a Monday", R"("working_weekends": ["2026-01-04")",
     R"("working_weekends": ["2026-01-05")", "calendar.not_weekend", "/calendar/working_weekends/0",
     true},
    {"a working weekend of a year that is not published", R"("2026-10-10"])",
     R"("2026-10-10", "2027-02-13"])", "calendar.year_unpublished", "/calendar/working_weekends/6",
     true},
    {"a year without holidays", R"("published_years": [2026])",
     R"("published_years": [2026, 2031])", "calendar.year_empty", "/calendar/published_years/1",
     true},
    {"a year twice", R"("published_years": [2026])", R"("published_years": [2026, 2026])",
     "calendar.year_twice", "/calendar/published_years/0", true},
    {"a pack that begins before its calendar", R"("valid_from": "2026-11-01")",
     R"("valid_from": "2025-11-01")", "calendar.outdated", "/calendar/published_years", false},
    {"a claim that nobody cites", R"("claims": [
    {)",
     R"("claims": [
    {"id": "x.y", "quote": "…", "document": "faq"}, {)",
     "claim.unused", "/claims/0/id", false},
    {"a link that nobody shows", R"("links": [
    {)",
     R"("links": [
    {"id": "nowhere", "url": "https://example.com"}, {)",
     "link.unused", "/links/0/id", false},
};

// The findings for a translation `other` of `original`, with a pack that needs no texts of methods.
std::vector<Finding> findings_of_texts(std::string_view original, std::string_view other) {
  const std::array<std::string_view, 1> first{original};
  const std::array<std::string_view, 1> second{other};
  const std::vector<Catalogue> languages{*load_catalogue("zh-CN", first).catalogue,
                                         *load_catalogue("en", second).catalogue};
  std::vector<Finding> findings = lint({test::pack(), languages});
  std::erase_if(findings, [](const Finding& finding) { return finding.document != "messages/en"; });
  return findings;
}

}  // namespace

TEST_CASE("the linter names what is wrong with a pack that loads, and where") {
  for (const Row& row : rows) {
    const std::string name = row.name;
    CAPTURE(name);
    const RulePack pack = changed(row.from, row.to);
    const LoadedFailures failures = builtin_failures(test::pack());
    const std::vector<Finding> findings = lint({pack, {}, &*failures.dictionary});
    std::string all;
    for (const Finding& finding : findings)
      all += finding.document + finding.fault.pointer + " " + finding.fault.code + "; ";
    CAPTURE(all);
    const Finding* found = find(findings, row.code, row.pointer);
    REQUIRE(found != nullptr);
    CHECK(found->is_error == row.is_error);
    CHECK(found->document == "pack");
    CHECK_FALSE(found->fault.suggestion.empty());
  }
}

TEST_CASE("a condition over too many facts is said to be untried") {
  std::string all = R"("when": {"all": [{"fact": "region", "is": "overseas"})";
  for (int i = 0; i < 18; ++i)
    all += R"(, {"fact": "x)" + std::to_string(i) + R"(", "is": true})";
  std::string json(embedded_pack());
  std::string facts;
  for (int i = 0; i < 18; ++i)
    facts += R"({"id": "x)" + std::to_string(i) + R"(", "type": "boolean"}, )";
  const std::string_view before = R"({"id": "birth_date")";
  json.replace(json.find(overseas), std::string_view(overseas).size(), all + "]}");
  json.insert(json.find(before), facts);
  const LoadedPack loaded = load_pack(json);
  REQUIRE(loaded.pack);
  CHECK(find(lint({*loaded.pack}), "condition.too_complex", "/blockers/2/when") != nullptr);
}

TEST_CASE("the linter compares languages") {
  struct TextRow {
    const char *original, *other, *code, *pointer;
  };
  const TextRow text_rows[] = {
      {R"({"screen.a": "{n} 天"})", R"({})", "message.missing", "/screen.a"},
      {R"({})", R"({})", "message.missing", "/method.personal.face"},
      {R"({})", R"({"screen.b": "x"})", "message.superfluous", "/screen.b"},
      {R"({})", R"({"tip.nobody": "x"})", "message.superfluous", "/tip.nobody"},
      {R"({"screen.a": "{days} 天"})", R"({"screen.a": "{day} days"})", "message.argument_unknown",
       "/screen.a"},
      {R"({"screen.a": "{n} 天"})", R"({"screen.a": "days"})", "message.argument_missing",
       "/screen.a"},
      {R"({"screen.a": "{n} 天"})", R"({"screen.a": "{n|day}"})", "message.plural", "/screen.a"},
      {R"({"screen.a": "{n} 天"})", R"({"screen.a": "{n|a|b|c}"})", "message.plural", "/screen.a"},
      {R"({"screen.a": "{d:day} 日"})", R"({"screen.a": "{d:days}"})", "message.date", "/screen.a"},
      {R"({"screen.a": "{d:day} 日"})", R"({"screen.a": "{d:weekday|Mon|Tue}"})", "message.date",
       "/screen.a"},
      {R"({"screen.a": "{d:day} 日"})", R"({"screen.a": "{e:day}"})", "message.argument_unknown",
       "/screen.a"},
      {R"({"screen.a": "天"})", R"({"claim.nobody": "x"})", "message.superfluous", "/claim.nobody"},
      {R"({"screen.a": "天"})", R"({"screen.a": "{n days"})", "message.braces", "/screen.a"},
      {R"({"screen.a": "天"})", R"({"screen.a": "n} days"})", "message.braces", "/screen.a"},
      {R"({"screen.a": "天"})", R"({"screen.a": "{N}"})", "message.argument", "/screen.a"},
      {R"({"screen.a": "天"})", R"({"screen.a": " "})", "message.empty", "/screen.a"},
      {R"({"screen.a": "天"})", R"({"screen.a": "{policy.amount_trys}"})", "policy.unknown",
       "/screen.a"},
      {R"({"screen.a": "天"})", R"({"screen.a": "{policy.amount_tries|try}"})", "message.plural",
       "/screen.a"},
      {R"({"screen.a": "天"})", R"({"screen.a": "only two tries"})", "message.literal",
       "/screen.a"},
      {R"({})", R"({"a/b~c": "x"})", "message.superfluous", "/a~1b~0c"},
  };
  for (const TextRow& row : text_rows) {
    CAPTURE(row.other);
    CHECK(find(findings_of_texts(row.original, row.other), row.code, row.pointer) != nullptr);
  }
  const auto unknown =
      findings_of_texts(R"({"screen.a": "{days} 天"})", R"({"screen.a": "{day}"})");
  CHECK(find(unknown, "message.argument_unknown", "/screen.a")->fault.suggestion == "days");
  CHECK(find(findings_of_texts(R"({"screen.a": "{n} 天"})", R"({"screen.a": "{n|one day|{n}}"})"),
             "message.braces", "/screen.a") != nullptr);
  CHECK(find(findings_of_texts(R"({"screen.a": "{n} 天"})", R"({"screen.a": "{n} {n|day|days}"})"),
             "message.plural", "/screen.a") == nullptr);
}

TEST_CASE("a failure that names an issue nobody gives is found") {
  std::string json(embedded_failures());
  const std::string_view from = R"("mobile.*")";
  json.replace(json.find(from), from.size(), R"("mobil.*")");
  const LoadedFailures failures = load_failures(test::pack(), json);
  REQUIRE(failures.dictionary);
  const std::vector<Finding> findings = lint({test::pack(), {}, &*failures.dictionary});
  const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.fault.code == "issue.unknown";
  });
  REQUIRE(found != findings.end());
  CHECK(found->document == "failures");
  CHECK(found->fault.suggestion == "mobile.*");
}

TEST_CASE("the linter gives the same list every time") {
  const RulePack pack = changed(overseas, R"("when": {"all": [{"fact": "region", "is": "hmt"},
    {"fact": "region", "is": "mainland"}]})");
  const auto text_of = [&] {
    std::string out;
    for (const Finding& finding : lint({pack}))
      out += finding.fault.code + finding.fault.pointer + finding.fault.suggestion + "\n";
    return out;
  };
  CHECK(text_of() == text_of());
}

}  // namespace verify
