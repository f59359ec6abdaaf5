// The next question is never superfluous, and on average there are as few questions as possible.

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "builtin.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

const RulePack& pack() {
  return test::pack();
}

Instant now() {
  return test::friday_evening();
}

std::int32_t answers_to(const Question& question) {
  const FactDefinition& fact = pack().facts[question.fact];
  return fact.type == FactType::boolean ? 2 : static_cast<std::int32_t>(fact.choices.size());
}

// The questions that may be asked with these facts.
std::vector<const Question*> open_questions(const Facts& facts) {
  std::vector<const Question*> out;
  for (const Question& question : pack().questions) {
    const bool may =
        !question.on_request && !facts.is_known(question.fact) &&
        evaluate(pack(), question.condition, facts, date_in(pack().time_zone, now())) == Truth::yes;
    if (may) out.push_back(&question);
  }
  return out;
}

// The result that the questions should find: the blockers; without any, the number of methods and
// the recommended one.
std::string result(const Facts& facts) {
  const Recommendation found = recommend(pack(), facts, now());
  std::string out;
  for (const BlockerAdvice& blocker : found.blockers)
    out += blocker.blocker->code + " ";
  if (!out.empty()) return out;
  out = std::to_string(found.methods.size()) + " ";
  return out + (found.recommended == nullptr ? "none" : found.recommended->id);
}

// True when no answers to the open questions can change the result.
bool is_settled(const Facts& facts, const std::string& so_far) {
  if (result(facts) != so_far) return false;
  const std::vector<const Question*> questions = open_questions(facts);
  return std::all_of(questions.begin(), questions.end(), [&](const Question* question) {
    for (std::int32_t answer = 0; answer < answers_to(*question); ++answer) {
      Facts more = facts;
      more.set(question->fact, answer);
      if (!is_settled(more, so_far)) return false;
    }
    return true;
  });
}

bool is_settled(const Facts& facts) {
  return is_settled(facts, result(facts));
}

// Visits every set of facts that answers to the questions can lead to, in any order.
void visit_states(const Facts& facts, const std::function<void(const Facts&)>& visit,
                  std::size_t next = 0) {
  if (next == pack().questions.size()) return visit(facts);
  visit_states(facts, visit, next + 1);
  const Question& question = pack().questions[next];
  const bool may_be_asked =
      evaluate(pack(), question.condition, facts, date_in(pack().time_zone, now())) == Truth::yes;
  if (facts.is_known(question.fact) || !may_be_asked) return;
  for (std::int32_t answer = 0; answer < answers_to(question); ++answer) {
    Facts more = facts;
    more.set(question.fact, answer);
    visit_states(more, visit, next + 1);
  }
}

std::string describe(const Facts& facts) {
  std::string out;
  for (std::size_t slot = 0; slot < pack().facts.size(); ++slot) {
    if (facts.is_known(static_cast<FactSlot>(slot)))
      out += pack().facts[slot].id + "=" + std::to_string(facts.values[slot]) + " ";
  }
  return out;
}

using Choose = std::function<const Question*(const Facts&)>;

// How many questions `choose` asks on average, if all answers are equally likely.
double average_questions(const Facts& facts, const Choose& choose) {
  const Question* question = choose(facts);
  if (question == nullptr) return 0;
  double sum = 0;
  for (std::int32_t answer = 0; answer < answers_to(*question); ++answer) {
    Facts more = facts;
    more.set(question->fact, answer);
    sum += average_questions(more, choose);
  }
  return 1 + sum / answers_to(*question);
}

// The least possible average, found by trying all orders of questions to the end.
double least_average(const Facts& facts) {
  if (is_settled(facts)) return 0;
  double least = 100;
  for (const Question* question : open_questions(facts)) {
    double sum = 0;
    for (std::int32_t answer = 0; answer < answers_to(*question); ++answer) {
      Facts more = facts;
      more.set(question->fact, answer);
      sum += least_average(more);
    }
    least = std::min(least, 1 + sum / answers_to(*question));
  }
  return least;
}

// The average of the best fixed order. It skips questions that may not be asked, and stops when the
// result is settled.
double best_fixed_order(const Facts& start) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < pack().questions.size(); ++i) {
    const Question& question = pack().questions[i];
    if (!question.on_request && !start.is_known(question.fact)) order.push_back(i);
  }
  // Questions that can never be asked do not matter for the order.
  std::erase_if(order, [&](std::size_t i) {
    return evaluate(pack(), pack().questions[i].condition, start,
                    date_in(pack().time_zone, now())) == Truth::no;
  });
  double least = 100;
  do {
    least = std::min(least, average_questions(start, [&](const Facts& facts) -> const Question* {
                       if (is_settled(facts)) return nullptr;
                       const auto open = open_questions(facts);
                       for (const std::size_t i : order) {
                         const Question* question = &pack().questions[i];
                         if (std::find(open.begin(), open.end(), question) != open.end())
                           return question;
                       }
                       return nullptr;
                     }));
  } while (std::next_permutation(order.begin(), order.end()));
  return least;
}

}  // namespace

TEST_CASE("a question is asked again and again the same, and never about what is known") {
  int asked = 0;
  visit_states({}, [&](const Facts& facts) {
    const Question* question = next_question(pack(), facts, now());
    if (question == nullptr) return;
    ++asked;
    const auto open = open_questions(facts);
    const bool may = std::find(open.begin(), open.end(), question) != open.end();
    if (!may || next_question(pack(), facts, now()) != question) FAIL_CHECK(describe(facts));
  });
  CHECK(asked > 1000);
}

TEST_CASE("no question is left exactly when no answers could change the result") {
  int settled = 0;
  visit_states({}, [&](const Facts& facts) {
    const bool none = next_question(pack(), facts, now()) == nullptr;
    settled += none ? 1 : 0;
    if (none != is_settled(facts)) FAIL_CHECK(describe(facts) << (none ? "stops" : "asks"));
  });
  CHECK(settled > 1000);
}

TEST_CASE("no order of questions needs fewer of them") {
  for (const std::string type : {"personal", "enterprise"}) {
    const Facts start = test::facts({{"account_type", type}});
    const double ours = average_questions(
        start, [](const Facts& facts) { return next_question(pack(), facts, now()); });
    const double least = least_average(start);
    const double fixed = best_fixed_order(start);
    MESSAGE(type << ": " << ours << " questions on average; the best fixed order " << fixed
                 << ", the least possible " << least);
    CHECK(ours <= fixed);
    CHECK(ours == doctest::Approx(least));
  }
}

}  // namespace verify
