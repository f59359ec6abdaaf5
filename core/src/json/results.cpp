#include "json/results.hpp"

#include <algorithm>
#include <array>

#include "json/claims.hpp"
#include "pack/nearest.hpp"
#include "small_sort.hpp"
#include "text/decimal.hpp"
#include "verify/version.hpp"

namespace verify {

namespace {

constexpr std::size_t effect_count = Words<ReasonEffect>::table.size();

void write_span(JsonWriter& out, JsonName name, const Span& span) {
  out.key(name);
  out.begin_array();
  out.value(span.begin);
  out.value(span.end);
  out.end_array();
}

void write_texts(JsonWriter& out, JsonName name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_array();
  for (const std::string& text : texts)
    out.value(text);
  out.end_array();
}

void write_message(JsonWriter& out, JsonName name, const Wording& wording, std::string_view key,
                   std::span<const Argument> arguments = {}) {
  out.member(name, format(wording, key, arguments));
}

void write_issue(JsonWriter& out, const Wording& wording, const Issue& issue) {
  out.begin_object();
  out.member("code", issue.code);
  out.member("field", issue.field);
  out.key("fix");
  if (issue.fixes.empty()) {
    out.null();
  } else {
    out.value(issue.fixes.front().value);
  }
  out.key("fixes");
  out.begin_array();
  for (const Fix& fix : issue.fixes) {
    out.begin_object();
    write_span(out, "changed", fix.changed);
    out.member("value", fix.value);
    out.end_object();
  }
  out.end_array();
  write_message(out, "message", wording, std::string("issue.").append(issue.code), issue.arguments);
  out.member("severity", name_of(issue.severity));
  write_span(out, "span", issue.span);
  out.end_object();
}

void write_issues(JsonWriter& out, const Wording& wording, const std::vector<Issue>& issues) {
  for (const Issue& issue : issues)
    write_issue(out, wording, issue);
}

void write_claims(JsonWriter& out, JsonName name, const RulePack& pack,
                  const std::vector<std::string>& ids, const Date& today) {
  out.key(name);
  out.begin_array();
  for (const std::string& id : ids) {
    const Claim* claim = pack.find_claim(id);
    if (claim != nullptr) write_claim(out, pack, *claim, today);
  }
  out.end_array();
}

// Writes `text` to `out`; `fill` makes the text the first time.
template <typename Fill>
void write_once(JsonWriter& out, std::string& text, const Fill& fill) {
  if (text.empty()) {
    JsonWriter first(text);
    fill(first);
  }
  out.written(text);
}

void write_number(JsonWriter& out, JsonName name, const std::optional<int>& number) {
  out.key(name);
  if (number) {
    out.value(*number);
  } else {
    out.null();
  }
}

void write_instant(JsonWriter& out, JsonName name, const RulePack& pack,
                   const std::optional<Instant>& instant) {
  out.key(name);
  if (instant) {
    out.plain(to_string(*instant, pack.time_zone));
  } else {
    out.null();
  }
}

void write_time_span(JsonWriter& out, JsonName name, const std::optional<TimeSpan>& span) {
  out.key(name);
  if (!span) return out.null();
  out.begin_object();
  out.member("amount", span->amount);
  out.member("unit", name_of(span->unit));
  out.end_object();
}

void write_tries(JsonWriter& out, const Wording& wording, const std::optional<Tries>& tries) {
  out.key("tries");
  if (!tries) return out.null();
  out.begin_object();
  out.member("count", tries->count);
  write_time_span(out, "frozen", tries->frozen);
  out.member("in_a_row", tries->in_a_row);
  write_message(out, "message", wording, "tries." + tries->then);
  out.member("then", tries->then);
  out.end_object();
}

// What a stage says on every day.
void write_about(JsonWriter& out, const Wording& wording, const Stage& stage) {
  out.member("actor", name_of(stage.actor));
  out.member("code", stage.code);
  write_time_span(out, "deadline", stage.deadline);
  out.key("duration");
  out.begin_object();
  write_number(out, "max", stage.duration.max);
  write_number(out, "min", stage.duration.min);
  write_number(out, "typical", stage.duration.typical);
  out.member("unit", name_of(stage.duration.unit));
  out.end_object();
  write_message(out, "title", wording, "stage." + stage.code);
  write_tries(out, wording, stage.tries);
}

void write_ends(JsonWriter& out, const RulePack& pack, const Ends& ends) {
  write_instant(out, "earliest", pack, ends.earliest);
  write_instant(out, "latest", pack, ends.latest);
  write_instant(out, "typical", pack, ends.typical);
}

void write_eta(JsonWriter& out, const Wording& wording, const Eta& eta, const Date& today,
               MethodTexts& texts) {
  const RulePack& pack = wording.pack;
  const std::vector<Stage>& stages = eta.method->stages;
  texts.stages.resize(stages.size());
  out.key("eta");
  out.begin_object();
  write_once(out, texts.basis, [&](JsonWriter& first) {
    write_claims(first, "basis", pack, basis_of(*eta.method), today);
  });
  out.member("estimated", eta.estimated);
  out.key("stages");
  out.begin_array();
  for (std::size_t i = 0; i < stages.size(); ++i) {
    out.begin_object();
    write_once(out, texts.stages[i],
               [&](JsonWriter& first) { write_about(first, wording, stages[i]); });
    out.key("when");
    out.begin_object();
    write_ends(out, pack, eta.stages[i].ends);
    write_instant(out, "until", pack, eta.stages[i].until);
    out.end_object();
    out.end_object();
  }
  out.end_array();
  out.key("when");
  out.begin_object();
  write_ends(out, pack, eta.whole);
  out.end_object();
  out.end_object();
}

void write_reason(JsonWriter& out, const Wording& wording, const Reason& reason) {
  out.begin_object();
  out.member("code", reason.code);
  out.member("effect", name_of(reason.effect));
  out.key("fact");
  out.text_or_null(reason.fact ? std::string_view(wording.pack.facts[*reason.fact].id)
                               : std::string_view());
  write_message(out, "message", wording, reason.message);
  out.end_object();
}

// The reasons of a method are one for each requirement and one for each consideration that applies.
void write_reasons(JsonWriter& out, const Wording& wording, const MethodAdvice& advice,
                   std::vector<std::string>& texts) {
  const Method& method = *advice.method;
  const std::size_t requirements = method.requirements.size();
  texts.resize(requirements * effect_count + method.considerations.size());
  out.key("reasons");
  out.begin_array();
  std::size_t consideration = 0;
  for (std::size_t i = 0; i < advice.reasons.size(); ++i) {
    const Reason& reason = advice.reasons[i];
    std::size_t place = i * effect_count + static_cast<std::size_t>(reason.effect);
    if (i >= requirements) {
      while (method.considerations[consideration].message.data() != reason.message.data())
        ++consideration;
      place = requirements * effect_count + consideration;
    }
    write_once(out, texts[place], [&](JsonWriter& first) { write_reason(first, wording, reason); });
  }
  out.end_array();
}

void write_fees(JsonWriter& out, const Wording& wording, const std::vector<Fee>& fees) {
  out.key("fees");
  out.begin_array();
  for (const Fee& fee : fees) {
    out.begin_object();
    out.member("code", fee.code);
    write_message(out, "message", wording, "fee." + fee.code);
    out.end_object();
  }
  out.end_array();
}

void write_slots(JsonWriter& out, JsonName name, const RulePack& pack,
                 const std::vector<FieldSlot>& slots) {
  out.key(name);
  out.begin_array();
  for (const FieldSlot slot : slots)
    out.value(pack.fields[slot].id);
  out.end_array();
}

void write_about(JsonWriter& out, const Wording& wording, const Method& method) {
  const RulePack& pack = wording.pack;
  write_fees(out, wording, method.fees);
  write_slots(out, "fields", pack, method.fields);
  out.member("id", method.id);
  write_texts(out, "needs", method.needs);
  write_slots(out, "optional_fields", pack, method.optional_fields);
}

void write_method(JsonWriter& out, const RulePack& pack, const Catalogue& catalogue,
                  const MethodAdvice& advice, const Date& today, MethodTexts& texts) {
  const Method& method = *advice.method;
  const Wording wording{catalogue, pack, advice.method->account_type};
  out.begin_object();
  write_time_span(out, "deadline", method.deadline);
  write_eta(out, wording, advice.eta, today, texts);
  write_once(out, texts.about, [&](JsonWriter& first) { write_about(first, wording, method); });
  out.member("rank", advice.rank);
  write_reasons(out, wording, advice, texts.reasons);
  out.member("status", name_of(advice.status));
  write_once(out, texts.title, [&](JsonWriter& first) {
    write_message(first, "title", wording, "method." + method.id);
    write_tries(first, wording, method.tries);
  });
  out.key("would_unlock");
  out.begin_array();
  for (const FactSlot slot : advice.would_unlock)
    out.value(pack.facts[slot].id);
  out.end_array();
  out.end_object();
}

void write_links(JsonWriter& out, const Wording& wording, const std::vector<std::string>& ids) {
  out.key("links");
  out.begin_array();
  for (const std::string& id : ids) {
    const Link* link = wording.pack.find_link(id);
    if (link == nullptr) continue;
    out.begin_object();
    out.member("id", id);
    write_message(out, "title", wording, "link." + id);
    out.member("url", link->url);
    out.end_object();
  }
  out.end_array();
}

void write_object(JsonWriter& out, const RulePack& pack, const Catalogue& catalogue,
                  const BlockerAdvice& advice, const Date& today) {
  const Blocker& blocker = *advice.blocker;
  const Wording wording{catalogue, pack, blocker.account_type};
  std::vector<Argument> arguments;
  if (advice.possible_from) arguments.push_back({"date", to_string(*advice.possible_from)});
  out.begin_object();
  out.member("code", blocker.code);
  write_links(out, wording, blocker.links);
  write_message(out, "message", wording, "blocker." + blocker.code, arguments);
  out.key("possible_from");
  out.text_or_null(advice.possible_from ? to_string(*advice.possible_from) : std::string());
  write_claims(out, "source", pack, blocker.claims, today);
  out.key("steps");
  out.begin_array();
  for (int i = 1; i <= blocker.step_count; ++i) {
    out.value(format(wording, "blocker." + blocker.code + ".step." + decimal(i), arguments));
  }
  out.end_array();
  out.end_object();
}

// Only the texts of the latest dates are kept.
void write_blocker(JsonWriter& out, const RulePack& pack, const Catalogue& catalogue,
                   const BlockerAdvice& advice, const Date& today,
                   std::vector<BlockerText>& texts) {
  constexpr std::size_t most_texts = 64;
  for (const BlockerText& text : texts) {
    if (text.blocker == advice.blocker && text.possible_from == advice.possible_from)
      return out.written(text.object);
  }
  if (texts.size() == most_texts) texts.clear();
  texts.push_back({advice.blocker, advice.possible_from, {}});
  JsonWriter first(texts.back().object);
  write_object(first, pack, catalogue, advice, today);
  out.written(texts.back().object);
}

}  // namespace

void write(JsonWriter& out, const RulePack& pack, const Catalogue& catalogue,
           const Recommendation& recommendation, const Date& today, AdviceTexts& texts) {
  texts.methods.resize(pack.methods.size());
  out.begin_object();
  out.key("blockers");
  out.begin_array();
  for (const BlockerAdvice& advice : recommendation.blockers)
    write_blocker(out, pack, catalogue, advice, today, texts.blockers);
  out.end_array();
  out.key("methods");
  out.begin_array();
  for (const MethodAdvice& advice : recommendation.methods) {
    const auto index = static_cast<std::size_t>(advice.method - pack.methods.data());
    write_method(out, pack, catalogue, advice, today, texts.methods[index]);
  }
  out.end_array();
  const Question* question = recommendation.next_question;
  out.key("next_question");
  out.text_or_null(question != nullptr ? std::string_view(question->id) : std::string_view());
  const Method* recommended = recommendation.recommended;
  out.key("recommended");
  out.text_or_null(recommended != nullptr ? std::string_view(recommended->id) : std::string_view());
  out.end_object();
}

void write(JsonWriter& out, const Wording& wording, const FieldReport& report) {
  out.begin_object();
  out.key("document");
  out.text_or_null(report.document);
  out.member("field", report.field);
  out.key("issues");
  out.begin_array();
  write_issues(out, wording, report.issues);
  out.end_array();
  out.key("value");
  if (report.verdict == Verdict::error) {
    out.null();
  } else {
    out.value(report.value);
  }
  out.member("verdict", name_of(report.verdict));
  out.end_object();
}

void write_fields(JsonWriter& out, const Wording& wording, const Report& report) {
  std::vector<const FieldReport*> sorted;
  sorted.reserve(report.fields.size());
  for (const FieldReport& field : report.fields) {
    if (!field.is_left_out()) sorted.push_back(&field);
  }
  small_sort(sorted.begin(), sorted.end(),
             [](const FieldReport* a, const FieldReport* b) { return a->field < b->field; });
  out.key("fields");
  out.begin_object();
  for (const FieldReport* field : sorted) {
    out.data_key(field->field);
    write(out, wording, *field);
  }
  out.end_object();
}

void write_issues(JsonWriter& out, const Wording& wording, const Report& report) {
  out.key("issues");
  out.begin_array();
  for (const FieldReport& field : report.fields)
    write_issues(out, wording, field.issues);
  write_issues(out, wording, report.issues);
  out.end_array();
}

void write(JsonWriter& out, const Wording& wording, const Report& report) {
  out.begin_object();
  write_fields(out, wording, report);
  write_issues(out, wording, report);
  out.member("verdict", name_of(report.verdict));
  out.end_object();
}

void write(JsonWriter& out, const Wording& wording, const Question& question) {
  const FactDefinition& fact = wording.pack.facts[question.fact];
  const std::string key = "question." + question.id;
  out.begin_object();
  out.key("answers");
  out.begin_array();
  for (const bool answer : {true, false}) {
    if (fact.type != FactType::boolean) break;
    out.begin_object();
    write_message(out, "text", wording, key + (answer ? ".yes" : ".no"));
    out.member("value", answer);
    out.end_object();
  }
  for (const std::string& choice : fact.choices) {
    out.begin_object();
    write_message(out, "text", wording, std::string(key).append(".").append(choice));
    out.member("value", choice);
    out.end_object();
  }
  out.end_array();
  out.member("fact", fact.id);
  out.member("id", question.id);
  write_message(out, "text", wording, key);
  out.end_object();
}

void write(JsonWriter& out, std::span<const Fault> faults) {
  out.begin_array();
  for (const Fault& fault : faults) {
    out.begin_object();
    out.member("code", fault.code);
    out.member("found", fault.found);
    out.member("pointer", fault.pointer);
    out.key("suggestion");
    out.text_or_null(fault.suggestion);
    out.end_object();
  }
  out.end_array();
}

void write_identity(JsonWriter& out, const RulePack& pack) {
  out.begin_object();
  out.member("id", pack.id);
  out.member("sha256", std::string_view(pack.sha256.data(), pack.sha256.size()));
  out.member("version", pack.version);
  out.end_object();
}

void write_facts(JsonWriter& out, const RulePack& pack, const Facts& facts) {
  std::vector<std::string_view> ids = ids_of(pack.facts);
  small_sort(ids.begin(), ids.end());
  out.begin_object();
  for (const std::string_view id : ids) {
    const auto value = get_fact(pack, facts, id);
    if (value) std::visit([&](const auto& known) { out.data_member(id, known); }, *value);
  }
  out.end_object();
}

void write_submission(JsonWriter& out, const RulePack& pack, const wizard::State& state) {
  out.begin_object();
  out.key("core");
  out.begin_object();
  out.member("version", core_version);
  out.end_object();
  out.key("facts");
  write_facts(out, pack, state.facts);
  out.key("fields");
  out.begin_object();
  std::vector<const wizard::FieldState*> sorted;
  sorted.reserve(state.fields.size());
  for (const wizard::FieldState& field : state.fields) {
    if (!field.is_left_out()) sorted.push_back(&field);
  }
  small_sort(sorted.begin(), sorted.end(),
             [](const wizard::FieldState* a, const wizard::FieldState* b) {
               return a->field->id < b->field->id;
             });
  for (const wizard::FieldState* field : sorted)
    out.data_member(field->field->id, field->report.value);
  out.end_object();
  out.key("method");
  out.text_or_null(state.method != nullptr ? std::string_view(state.method->id)
                                           : std::string_view());
  out.key("pack");
  write_identity(out, pack);
  out.end_object();
}

}  // namespace verify
