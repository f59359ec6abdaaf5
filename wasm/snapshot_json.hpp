#pragma once
// A kept state: Snapshot in web/src/types.ts.

#include <string>
#include <vector>

#include "json/document.hpp"
#include "verify/pack_fault.hpp"
#include "verify/wizard.hpp"

namespace verify {

[[nodiscard]] wizard::Snapshot read_snapshot(const RulePack& pack, JsonValue value,
                                             std::vector<PackFault>& faults);

// What was typed is left out unless it is asked for.
void write(JsonWriter& json, const RulePack& pack, const wizard::Snapshot& snapshot,
           bool with_texts);

}  // namespace verify
