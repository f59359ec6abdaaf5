#include "json/requests.hpp"

#include <limits>

#include "pack/nearest.hpp"

namespace verify {

namespace {

std::string place_in(std::string_view pointer, std::string_view member) {
  return std::string(pointer).append("/").append(member);
}

std::optional<FactValue> fact_value(JsonValue value) {
  if (value.is_boolean()) return FactValue{value.truth()};
  if (value.is_text()) return FactValue{std::string(value.text())};
  if (!value.is_integer()) return std::nullopt;
  const std::int64_t number = value.integer();
  using Limits = std::numeric_limits<std::int32_t>;
  if (number < Limits::min() || number > Limits::max()) return std::nullopt;
  return FactValue{static_cast<std::int32_t>(number)};
}

std::string expected_of(const FactDefinition& fact) {
  switch (fact.type) {
    case FactType::boolean:
      return "true or false";
    case FactType::number:
      return "a whole number";
    case FactType::date:
      return "a date, yyyy-MM-dd";
    case FactType::choice:
      break;
  }
  std::string out = "one of";
  for (const std::string& choice : fact.choices)
    out += " " + choice;
  return out;
}

// Values of people never appear in a fault: only what kind of thing stands there.
void read_fact(const RulePack& pack, JsonValue value, std::string_view pointer, Facts& facts,
               std::vector<PackFault>& faults) {
  const std::string_view id = value.name();
  const auto slot = pack.fact_slot(id);
  if (!slot) {
    add_fault(faults, "fact.unknown", place_in(pointer, id), id,
              suggestion_for(id, ids_of(pack.facts)));
    return;
  }
  if (value.is_null()) return;
  const auto typed = fact_value(value);
  if (typed && set_fact(pack, facts, id, *typed) == FactError::none) return;
  add_fault(faults, "fact.wrong", place_in(pointer, id), value.kind_name(),
            expected_of(pack.facts[*slot]));
}

bool is_object_or_absent(JsonValue value, std::string_view pointer,
                         std::vector<PackFault>& faults) {
  if (value.is_object() || value.is_null()) return true;
  add_fault(faults, "type.wrong", pointer, value.kind_name(), "an object");
  return false;
}

}  // namespace

Facts read_facts(const RulePack& pack, JsonValue value, std::string_view pointer,
                 std::vector<PackFault>& faults) {
  Facts facts;
  if (!is_object_or_absent(value, pointer, faults) || value.is_null()) return facts;
  for (const JsonValue fact : value)
    read_fact(pack, fact, pointer, facts, faults);
  return facts;
}

std::vector<JsonValue> read_fields(const RulePack& pack, JsonValue value, std::string_view pointer,
                                   std::vector<PackFault>& faults) {
  std::vector<JsonValue> fields(pack.fields.size());
  if (!is_object_or_absent(value, pointer, faults) || value.is_null()) return fields;
  for (const JsonValue text : value) {
    const std::string_view id = text.name();
    const Field* const field = pack.find_field(id);
    if (field == nullptr) {
      add_fault(faults, "field.unknown", place_in(pointer, id), id,
                suggestion_for(id, ids_of(pack.fields)));
    } else if (!text.is_text()) {
      add_fault(faults, "type.wrong", place_in(pointer, id), text.kind_name(), "a text");
    } else {
      fields[static_cast<std::size_t>(field - pack.fields.data())] = text;
    }
  }
  return fields;
}

FieldTexts read_texts(const RulePack& pack, JsonValue value, std::string_view pointer,
                      std::vector<PackFault>& faults) {
  const std::vector<JsonValue> fields = read_fields(pack, value, pointer, faults);
  FieldTexts texts;
  for (std::size_t slot = 0; slot < fields.size(); ++slot) {
    if (fields[slot].is_text()) texts.emplace(pack.fields[slot].id, fields[slot].text());
  }
  return texts;
}

Instant read_instant(JsonValue value, std::string_view pointer, std::vector<PackFault>& faults) {
  const auto instant = value.is_text() ? parse_instant(value.text()) : std::nullopt;
  if (instant) return *instant;
  add_fault(faults, "instant.wrong", pointer, value.is_text() ? value.text() : value.kind_name(),
            "an RFC 3339 time such as 2026-11-23T18:30:00+08:00");
  return {};
}

}  // namespace verify
