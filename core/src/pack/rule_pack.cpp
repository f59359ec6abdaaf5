#include "verify/rule_pack.hpp"

#include <algorithm>

#include "pack/sections.hpp"

namespace verify {

bool Method::is_optional(FieldSlot field) const noexcept {
  return std::find(optional_fields.begin(), optional_fields.end(), field) != optional_fields.end();
}

void name_texts(Requirement& requirement) {
  std::string key = "requirement.";
  key.append(requirement.code).append(".");
  constexpr std::array<std::string_view, 3> endings{"unmet", "met", "unknown"};
  for (std::size_t i = 0; i < endings.size(); ++i)
    requirement.messages[i] = std::string(key).append(endings[i]);
}

void name_texts(Consideration& consideration) {
  consideration.message = "consideration.";
  consideration.message += consideration.code;
}

namespace {

template <typename Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) noexcept {
  for (const Item& item : items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

}  // namespace

std::optional<FactSlot> RulePack::fact_slot(std::string_view fact_id) const noexcept {
  const FactDefinition* found = find_by_id(facts, fact_id);
  if (found == nullptr) return std::nullopt;
  return static_cast<FactSlot>(found - facts.data());
}

const Field* RulePack::find_field(std::string_view field_id) const noexcept {
  return find_by_id(fields, field_id);
}

const Method* RulePack::find_method(std::string_view method_id) const noexcept {
  return find_by_id(methods, method_id);
}

const Question* RulePack::find_question(std::string_view question_id) const noexcept {
  return find_by_id(questions, question_id);
}

const Claim* RulePack::find_claim(std::string_view claim_id) const noexcept {
  return find_by_id(claims, claim_id);
}

bool is_old(const RulePack& pack, const Document& document, const Date& today) noexcept {
  return document.date && to_days(today) - to_days(*document.date) > pack.policy.source_age_days;
}

const Link* RulePack::find_link(std::string_view link_id) const noexcept {
  return find_by_id(links, link_id);
}

const Link* RulePack::find_link(LinkRole role) const noexcept {
  for (const Link& link : links) {
    if (link.role == role) return &link;
  }
  return nullptr;
}

}  // namespace verify
