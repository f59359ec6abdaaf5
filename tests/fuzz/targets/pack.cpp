// A rule pack from outside: it is refused with faults, or it can be used like our own.

#include <algorithm>
#include <cstdint>
#include <limits>

#include "fuzzing.hpp"
#include "report_promises.hpp"
#include "verify/message.hpp"
#include "verify/recommend.hpp"

namespace verify::fuzz {

namespace {

constexpr Instant now{1'795'000'000};  // in November 2026

void expect_recommendation_kept(const RulePack& pack, const Facts& facts) {
  const Recommendation best = recommend(pack, facts, now);
  int rank = 0;
  for (const MethodAdvice& advice : best.methods) {
    expect(advice.method != nullptr && advice.rank == ++rank, "methods are listed by rank");
    expect(advice.eta.whole.earliest <= advice.eta.whole.latest.value_or(advice.eta.whole.earliest),
           "a method is not done before it begins", advice.method->id);
  }
  expect(best.recommended == nullptr || best.blockers.empty(),
         "nothing is recommended while a blocker stands");
  expect(best.next_question == next_question(pack, facts, now), "there is one next question");
}

// Answers every question with its last answer, and computes the recommendation after each.
void answer_everything(const RulePack& pack) {
  Facts facts;
  for (std::size_t asked = 0;; ++asked) {
    expect_recommendation_kept(pack, facts);
    const Question* question = next_question(pack, facts, now);
    if (question == nullptr) return;
    expect(asked < max_facts && !facts.is_known(question->fact), "no question is asked twice",
           question->id);
    const FactDefinition& fact = pack.facts[question->fact];
    const bool is_choice = fact.type == FactType::choice;
    facts.set(question->fact, is_choice ? static_cast<std::int32_t>(fact.choices.size()) - 1 : 1);
  }
}

// Sets every fact to the same number, limited to the values of its type, because a host may write
// any number into a slot.
void know_everything(const RulePack& pack, std::int32_t value) {
  Facts facts;
  for (std::size_t slot = 0; slot < pack.facts.size(); ++slot) {
    const FactDefinition& fact = pack.facts[slot];
    const bool is_counted = fact.type == FactType::number || fact.type == FactType::date;
    const auto choices = static_cast<std::int32_t>(fact.choices.size());
    const std::int32_t last = fact.type == FactType::choice ? choices - 1 : 1;
    facts.set(static_cast<FactSlot>(slot), is_counted ? value : std::clamp(value, 0, last));
  }
  expect_recommendation_kept(pack, facts);
}

void check_everything(const RulePack& pack) {
  const Date today = date_in(pack.time_zone, now);
  FieldTexts texts;
  for (const Field& field : pack.fields) {
    for (const std::string_view text : {"11010519491231002x", "张三", "", "2026-11-01"})
      expect_kept(pack, text, today, check_field(pack, field.id, text, today));
    texts.emplace(field.id, "11010519491231002X");
  }
  for (const Method& method : pack.methods)
    expect(check(pack, method.id, texts, {}, now).fields.size() == method.fields.size(),
           "every field of a method is judged", method.id);
}

// Every text that the pack carries is said in its own language, whatever stands in its braces.
void say_everything(const RulePack& pack) {
  for (const Catalogue& language : pack.languages) {
    const Catalogue nothing(language.locale(), {});
    for (const Text& text : language.texts()) {
      expect(find_text({nothing, pack}, text.key).has_value(), "a text of the pack is found",
             text.key);
      static_cast<void>(format({nothing, pack}, text.key));
    }
  }
}

}  // namespace

void fuzz(std::string_view input) {
  const LoadedPack loaded = load_pack(input);
  expect(loaded.pack.has_value() == loaded.faults.empty(), "a pack is loaded or has faults");
  for (const Fault& fault : loaded.faults) {
    expect(!fault.code.empty(), "a fault has a code", fault.pointer);
    expect(fault.pointer.empty() || fault.pointer.front() == '/', "a fault has a JSON Pointer",
           fault.pointer);
  }
  if (!loaded.pack) return;
  constexpr std::int32_t first = std::numeric_limits<std::int32_t>::min();
  constexpr std::int32_t last = std::numeric_limits<std::int32_t>::max();
  answer_everything(*loaded.pack);
  for (const std::int32_t value : {0, 1, 20'000, first, last})
    know_everything(*loaded.pack, value);
  check_everything(*loaded.pack);
  say_everything(*loaded.pack);
}

}  // namespace verify::fuzz
