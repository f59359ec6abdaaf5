#include "diff/compare_rules.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "check/field_roles.hpp"
#include "diff/eta_words.hpp"
#include "pack/policy.hpp"
#include "verify/message.hpp"

namespace verify {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words)
    out.append(out.empty() ? "" : " ").append(word);
  return out;
}

std::string yes_or_no(bool value) {
  return value ? "yes" : "no";
}

// What the program uses the fact for; empty for most.
std::string role_of(const RulePack& pack, FactSlot slot) {
  if (slot == pack.account_type_slot) return "account_type";
  if (slot == pack.birth_date_slot) return "birth_date";
  if (slot != pack.licence_kind_slot) return {};
  const auto& choices = pack.facts[slot].choices;
  return "licence_kind with " + choices[static_cast<std::size_t>(pack.business_licence)];
}

// "choice personal enterprise as account_type"; empty if the pack does not have the fact.
std::string type_of(const RulePack& pack, std::string_view id) {
  const auto slot = pack.fact_slot(id);
  if (!slot) return {};
  const FactDefinition& fact = pack.facts[*slot];
  std::string out(name_of(fact.type));
  if (!fact.choices.empty()) out += " " + joined(fact.choices);
  const std::string role = role_of(pack, *slot);
  return role.empty() ? out : out + " as " + role;
}

const std::vector<std::string>& account_types(const RulePack& pack) {
  return pack.facts[pack.account_type_slot].choices;
}

// The account type with this name; any, if the pack does not have it.
std::int32_t account_type(const RulePack& pack, std::string_view name) {
  const auto& types = account_types(pack);
  const auto found = std::find(types.begin(), types.end(), name);
  return found == types.end() ? any_account_type : static_cast<std::int32_t>(found - types.begin());
}

std::string account_type_of(const RulePack& pack, const Method& method) {
  return account_types(pack)[static_cast<std::size_t>(method.account_type)];
}

std::string fields_of(const RulePack& pack, const std::vector<FieldSlot>& fields) {
  std::vector<std::string> ids;
  for (const FieldSlot slot : fields)
    ids.push_back(pack.fields[slot].id);
  return joined(ids);
}

std::string addresses_of(const RulePack& pack, const std::vector<std::string>& links) {
  std::vector<std::string> urls;
  for (const std::string& id : links) {
    const Link* const link = pack.find_link(id);
    if (link != nullptr) urls.push_back(link->url);
  }
  return joined(urls);
}

const Blocker* find_blocker(const RulePack& pack, std::string_view code) {
  const auto found = std::find_if(pack.blockers.begin(), pack.blockers.end(),
                                  [&](const Blocker& blocker) { return blocker.code == code; });
  return found == pack.blockers.end() ? nullptr : &*found;
}

// A member of something, as text.
struct Content {
  std::string_view member;
  std::string text;
};

std::vector<Content> content_of(const RulePack& pack, const Method& method) {
  return {{"account_type", account_type_of(pack, method)},
          {"provider_recommended", yes_or_no(method.provider_recommended)},
          {"fields", fields_of(pack, method.fields)},
          {"optional_fields", fields_of(pack, method.optional_fields)},
          {"needs", joined(method.needs)},
          {"tips", joined(method.tips)}};
}

std::vector<Content> content_of(const RulePack& pack, const Blocker& blocker) {
  return {{"steps", std::to_string(blocker.step_count)},
          {"links", addresses_of(pack, blocker.links)}};
}

// "1 to 99" hundredths; empty for other checks than an amount.
std::string amount_limits(const Field& field) {
  if (field.check != "transfer_amount") return {};
  return std::to_string(field.limits.min) + " to " + std::to_string(field.limits.max);
}

std::vector<Content> content_of(const RulePack& /*pack*/, const Field& field) {
  return {{"check", field.check},
          {"input", std::string(name_of(field.input_mode))},
          {"autocomplete", field.autocomplete},
          {"personal", yes_or_no(field.personal)},
          {"max_length", std::to_string(field.max_length)},
          {"role", field.role == 0 ? "" : std::string(field_role_names[field.role - 1U])},
          {"limits", amount_limits(field)}};
}

std::vector<Content> content_of(const RulePack& pack, const Claim& claim) {
  const Document& document = pack.documents[claim.document];
  return {{"quote", claim.quote},
          {"section", claim.section},
          {"document", document.title + " " + document.url},
          {"date", document.date ? to_string(*document.date) : ""},
          {"seen", document.whole ? "whole" : "excerpt"},
          {"inference", yes_or_no(claim.inference)},
          {"contradicts", joined(claim.contradicts)},
          {"role", claim.role ? std::string(name_of(*claim.role)) : ""}};
}

// Both lists have the same members in the same order.
void compare(const std::string& subject, const std::vector<Content>& before,
             const std::vector<Content>& after, Differences& out) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    out.add(DiffKind::content, subject + " " + std::string(before[i].member), before[i].text,
            after[i].text);
  }
}

// A number of the policy for an account type; empty if the pack does not have it.
std::string policy_text(const RulePack& pack, std::string_view name, std::string_view type) {
  const auto number = pack.policy_number(name, account_type(pack, type));
  if (!number) return {};
  return *number == no_limit ? "unlimited" : std::to_string(*number);
}

std::set<std::string> policy_names_of(const RulePack& pack) {
  std::set<std::string> names(policy_names.begin(), policy_names.end());
  for (const OwnNumber& number : pack.policy.own)
    names.insert(number.name);
  return names;
}

