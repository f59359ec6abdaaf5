#include "diff/eta_words.hpp"

namespace verify {

std::string eta_rule_words(const Method& method) {
  const EtaRule& eta = method.eta;
  return std::to_string(eta.min) + " to " + std::to_string(eta.max) + " " +
         std::string(name_of(eta.unit));
}

std::string eta_date_words(const RulePack& pack, const Method& method, Instant now) {
  const Eta eta = eta_from(pack, method.eta, now);
  return to_string(eta.earliest) + " to " + to_string(eta.latest) +
         (eta.estimated ? ", estimated" : "");
}

}  // namespace verify
