#pragma once
// Every screen with its variants, reached as a person reaches it. Every fixture here is tested for
// geometry, contrast and names, in every language and on every device.

#include <memory>
#include <string>
#include <vector>

#include "harness.hpp"

namespace verify::ui {

// A state of the wizard that a person can get into.
struct Fixture {
  std::string name;
  void (*play)(Harness& stage);
  std::vector<NamedFact> given = {};
  std::string method = {};  // first submit with this method
};

// Starts a stage with the fixture's facts, with the built-in pack or another one, and plays the
// fixture.
[[nodiscard]] std::unique_ptr<Harness> stage_of(const Fixture& fixture, std::string_view locale,
                                                float width, const RulePack* pack = nullptr);

// The fixtures before the submission, and after it.
void add_form_fixtures(std::vector<Fixture>& all);
void add_fixtures_after_submission(std::vector<Fixture>& all);

// All fixtures.
[[nodiscard]] const std::vector<Fixture>& fixtures();

}  // namespace verify::ui
