// Claims name their documents and contradictions; an inference never forbids anything.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "builtin.hpp"
#include "json/engine.hpp"
#include "json_checks.hpp"
#include "pack/embedded.hpp"
#include "verify/lint.hpp"

namespace verify {

namespace {

std::string changed(std::string_view from, std::string_view to) {
  std::string json(embedded_pack());
  const auto at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

Json ask(Engine& engine, Operation operation, Json request, const char* now) {
  request["locale"] = "en";
  if (now != nullptr) request["now"] = now;
  Json answer = parse_json(call(engine, operation, dump_json(request)).json);
  REQUIRE_FALSE_MESSAGE(answer.contains("error"), dump_json(answer));
  return answer;
}

const Json quota = {
    {"facts", {{"account_type", "enterprise"}, {"verified_accounts_with_identity", 3}}}};

// The claim with this id in a list of claims.
Json claim_in(const Json& claims, std::string_view id) {
  for (const Json& claim : claims) {
    if (claim["id"] == std::string(id)) return claim;
  }
  FAIL("no claim ", std::string(id));
  return {};
}

}  // namespace

TEST_CASE("a claim in an answer names its document, and the claims that say otherwise") {
  Engine engine = builtin_engine();
  const Json answer = ask(engine, Operation::recommend, quota, "2026-11-27T18:30:00+08:00");
  const Json& source = answer["blockers"][0]["source"];
  const Json three = claim_in(source, "quota.enterprise");
  CHECK(three["document"]["title"] == "腾讯云实名认证常见问题");
  CHECK(three["document"]["url"] == "https://cloud.tencent.com/document/faq/378/55619");
  CHECK(three["document"]["seen"] == "whole");
  CHECK(three["document"]["date"].is_null());
  CHECK(three["old"] == false);
  CHECK(three["inference"] == false);
  // Written at one of the two.
  CHECK(three["contradicts"] == parse_json(R"(["doc.enterprise_quota"])"));
  const Json ten = claim_in(source, "doc.enterprise_quota");
  CHECK(ten["contradicts"] == parse_json(R"(["quota.enterprise"])"));
  CHECK(ten["section"] == "企业认证指引");
  CHECK(ten["document"]["url"].is_null());

  const Json why =
      ask(engine, Operation::explain, {{"code", "legal_person.licence_unsupported"}}, nullptr);
  CHECK(claim_in(why["matches"][0]["source"], "doc.licence_91_92")["inference"] == true);
}

TEST_CASE("a document is old when it was last changed longer ago than the policy says") {
  Engine engine = builtin_engine();
  std::string json = changed(R"("seen": "whole"})", R"("seen": "whole", "date": "2026-01-01"})");
  const std::string_view age = R"("source_age_days": 730)";
  json.replace(json.find(age), age.size(), R"("source_age_days": 30)");
  REQUIRE_FALSE(call(engine, Operation::load_pack, json).rejection);
  const auto is_old_on = [&](const char* now) {
    const Json answer = ask(engine, Operation::recommend, quota, now);
    return claim_in(answer["blockers"][0]["source"], "quota.enterprise")["old"].get<bool>();
  };
  // The same engine, so that nothing of another day is kept.
  CHECK_FALSE(is_old_on("2026-01-31T12:00:00+08:00"));
  CHECK(is_old_on("2026-02-01T12:00:00+08:00"));
  CHECK_FALSE(is_old_on("2026-01-31T12:00:00+08:00"));
  const auto explained_on = [&](const char* now) {
    const Json answer = ask(engine, Operation::explain, {{"code", "quota.enterprise"}}, now);
    return claim_in(answer["matches"][0]["source"], "quota.enterprise")["old"].get<bool>();
  };
  CHECK(explained_on("2026-02-01T12:00:00+08:00"));
  CHECK_FALSE(explained_on("2026-01-31T12:00:00+08:00"));
  CHECK_FALSE(explained_on(nullptr));
}

TEST_CASE("an inference can rank, but a requirement or a blocker needs more than inferences") {
  constexpr const char* inference = R"(, "inference": true})";
  REQUIRE(load_pack(changed(inference, "}")).pack);
  struct Row {
    const char *from, *to, *pointer;
  };
  constexpr Row rows[] = {
      {R"("is": true}, "claims": ["doc.face_phone"]})",
       R"("is": true}, "claims": ["doc.licence_91_92"]})", "/methods/1/requires/0/claims"},
      {R"("claims": ["sub_account.created"])", R"("claims": ["doc.licence_91_92"])",
       "/blockers/8/claims"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pointer);
    const LoadedPack refused = load_pack(changed(row.from, row.to));
    REQUIRE(refused.faults.size() == 1);
    CHECK(refused.faults[0].code == "claim.inference");
    CHECK(refused.faults[0].pointer == row.pointer);
  }
  CHECK(load_pack(changed(R"("claims": ["sub_account.created"])",
                          R"("claims": ["doc.licence_91_92", "sub_account.created"])"))
            .pack);
}

TEST_CASE("documents and claims that are wrong are faults") {
  struct Row {
    const char *from, *to, *code, *pointer;
  };
  constexpr Row rows[] = {
      {R"("document": "limits")", R"("document": "limit")", "document.unknown",
       "/claims/50/document"},
      {R"(, "document": "limits")", "", "member.missing", "/claims/50"},
      {R"("url": "https://cloud.tencent.com/document/faq)", R"("url": "http://a)", "link.insecure",
       "/documents/0/url"},
      {R"("seen": "whole")", R"("seen": "all")", "value.unknown", "/documents/0/seen"},
      {R"("seen": "whole")", R"("seen": "whole", "date": "2026-13-01")", "date.wrong",
       "/documents/0/date"},
      {R"("contradicts": ["quota.enterprise"])", R"("contradicts": ["quota.enterprises"])",
       "claim.unknown", "/claims/49/contradicts/0"},
      {R"("id": "limits", "title")", R"("id": "faq", "title")", "id.duplicate", "/documents/9/id"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.to));
    const LoadedPack loaded = load_pack(changed(row.from, row.to));
    const auto found = std::find_if(
        loaded.faults.begin(), loaded.faults.end(),
        [&](const Fault& fault) { return fault.code == row.code && fault.pointer == row.pointer; });
    std::string all;
    for (const Fault& fault : loaded.faults)
      all += fault.code + " " + fault.pointer + "; ";
    CHECK_MESSAGE(found != loaded.faults.end(), all);
  }
}

TEST_CASE("the linter finds a document that no claim quotes") {
  const LoadedPack loaded = load_pack(
      changed(R"("documents": [)",
              R"("documents": [{"id": "x", "title": "x", "language": "en", "seen": "whole"},)"));
  REQUIRE(loaded.pack);
  const std::vector<Finding> findings = lint({*loaded.pack});
  CHECK(std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.fault.code == "document.unused" && finding.fault.pointer == "/documents/0/id";
  }));
}

TEST_CASE("the manual lists every inference of the built-in pack, and no other claim") {
  std::ifstream in("core/rules/RULES.md", std::ios::binary);
  const std::string manual{std::istreambuf_iterator<char>(in), {}};
  const std::size_t begin = manual.find("Inferences of the built-in pack:");
  const std::string part = manual.substr(begin, manual.find("## Conditions") - begin);
  for (const Claim& claim : test::pack().claims) {
    const bool listed = part.find("| `" + claim.id + "` |") != std::string::npos;
    CHECK_MESSAGE(listed == claim.inference, claim.id);
  }
}

}  // namespace verify
