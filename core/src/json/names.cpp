#include <array>

#include "json/results.hpp"

namespace verify {

namespace {

constexpr std::array<std::string_view, 4> verdicts{"ok", "fixed", "warning", "error"};
constexpr std::array<std::string_view, 4> severities{"info", "fixed", "warning", "error"};
constexpr std::array<std::string_view, 6> steps{"account_type", "situation", "recommendation",
                                                "fields",       "review",    "submitted"};
constexpr std::array<std::string_view, 4> fixers{"applicant", "provider", "authority",
                                                 "integrator"};
constexpr std::array<std::string_view, 3> retries{"now", "later", "never"};

}  // namespace

std::string_view name_of(Verdict verdict) noexcept {
  return verdicts[static_cast<std::size_t>(verdict)];
}

std::string_view name_of(Severity severity) noexcept {
  return severities[static_cast<std::size_t>(severity)];
}

std::string_view name_of(wizard::Step step) noexcept {
  return steps[static_cast<std::size_t>(step)];
}

std::string_view name_of(Fixer fixer) noexcept {
  return fixers[static_cast<std::size_t>(fixer)];
}

std::string_view name_of(Retry retry) noexcept {
  return retries[static_cast<std::size_t>(retry)];
}

std::optional<wizard::Step> step_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i] == name) return static_cast<wizard::Step>(i);
  }
  return std::nullopt;
}

}  // namespace verify