void compare_policies(const RulePack& before, const RulePack& after, Differences& out) {
  std::set<std::string> names = policy_names_of(after);
  names.merge(policy_names_of(before));
  for (const std::string& name : names) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> types;
    for (const std::string& type : account_types(after))
      types[{policy_text(before, name, type), policy_text(after, name, type)}].push_back(type);
    for (const auto& [values, of] : types) {
      const std::string subject = "policy " + name + (types.size() > 1 ? ":" + joined(of) : "");
      out.add(DiffKind::content, subject, values.first, values.second);
    }
  }
}

// The text as a reader sees it, with the numbers of the policy; all other placeholders stay. Empty
// if the language does not have it.
std::string reading(const Wording& wording, std::string_view key) {
  const auto text = wording.texts.find(key);
  if (!text) return {};
  std::vector<Argument> placeholders;
  for (std::size_t open = text->find('{'); open != std::string_view::npos;
       open = text->find('{', open + 1)) {
    const std::string_view content = text->substr(open + 1, text->find('}', open) - open - 1);
    const std::string_view name = content.substr(0, content.find_first_of(":|"));
    if (!name.starts_with(policy_prefix))
      placeholders.push_back({name, "{" + std::string(name) + "}"});
  }
  return format(wording, key, placeholders);
}

// Compares a text for each account type, because numbers of the policy may differ by it.
void compare_text(const DiffSide& before, const Catalogue& old, const DiffSide& after,
                  const Catalogue& language, const std::string& key, Differences& out) {
  std::set<std::pair<std::string, std::string>> changes;
  for (const std::string& type : account_types(after.pack)) {
    changes.emplace(reading({old, before.pack, account_type(before.pack, type)}, key),
                    reading({language, after.pack, account_type(after.pack, type)}, key));
  }
  for (const auto& [was, is] : changes)
    out.add(DiffKind::text, language.locale() + " " + key, was, is);
}

// Compares the texts of one language.
void compare_language(const DiffSide& before, const Catalogue& old, const DiffSide& after,
                      const Catalogue& language, Differences& out) {
  for (const Text& text : language.texts())
    compare_text(before, old, after, language, text.key, out);
  for (const Text& text : old.texts()) {
    if (!language.find(text.key)) compare_text(before, old, after, language, text.key, out);
  }
}

const Catalogue* find_language(const DiffSide& side, std::string_view locale) {
  const auto found = std::find_if(side.languages.begin(), side.languages.end(),
                                  [&](const Catalogue& each) { return each.locale() == locale; });
  return found == side.languages.end() ? nullptr : &*found;
}

std::string size_of(const Catalogue& language) {
  return std::to_string(language.texts().size()) + " texts";
}

}  // namespace

void compare_names(const RulePack& before, const RulePack& after, Differences& out) {
  for (const FactDefinition& fact : after.facts)
    out.add(DiffKind::fact, fact.id, type_of(before, fact.id), type_of(after, fact.id));
  for (const FactDefinition& fact : before.facts) {
    if (!after.fact_slot(fact.id)) out.add(DiffKind::fact, fact.id, type_of(before, fact.id), {});
  }
  for (const Method& method : after.methods) {
    if (before.find_method(method.id) == nullptr)
      out.add(DiffKind::method, method.id, {}, account_type_of(after, method));
  }
  for (const Method& method : before.methods) {
    if (after.find_method(method.id) == nullptr)
      out.add(DiffKind::method, method.id, account_type_of(before, method), {});
  }
}

void compare_etas(const RulePack& before, const RulePack& after, Instant from, Differences& out) {
  constexpr std::size_t times = std::size_t{365} * 4;
  constexpr std::int64_t six_hours = std::int64_t{6} * 3600;
  for (const Method& method : after.methods) {
    const Method* const old = before.find_method(method.id);
    if (old == nullptr) continue;
    Difference difference{
        DiffKind::eta, method.id, eta_rule_words(*old), eta_rule_words(method), 0, times, {}, {}};
    bool differs = difference.before != difference.after;
    for (std::size_t i = 0; i < times; ++i) {
      const Instant now{from.seconds + static_cast<std::int64_t>(i) * six_hours};
      const std::string dates_before = eta_date_words(before, *old, now);
      const std::string dates_after = eta_date_words(after, method, now);
      if (dates_before == dates_after) continue;
      ++difference.count;
      if (difference.at) continue;
      difference.at = now;
      if (differs) continue;
      difference.before = dates_before;
      difference.after = dates_after;
    }
    differs = differs || difference.count > 0;
    if (differs) out.add(std::move(difference));
  }
}

void compare_content(const RulePack& before, const RulePack& after, Differences& out) {
  compare_policies(before, after, out);
  for (const Method& method : after.methods) {
    if (const Method* const old = before.find_method(method.id))
      compare(method.id, content_of(before, *old), content_of(after, method), out);
  }
  for (const Blocker& blocker : after.blockers) {
    if (const Blocker* const old = find_blocker(before, blocker.code))
      compare(blocker.code, content_of(before, *old), content_of(after, blocker), out);
  }
  for (const Field& field : after.fields) {
    if (const Field* const old = before.find_field(field.id))
      compare(field.id, content_of(before, *old), content_of(after, field), out);
  }
  for (const Claim& claim : after.claims) {
    if (const Claim* const old = before.find_claim(claim.id))
      compare(claim.id, content_of(before, *old), content_of(after, claim), out);
  }
}

void compare_texts(const DiffSide& before, const DiffSide& after, Differences& out) {
  for (const Catalogue& language : after.languages) {
    const Catalogue* const old = find_language(before, language.locale());
    if (old != nullptr) {
      compare_language(before, *old, after, language, out);
    } else {
      out.add(DiffKind::text, language.locale(), {}, size_of(language));
    }
  }
  for (const Catalogue& language : before.languages) {
    if (find_language(after, language.locale()) == nullptr)
      out.add(DiffKind::text, language.locale(), size_of(language), {});
  }
}

}  // namespace verify
