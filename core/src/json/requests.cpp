#include "json/requests.hpp"

#include <limits>

#include "pack/nearest.hpp"

namespace verify {

namespace {

std::optional<FactValue> fact_value(JsonValue value) {
  if (value.is_boolean()) return FactValue{value.truth()};
  if (value.is_text()) return FactValue{std::string(value.text())};
  if (!value.is_integer()) return std::nullopt;
  // The numbers are counts.
  const std::int64_t number = value.integer();
  if (number < 0 || number > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  return FactValue{static_cast<std::int32_t>(number)};
}

std::string expected_of(const FactDefinition& fact) {
  switch (fact.type) {
    case FactType::boolean:
      return "true or false";
    case FactType::number:
      return "a whole number, 0 or more";
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

void read_fact(const RulePack& pack, const Reader& fact, Facts& facts) {
  const auto slot = pack.fact_slot(fact.name());
  if (!slot) return fact.fault_unknown("fact.unknown", fact.name(), ids_of(pack.facts));
  if (fact.value().is_null()) return;
  if (facts.is_known(*slot)) fact.fault("member.duplicate", fact.name(), "each member once");
  const auto typed = fact_value(fact.value());
  if (typed && set_fact(pack, facts, *slot, *typed) == FactError::none) return;
  fact.fault_here("fact.wrong", expected_of(pack.facts[*slot]));
}

void read_field(const RulePack& pack, const Reader& text, std::vector<JsonValue>& fields) {
  const Field* const field = pack.find_field(text.name());
  if (field == nullptr) {
    text.fault_unknown("field.unknown", text.name(), ids_of(pack.fields));
  } else if (!text.is_text()) {
    text.fault_here("type.wrong", "a text");
  } else {
    JsonValue& place = fields[static_cast<std::size_t>(field - pack.fields.data())];
    if (place.is_text()) text.fault("member.duplicate", text.name(), "each member once");
    place = text.value();
  }
}

}  // namespace

Facts read_facts(const RulePack& pack, const Reader& object) {
  Facts facts;
  object.each_member([&](const Reader& fact) { read_fact(pack, fact, facts); });
  return facts;
}

std::vector<JsonValue> read_fields(const RulePack& pack, const Reader& object) {
  std::vector<JsonValue> fields(pack.fields.size());
  object.each_member([&](const Reader& text) { read_field(pack, text, fields); });
  return fields;
}

FieldTexts read_texts(const RulePack& pack, const Reader& object) {
  const std::vector<JsonValue> fields = read_fields(pack, object);
  FieldTexts texts;
  for (std::size_t slot = 0; slot < fields.size(); ++slot) {
    if (fields[slot].is_text()) texts.emplace(pack.fields[slot].id, fields[slot].text());
  }
  return texts;
}

Instant read_instant(const Reader& time) {
  const JsonValue value = time.value();
  const auto instant = value.is_text() ? parse_instant(value.text()) : std::nullopt;
  if (instant) return *instant;
  time.fault("instant.wrong", value.is_text() ? value.text() : value.kind_name(),
             "an RFC 3339 time such as 2026-11-23T18:30:00+08:00");
  return {};
}

}  // namespace verify
