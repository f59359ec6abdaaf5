#pragma once
// Every screen with its variants, as a person gets there. What is added here is held against every
// check of screens_test.cpp: geometry, contrast, names, in every language, on every device.

#include <memory>
#include <string>
#include <vector>

#include "stage.hpp"

namespace verify::ui {

// A state of the wizard that a person can get into.
struct Fixture {
  std::string name;
  void (*play)(Stage& stage);
  std::vector<NamedFact> given = {};
  std::string method = {};  // submitted by this method first
};

// Starts the stage as the fixture wants it, and plays.
[[nodiscard]] std::unique_ptr<Stage> stage_of(const Fixture& fixture, std::string_view locale,
                                              float width);

// Until the submission, and after it.
void add_form_fixtures(std::vector<Fixture>& all);
void add_fixtures_after_submission(std::vector<Fixture>& all);

// All of them.
[[nodiscard]] const std::vector<Fixture>& fixtures();

}  // namespace verify::ui
