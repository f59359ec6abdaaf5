#pragma once
// Describes the content of a pack, for hosts that build forms or use the flat path.

#include "json/writer.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

// {"blockers": [code], "facts": [{"choices", "id", "type"}], "fields": [{"autocomplete", "id",
// "input", "max_length", "personal"}], "issues": [code], "methods": [{"considerations": [{"code",
// "effect"}], "fields", "id", "requirements": [code]}], "pack"}. The place of an entry in its list
// is its slot.
void write_description(JsonWriter& out, const RulePack& pack);

}  // namespace verify
