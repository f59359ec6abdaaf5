#pragma once
// Input from outside as typed values: everything is checked, and what is wrong is named with its place.

#include <optional>
#include <vector>

#include "json/document.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"
#include "verify/pack_fault.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

// {id: value}; a null value is an unknown fact. `pointer` is where the object stands in its document.
[[nodiscard]] Facts read_facts(const RulePack& pack, JsonValue value, std::string_view pointer,
                               std::vector<PackFault>& faults);

// {field id: text}, by the fields' slots; null where nothing is given.
[[nodiscard]] std::vector<JsonValue> read_fields(const RulePack& pack, JsonValue value,
                                                 std::string_view pointer,
                                                 std::vector<PackFault>& faults);

// The same by the fields' ids.
[[nodiscard]] FieldTexts read_texts(const RulePack& pack, JsonValue value, std::string_view pointer,
                                    std::vector<PackFault>& faults);

// An RFC 3339 instant.
[[nodiscard]] Instant read_instant(JsonValue value, std::string_view pointer,
                                   std::vector<PackFault>& faults);

}  // namespace verify
