#include "json/results.hpp"

#include "verify/version.hpp"

namespace verify {

namespace {

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json span_to_json(const Span& span) { return Json::array({span.begin, span.end}); }

Json message_of(const Catalogue& catalogue, std::string_view key, std::span<const Argument> arguments = {}) {
  return Json(format(catalogue, key, arguments));
}

Json issue_to_json(const Catalogue& catalogue, const Issue& issue) {
  Json fixes = Json::array();
  for (const Fix& fix : issue.fixes) {
    fixes.push_back({{"value", fix.value}, {"changed", span_to_json(fix.changed)}});
  }
  return {{"field", issue.field},
          {"code", issue.code},
          {"severity", name_of(issue.severity)},
          {"span", span_to_json(issue.span)},
          {"message", format(catalogue, "issue." + std::string(issue.code), issue.arguments)},
          {"fix", issue.fixes.empty() ? Json(nullptr) : Json(issue.fixes.front().value)},
          {"fixes", std::move(fixes)}};
}

std::string_view name_of_status(Status status) noexcept {
  switch (status) {
    case Status::eligible:
      return "eligible";
    case Status::unknown:
      return "unknown";
    case Status::ineligible:
      return "ineligible";
  }
  return "";
}

std::string_view name_of_effect(Effect effect) noexcept {
  switch (effect) {
    case Effect::in_favour:
      return "for";
    case Effect::against:
      return "against";
    case Effect::unknown:
      return "unknown";
  }
  return "";
}

Json claims_to_json(const RulePack& pack, const std::vector<std::string>& ids) {
  Json out = Json::array();
  for (const std::string& id : ids) {
    const Claim* claim = pack.find_claim(id);
    if (claim == nullptr) continue;
    out.push_back({{"id", claim->id}, {"quote", claim->quote}, {"section", claim->section}});
  }
  return out;
}

Json eta_to_json(const RulePack& pack, const Eta& eta) {
  return {{"min", eta.min},
          {"max", eta.max},
          {"unit", eta.unit == EtaUnit::minute ? "minute" : "working_day"},
          {"earliest", to_string(eta.earliest)},
          {"latest", to_string(eta.latest)},
          {"estimated", eta.estimated},
          {"basis", claims_to_json(pack, *eta.basis)}};
}

Json reasons_to_json(const RulePack& pack, const Catalogue& catalogue, const MethodAdvice& advice) {
  Json out = Json::array();
  for (const Reason& reason : advice.reasons) {
    out.push_back({{"code", reason.code},
                   {"effect", name_of_effect(reason.effect)},
                   {"message", message_of(catalogue, reason.message)},
                   {"fact", reason.fact ? Json(pack.facts[*reason.fact].id) : Json(nullptr)}});
  }
  return out;
}

Json method_to_json(const RulePack& pack, const Catalogue& catalogue, const MethodAdvice& advice) {
  Json unlocks = Json::array();
  for (const FactSlot slot : advice.would_unlock) unlocks.push_back(pack.facts[slot].id);
  return {{"id", advice.method->id},
          {"rank", advice.rank},
          {"status", name_of_status(advice.status)},
          {"title", message_of(catalogue, "method." + advice.method->id)},
          {"eta", eta_to_json(pack, advice.eta)},
          {"reasons", reasons_to_json(pack, catalogue, advice)},
          {"would_unlock", std::move(unlocks)},
          {"fields", advice.method->fields},
          {"needs", advice.method->needs}};
}

Json blocker_to_json(const RulePack& pack, const Catalogue& catalogue, const BlockerAdvice& advice) {
  const Blocker& blocker = *advice.blocker;
  std::vector<Argument> arguments;
  if (advice.possible_from) arguments.push_back({"date", to_string(*advice.possible_from)});
  Json steps = Json::array();
  for (int i = 1; i <= blocker.step_count; ++i) {
    steps.push_back(
        message_of(catalogue, "blocker." + blocker.code + ".step." + std::to_string(i), arguments));
  }
  Json links = Json::array();
  for (const std::string& id : blocker.links) {
    const Link* link = pack.find_link(id);
    if (link != nullptr) {
      links.push_back({{"id", id}, {"url", link->url}, {"title", message_of(catalogue, "link." + id)}});
    }
  }
  return {{"code", blocker.code},
          {"message", message_of(catalogue, "blocker." + blocker.code, arguments)},
          {"possible_from", advice.possible_from ? Json(to_string(*advice.possible_from)) : Json(nullptr)},
          {"steps", std::move(steps)},
          {"links", std::move(links)},
          {"source", claims_to_json(pack, blocker.claims)}};
}

}  // namespace

Json to_json(const RulePack& pack, const Catalogue& catalogue, const Recommendation& recommendation) {
  Json methods = Json::array();
  for (const MethodAdvice& advice : recommendation.methods) {
    methods.push_back(method_to_json(pack, catalogue, advice));
  }
  Json blockers = Json::array();
  for (const BlockerAdvice& advice : recommendation.blockers) {
    blockers.push_back(blocker_to_json(pack, catalogue, advice));
  }
  const Question* question = recommendation.next_question;
  return {{"recommended", recommendation.recommended ? Json(recommendation.recommended->id) : Json(nullptr)},
          {"methods", std::move(methods)},
          {"blockers", std::move(blockers)},
          {"next_question", question != nullptr ? Json(question->id) : Json(nullptr)}};
}

Json to_json(const Catalogue& catalogue, const FieldReport& report) {
  Json issues = Json::array();
  for (const Issue& issue : report.issues) issues.push_back(issue_to_json(catalogue, issue));
  return {{"field", report.field},
          {"verdict", name_of(report.verdict)},
          {"value", report.verdict == Verdict::error ? Json(nullptr) : Json(report.value)},
          {"document", text_or_null(report.document)},
          {"issues", std::move(issues)}};
}

Json to_json(const Catalogue& catalogue, const Report& report) {
  Json fields = Json::object();
  Json issues = Json::array();
  for (const FieldReport& field : report.fields) {
    fields[std::string(field.field)] = to_json(catalogue, field);
    for (const Issue& issue : field.issues) issues.push_back(issue_to_json(catalogue, issue));
  }
  for (const Issue& issue : report.issues) issues.push_back(issue_to_json(catalogue, issue));
  return {{"verdict", name_of(report.verdict)}, {"fields", std::move(fields)}, {"issues", std::move(issues)}};
}

Json to_json(const RulePack& pack, const Catalogue& catalogue, const Question& question) {
  const FactDefinition& fact = pack.facts[question.fact];
  const std::string key = "question." + question.id;
  Json answers = Json::array();
  if (fact.type == FactType::boolean) {
    answers.push_back({{"value", true}, {"text", message_of(catalogue, key + ".yes")}});
    answers.push_back({{"value", false}, {"text", message_of(catalogue, key + ".no")}});
  }
  for (const std::string& choice : fact.choices) {
    answers.push_back({{"value", choice}, {"text", message_of(catalogue, key + "." + choice)}});
  }
  return {{"id", question.id},
          {"fact", fact.id},
          {"text", message_of(catalogue, key)},
          {"answers", std::move(answers)}};
}

Json to_json(std::span<const PackFault> faults) {
  Json out = Json::array();
  for (const PackFault& fault : faults) {
    out.push_back({{"code", fault.code},
                   {"pointer", fault.pointer},
                   {"found", fault.found},
                   {"suggestion", text_or_null(fault.suggestion)}});
  }
  return out;
}

Json identity_of(const RulePack& pack) {
  return {{"id", pack.id},
          {"version", pack.version},
          {"sha256", std::string(pack.sha256.begin(), pack.sha256.end())}};
}

Json facts_to_json(const RulePack& pack, const Facts& facts) {
  Json out = Json::object();
  for (const FactDefinition& fact : pack.facts) {
    const auto value = get_fact(pack, facts, fact.id);
    if (!value) continue;
    std::visit([&](const auto& known) { out[fact.id] = known; }, *value);
  }
  return out;
}

Json submission_to_json(const RulePack& pack, const wizard::State& state) {
  Json fields = Json::object();
  for (const wizard::FieldState& field : state.fields) fields[field.field->id] = field.report.value;
  return {{"method", state.method != nullptr ? Json(state.method->id) : Json(nullptr)},
          {"facts", facts_to_json(pack, state.facts)},
          {"fields", std::move(fields)},
          {"pack", identity_of(pack)},
          {"core", {{"version", core_version}}}};
}

std::string_view name_of(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::ok:
      return "ok";
    case Verdict::fixed:
      return "fixed";
    case Verdict::warning:
      return "warning";
    case Verdict::error:
      return "error";
  }
  return "";
}

std::string_view name_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::fixed:
      return "fixed";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

std::string_view name_of(wizard::Step step) noexcept {
  switch (step) {
    case wizard::Step::account_type:
      return "account_type";
    case wizard::Step::situation:
      return "situation";
    case wizard::Step::recommendation:
      return "recommendation";
    case wizard::Step::fields:
      return "fields";
    case wizard::Step::review:
      return "review";
    case wizard::Step::submitted:
      return "submitted";
  }
  return "";
}

}  // namespace verify
