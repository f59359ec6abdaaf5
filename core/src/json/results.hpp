#pragma once
// Writes results as JSON. This format is the contract of the command line and of the JavaScript
// package. Keys are sorted.

#include <span>
#include <string_view>

#include "json/advice_texts.hpp"
#include "json/writer.hpp"
#include "verify/check.hpp"
#include "verify/explain.hpp"
#include "verify/message.hpp"
#include "verify/recommend.hpp"
#include "verify/wizard.hpp"

namespace verify {

// {"blockers": […], "methods": […], "next_question", "recommended"}. `texts` caches the parts that
// do not change while the same documents are old on `today`.
void write(JsonWriter& out, const RulePack& pack, const Catalogue& catalogue,
           const Recommendation& recommendation, const Date& today, AdviceTexts& texts);

// {"document", "field", "issues": […], "value", "verdict"}
void write(JsonWriter& out, const Wording& wording, const FieldReport& report);

// {"fields": {id: …}, "issues": […], "verdict"}; `issues` lists the issues of each field and those
// of several fields. Optional fields without a text are left out.
void write(JsonWriter& out, const Wording& wording, const Report& report);

// Write only the members "fields" and "issues" of a report, inside an object that has other
// members, too.
void write_fields(JsonWriter& out, const Wording& wording, const Report& report);
void write_issues(JsonWriter& out, const Wording& wording, const Report& report);

// {"answers": [{"text", "value"}], "fact", "id", "text"}
void write(JsonWriter& out, const Wording& wording, const Question& question);

// [{"code", "found", "pointer", "suggestion"}]
void write(JsonWriter& out, std::span<const Fault> faults);

// {"id", "sha256", "version"}
void write_identity(JsonWriter& out, const RulePack& pack);

// The known facts: {id: value}.
void write_facts(JsonWriter& out, const RulePack& pack, const Facts& facts);

// The submission that a page may send to its backend: {"core", "facts", "fields": {id: normalised
// value}, "method", "pack"}.
void write_submission(JsonWriter& out, const RulePack& pack, const wizard::State& state);

}  // namespace verify
