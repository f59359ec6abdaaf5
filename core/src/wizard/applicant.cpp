#include <algorithm>
#include <array>

#include "check/field_roles.hpp"
#include "verify/wizard.hpp"

namespace verify::wizard {

namespace {

std::string_view value_of(const State& state, FieldRole role) noexcept {
  const auto found =
      std::find_if(state.fields.begin(), state.fields.end(), [&](const FieldState& field) {
        return field.field->role == static_cast<std::uint8_t>(role);
      });
  return found == state.fields.end() ? std::string_view() : found->report.value;
}

// The number that the authorities have given to a company or a person. A pack without such a field
// tells applicants apart by everything typed.
std::string number_of(const State& state) {
  constexpr std::array numbers{FieldRole::credit_code, FieldRole::organization_code,
                               FieldRole::id_number};
  for (const FieldRole role : numbers) {
    if (const std::string_view value = value_of(state, role); !value.empty())
      return std::string(value);
  }
  std::string all;
  for (const FieldState& field : state.fields) {
    if (!all.empty() && !field.report.value.empty()) all += '\n';
    all += field.report.value;
  }
  return all;
}

}  // namespace

std::optional<Applicant> applicant(const RulePack& pack, const State& state) {
  const bool is_submitted =
      state.step == Step::submitted && (!state.verification || is_running(state));
  if (state.step != Step::review && !is_submitted) return std::nullopt;
  const std::string number = number_of(state);
  if (number.empty()) return std::nullopt;
  // Another provider verifies by itself.
  return Applicant{pack.id + '\n' + number, is_submitted};
}

}  // namespace verify::wizard
