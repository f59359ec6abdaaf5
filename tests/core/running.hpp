#pragma once
// Runs the wizard: takes events, and has the state and the effects of the last event.

#include <algorithm>
#include <string>
#include <vector>

#include "builtin.hpp"
#include "json/results.hpp"
#include "verify/wizard.hpp"

namespace verify::wizard {

using test::friday_evening;
using test::pack;

inline std::string submission_of(const State& state) {
  std::string out;
  JsonWriter writer(out);
  write_submission(writer, pack(), state);
  return out;
}

inline constexpr std::int32_t personal = 0;
inline constexpr std::int32_t enterprise = 1;

// A run of the wizard: a state and the effects of the last event.
struct Run {
  Instant now = friday_evening();
  State state = start(pack(), {}, {}, now);
  std::vector<Effect> effects;

  Run& operator<<(const Event& event) {
    Update next = update(pack(), std::move(state), event, now);
    state = std::move(next.state);
    effects = std::move(next.effects);
    return *this;
  }

  template <typename Kind>
  [[nodiscard]] bool caused() const {
    return std::any_of(effects.begin(), effects.end(),
                       [](const Effect& effect) { return std::holds_alternative<Kind>(effect); });
  }

  // The last effect of this kind.
  template <typename Kind>
  [[nodiscard]] Kind effect() const {
    REQUIRE(caused<Kind>());
    Kind out;
    for (const Effect& effect : effects) {
      if (const Kind* found = std::get_if<Kind>(&effect)) out = *found;
    }
    return out;
  }

  [[nodiscard]] const FieldState& field(std::string_view id) const {
    for (const FieldState& candidate : state.fields) {
      if (candidate.field->id == id) return candidate;
    }
    FAIL("no such field");
    return state.fields.front();
  }
};

inline Run at_personal_fields() {
  Run run;
  run << ChooseAccountType{personal} << Answer{1} << ChooseMethod{"personal.wechat_scan"};
  REQUIRE(run.state.step == Step::fields);
  return run;
}

inline Run at_personal_review() {
  Run run = at_personal_fields();
  run << EditField{"name", "陈𬱖"} << EditField{"id_number", "11010519491231002x"}
      << EditField{"mobile", "138-0013-8000"} << Next{};
  REQUIRE(run.state.step == Step::review);
  return run;
}

inline Run at_submission() {
  Run run = at_personal_review();
  run << Submit{};
  REQUIRE(run.state.step == Step::submitted);
  return run;
}

// A verification in this state, without any other data.
inline ApplyState in_state(VerificationState state) {
  ApplyState event;
  event.verification.state = state;
  return event;
}

}  // namespace verify::wizard
