#pragma once
// Input from outside as typed values: everything is checked, and what is wrong is named with its
// place.

#include <vector>

#include "json/reader.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

// {id: value}; a null value is an unknown fact.
[[nodiscard]] Facts read_facts(const RulePack& pack, const Reader& object);

// {field id: text}, by the fields' slots; null where nothing is given.
[[nodiscard]] std::vector<JsonValue> read_fields(const RulePack& pack, const Reader& object);

// The same by the fields' ids.
[[nodiscard]] FieldTexts read_texts(const RulePack& pack, const Reader& object);

// An RFC 3339 instant.
[[nodiscard]] Instant read_instant(const Reader& time);

}  // namespace verify
