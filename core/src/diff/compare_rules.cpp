#include "diff/compare_rules.hpp"

#include <algorithm>

#include "diff/eta_words.hpp"

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

// "choice personal enterprise"; empty if the pack does not have the fact.
std::string type_of(const RulePack& pack, std::string_view id) {
  const auto slot = pack.fact_slot(id);
  if (!slot) return {};
  const FactDefinition& fact = pack.facts[*slot];
  const std::string out(name_of(fact.type));
  return fact.choices.empty() ? out : out + " " + joined(fact.choices);
}

std::string account_type_of(const RulePack& pack, const Method& method) {
  const auto& choices = pack.facts[pack.account_type_slot].choices;
  return choices[static_cast<std::size_t>(method.account_type)];
}

std::string fields_of(const RulePack& pack, const Method& method) {
  std::vector<std::string> ids;
  for (const FieldSlot slot : method.fields)
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
          {"fields", fields_of(pack, method)},
          {"needs", joined(method.needs)},
          {"tips", joined(method.tips)}};
}

std::vector<Content> content_of(const RulePack& pack, const Blocker& blocker) {
  return {{"steps", std::to_string(blocker.step_count)},
          {"links", addresses_of(pack, blocker.links)}};
}

std::vector<Content> content_of(const RulePack& /*pack*/, const Field& field) {
  return {{"check", field.check},
          {"input", std::string(name_of(field.input_mode))},
          {"autocomplete", field.autocomplete},
          {"personal", yes_or_no(field.personal)},
          {"max_length", std::to_string(field.max_length)}};
}

// Both lists have the same members in the same order.
void compare(const std::string& subject, const std::vector<Content>& before,
             const std::vector<Content>& after, Differences& out) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    out.add(DiffKind::content, subject + " " + std::string(before[i].member), before[i].text,
            after[i].text);
  }
}

// Compares the texts of one language; both are sorted by key.
void compare_language(const Catalogue& before, const Catalogue& after, Differences& out) {
  const std::string locale = after.locale() + " ";
  for (const Text& text : after.texts()) {
    const auto old = before.find(text.key);
    out.add(DiffKind::text, locale + text.key, std::string(old.value_or("")), text.text);
  }
  for (const Text& text : before.texts()) {
    if (!after.find(text.key)) out.add(DiffKind::text, locale + text.key, text.text, {});
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
}

void compare_texts(const DiffSide& before, const DiffSide& after, Differences& out) {
  for (const Catalogue& language : after.languages) {
    const Catalogue* const old = find_language(before, language.locale());
    if (old != nullptr) {
      compare_language(*old, language, out);
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
