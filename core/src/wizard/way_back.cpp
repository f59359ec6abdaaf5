#include "verify/verification.hpp"
#include "verify/wizard.hpp"

namespace verify::wizard {

namespace {

// Without the troubleshooter.
int steps_before(const RulePack& pack, const State& state) noexcept {
  // Each answer is taken back by itself; then follows the account type, unless it is given.
  const int questions =
      static_cast<int>(state.asked.size()) + (state.given.is_known(pack.account_type_slot) ? 0 : 1);
  switch (state.step) {
    case Step::account_type:
      return 0;
    case Step::situation:
    case Step::recommendation:
      return questions;
    case Step::fields:
      return questions + 1;
    case Step::review:
      return questions + 2;
    case Step::submitted:
      break;
  }
  // What has failed can be tried again: back to the form.
  const bool may_go = state.verification && may_try_again(state.verification->state);
  return may_go ? questions + 2 : 0;
}

}  // namespace

int way_back(const RulePack& pack, const State& state) noexcept {
  return steps_before(pack, state) + (state.help ? 1 : 0);
}

}  // namespace verify::wizard
