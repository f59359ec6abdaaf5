#include "json/requests.hpp"

#include <limits>

#include "pack/nearest.hpp"

namespace verify {

namespace {

// Values of people never appear in a fault: only what kind of thing stands there.
std::string_view kind_of(const Json& value) noexcept {
  return value.type_name();
}

std::string place_in(const std::string& pointer, std::string_view member) {
  return std::string(pointer).append("/").append(member);
}

std::optional<FactValue> fact_value(const Json& value) {
  if (value.is_boolean()) return FactValue{value.get<bool>()};
  if (value.is_string()) return FactValue{value.get<std::string>()};
  if (!value.is_number_integer()) return std::nullopt;
  const auto number = value.get<std::int64_t>();
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

void read_fact(const RulePack& pack, const std::string& id, const Json& value,
               const std::string& pointer, Facts& facts, std::vector<PackFault>& faults) {
  const auto slot = pack.fact_slot(id);
  if (!slot) {
    faults.push_back({"fact.unknown", pointer, id, suggestion_for(id, ids_of(pack.facts))});
    return;
  }
  if (value.is_null()) return;
  const auto typed = fact_value(value);
  if (typed && set_fact(pack, facts, id, *typed) == FactError::none) return;
  faults.push_back(
      {"fact.wrong", pointer, std::string(kind_of(value)), expected_of(pack.facts[*slot])});
}

bool is_object_or_absent(const Json& value, const std::string& pointer,
                         std::vector<PackFault>& faults) {
  if (value.is_object() || value.is_null()) return true;
  faults.push_back({"type.wrong", pointer, std::string(kind_of(value)), "an object"});
  return false;
}

}  // namespace

Facts read_facts(const RulePack& pack, const Json& value, const std::string& pointer,
                 std::vector<PackFault>& faults) {
  Facts facts;
  if (!is_object_or_absent(value, pointer, faults) || value.is_null()) return facts;
  for (const auto& [id, fact] : value.items())
    read_fact(pack, id, fact, place_in(pointer, id), facts, faults);
  return facts;
}

FieldTexts read_texts(const RulePack& pack, const Json& value, const std::string& pointer,
                      std::vector<PackFault>& faults) {
  FieldTexts texts;
  if (!is_object_or_absent(value, pointer, faults) || value.is_null()) return texts;
  for (const auto& [id, text] : value.items()) {
    const std::string place = place_in(pointer, id);
    if (pack.find_field(id) == nullptr) {
      faults.push_back({"field.unknown", place, id, suggestion_for(id, ids_of(pack.fields))});
    } else if (!text.is_string()) {
      faults.push_back({"type.wrong", place, std::string(kind_of(text)), "a text"});
    } else {
      texts[id] = text.get<std::string>();
    }
  }
  return texts;
}

Instant read_instant(const Json& value, const std::string& pointer,
                     std::vector<PackFault>& faults) {
  const auto instant =
      value.is_string() ? parse_instant(value.get_ref<const std::string&>()) : std::nullopt;
  if (instant) return *instant;
  faults.push_back({"instant.wrong", pointer,
                    value.is_string() ? value.get<std::string>() : std::string(kind_of(value)),
                    "an RFC 3339 time such as 2026-11-23T18:30:00+08:00"});
  return {};
}

}  // namespace verify
