#pragma once
// Reads input from outside as typed values. Everything is checked, and every fault is reported with
// its place.

#include <vector>

#include "json/reader.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

// {id: value}; a null value is an unknown fact.
[[nodiscard]] Facts read_facts(const RulePack& pack, const Reader& object);

// {field id: text}, in the order of the field slots; null for a field that is not given.
[[nodiscard]] std::vector<JsonValue> read_fields(const RulePack& pack, const Reader& object);

// The same with field ids as keys.
[[nodiscard]] FieldTexts read_texts(const RulePack& pack, const Reader& object);

// An RFC 3339 instant.
[[nodiscard]] Instant read_instant(const Reader& time);

}  // namespace verify
