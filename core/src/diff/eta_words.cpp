#include "diff/eta_words.hpp"

#include "text/decimal.hpp"

namespace verify {

namespace {

std::string words(const std::optional<int>& number) {
  return number ? decimal(*number) : "?";
}

std::string words(const TimeSpan& span) {
  return decimal(span.amount) + " " + std::string(name_of(span.unit));
}

std::string words(const Tries& tries) {
  std::string out = ", " + decimal(tries.count) + (tries.in_a_row ? " tries in a row" : " tries") +
                    " then " + tries.then;
  if (tries.frozen) out += " for " + words(*tries.frozen);
  return out;
}

std::string limits(const std::optional<TimeSpan>& deadline, const std::optional<Tries>& tries) {
  return (deadline ? ", within " + words(*deadline) : "") + (tries ? words(*tries) : "");
}

// "provider review 1 to 3 working_day"; the typical time stands between them when it is stated.
std::string words(const Stage& stage) {
  const Duration& takes = stage.duration;
  std::string out =
      std::string(name_of(stage.actor)) + " " + stage.code + " " + words(takes.min) + " to ";
  const bool is_exact = takes.min == takes.max;
  if (takes.typical && !is_exact) out += decimal(*takes.typical) + " to ";
  out += words(takes.max) + " " + std::string(name_of(takes.unit));
  if (stage.start == StageStart::submission) out += " from the submission";
  return out + limits(stage.deadline, stage.tries);
}

std::string words(const RulePack& pack, const std::optional<Instant>& instant) {
  return instant ? to_string(*instant, pack.time_zone) : "?";
}

}  // namespace

std::string eta_rule_words(const Method& method) {
  std::string out;
  for (const Stage& stage : method.stages)
    out += (out.empty() ? "" : "; ") + words(stage);
  out += limits(method.deadline, method.tries);
  for (const Fee& fee : method.fees)
    out += ", fee " + fee.code;
  return out;
}

std::string eta_date_words(const RulePack& pack, const Method& method, Instant now) {
  const Eta eta = eta_from(pack, method, now);
  std::string out = to_string(eta.whole.earliest, pack.time_zone) + " to ";
  if (eta.whole.typical && eta.whole.typical != eta.whole.latest)
    out += words(pack, eta.whole.typical) + " to ";
  out += words(pack, eta.whole.latest) + (eta.estimated ? ", estimated" : "");
  for (std::size_t i = 0; i < method.stages.size(); ++i) {
    if (eta.stages[i].until)
      out += ", " + method.stages[i].code + " until " + words(pack, eta.stages[i].until);
  }
  return out;
}

}  // namespace verify
