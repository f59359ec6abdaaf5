#pragma once
// Results as JSON, the contract of the command line and of the JavaScript package.

#include <span>

#include "json/json.hpp"
#include "verify/check.hpp"
#include "verify/message.hpp"
#include "verify/recommend.hpp"
#include "verify/wizard.hpp"

namespace verify {

// {"recommended", "methods": […], "blockers": […], "next_question"}
[[nodiscard]] Json to_json(const RulePack& pack, const Catalogue& catalogue, const Recommendation& recommendation);

// {"field", "verdict", "value", "document", "issues": […]}
[[nodiscard]] Json to_json(const Catalogue& catalogue, const FieldReport& report);

// {"verdict", "fields": {id: …}, "issues": […]}; `issues` lists those of every field and of the fields together.
[[nodiscard]] Json to_json(const Catalogue& catalogue, const Report& report);

// {"id", "fact", "text", "answers": [{"value", "text"}]}
[[nodiscard]] Json to_json(const RulePack& pack, const Catalogue& catalogue, const Question& question);

// [{"code", "pointer", "found", "suggestion"}]
[[nodiscard]] Json to_json(std::span<const PackFault> faults);

// {"id", "version", "sha256"}
[[nodiscard]] Json identity_of(const RulePack& pack);

// The known facts, {id: value}.
[[nodiscard]] Json facts_to_json(const RulePack& pack, const Facts& facts);

// What may be sent to a backend: {"method", "facts", "fields": {id: normalised value}, "pack", "core"}.
[[nodiscard]] Json submission_to_json(const RulePack& pack, const wizard::State& state);

[[nodiscard]] std::string_view name_of(Verdict verdict) noexcept;
[[nodiscard]] std::string_view name_of(Severity severity) noexcept;
[[nodiscard]] std::string_view name_of(wizard::Step step) noexcept;

}  // namespace verify
