#include <algorithm>
#include <array>

#include "check/check_ids.hpp"
#include "check/field_roles.hpp"
#include "pack/compile_condition.hpp"
#include "pack/nearest.hpp"
#include "pack/outdated.hpp"
#include "pack/sections.hpp"
#include "pack/sha256.hpp"
#include "text/decimal.hpp"
#include "text/read_catalogue.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

namespace {

std::string_view read_url(const Reader& item) {
  const std::string_view url = item.text("url");
  if (!url.empty() && !url.starts_with("https://"))
    item.member("url").fault_here("link.insecure", "an address that starts with https://");
  return url;
}

void read_document(Loading& /*loading*/, const Reader& item, Document& document) {
  constexpr std::array<std::string_view, 2> seen{"excerpt", "whole"};
  if (!item.is_object_of({"id", "title", "url", "date", "language", "seen"})) return;
  document.id = item.id("id");
  document.title = item.text("title");
  if (item.has("url")) document.url = read_url(item);
  if (item.has("date")) {
    document.date = parse_date(item.plain_text("date"));
    if (!document.date) item.member("date").fault_here("date.wrong", "yyyy-MM-dd");
  }
  document.language = item.text("language");
  document.whole = item.choice("seen", seen) == 1;
}

void read_claim(Loading& loading, const Reader& item, Claim& claim) {
  if (!item.is_object_of({"id", "quote", "section", "document", "contradicts", "inference", "role"}))
    return;
  claim.id = item.id("id");
  claim.quote = item.text("quote");
  const std::string_view id = item.text("document");
  const auto known = std::find(loading.documents.begin(), loading.documents.end(), id);
  if (known != loading.documents.end()) {
    claim.document = static_cast<std::uint16_t>(known - loading.documents.begin());
    claim.section = loading.pack.documents[claim.document].title;
  } else if (!id.empty()) {
    item.member("document").fault_unknown("document.unknown", id, loading.documents);
  }
  claim.section = item.text_or("section", claim.section);
  claim.contradicts = item.references("contradicts", loading.claims, "claim.unknown");
  claim.inference = item.flag_or("inference", false);
  if (item.has("role"))
    claim.role = static_cast<ClaimRole>(item.choice("role", Words<ClaimRole>::table));
}

// A contradiction needs to be written at one of the two claims only.
void contradict_both_ways(std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    for (Claim& other : claims) {
      const auto named = std::find(claim.contradicts.begin(), claim.contradicts.end(), other.id);
      const auto back = std::find(other.contradicts.begin(), other.contradicts.end(), claim.id);
      if (named != claim.contradicts.end() && back == other.contradicts.end())
        other.contradicts.push_back(claim.id);
    }
  }
}

void read_link(Loading& loading, const Reader& item, Link& link) {
  if (!item.is_object_of({"id", "url", "account_type", "role"})) return;
  link.id = item.id("id");
  link.url = read_url(item);
  if (item.has("account_type")) link.account_type = read_account_type(loading, item);
  if (item.has("role"))
    link.role = static_cast<LinkRole>(item.choice("role", Words<LinkRole>::table));
}

// What the program itself uses a fact for. The ids of facts are free.
constexpr std::array<std::string_view, 3> fact_roles{"account_type", "licence_kind", "birth_date"};

void read_fact_role(Loading& loading, const Reader& item, const FactDefinition& fact) {
  RulePack& pack = loading.pack;
  const std::array<std::optional<FactSlot>*, fact_roles.size()> slots{
      &loading.account_type, &pack.licence_kind_slot, &pack.birth_date_slot};
  const std::size_t role = item.choice("role", fact_roles);
  const Reader word = item.member("role");
  if (word.value().text() != fact_roles[role]) return;
  const bool is_date = slots[role] == &pack.birth_date_slot;
  if (fact.type != (is_date ? FactType::date : FactType::choice))
    word.fault_here("role.type", is_date ? "a date" : "a choice");
  if (*slots[role]) word.fault_here("role.duplicate", "each role once");
  *slots[role] = static_cast<FactSlot>(&fact - pack.facts.data());
}

void read_fact(Loading& loading, const Reader& item, FactDefinition& fact) {
  constexpr std::size_t most_choices = 32;
  if (!item.is_object_of({"id", "type", "choices", "role", "business_licence"})) return;
  fact.id = item.id("id");
  fact.type = static_cast<FactType>(item.choice("type", Words<FactType>::table));
  fact.choices = item.texts("choices");
  if (fact.type != FactType::choice) {
    if (item.has("choices")) item.fault("choices.wrong", fact.id, "choices only for a choice");
  } else if (fact.choices.size() < 2 || fact.choices.size() > most_choices) {
    item.fault("choices.wrong", decimal(fact.choices.size()), "2 to 32 choices");
    fact.choices.resize(std::min(fact.choices.size(), most_choices));
  }
  if (item.has("role")) read_fact_role(loading, item, fact);
  const bool is_licence = item.plain_text("role") == "licence_kind";
  if (is_licence) {
    const Names choices(fact.choices.begin(), fact.choices.end());
    loading.pack.business_licence =
        static_cast<std::int32_t>(item.choice("business_licence", choices));
  } else if (item.has("business_licence")) {
    item.member("business_licence").fault_here("role.type", "only for the role licence_kind");
  }
}

void need_account_type(Loading& loading) {
  if (!loading.account_type)
    loading.root.member("facts").fault("fact.missing", "account_type",
                                       "a choice with the role account_type");
  loading.pack.account_type_slot = loading.account_type.value_or(0);
}

void read_question(Loading& loading, const Reader& item, Question& question) {
  RulePack& pack = loading.pack;
  if (!item.is_object_of({"id", "fact", "when", "on_request", "follows"})) return;
  question.id = item.id("id");
  if (const auto slot = read_fact_slot(item, "fact", pack)) {
    question.fact = *slot;
    const FactType type = pack.facts[*slot].type;
    if (type != FactType::boolean && type != FactType::choice)
      item.member("fact").fault_here("question.type", "a boolean or a choice");
  }
  if (item.has("follows")) question.follows = read_fact_slot(item, "follows", pack);
  question.on_request = item.flag_or("on_request", false);
  question.condition = compile_when(item, pack).index;
}

void read_field_role(const Reader& item, Field& field) {
  const std::size_t role = item.choice("role", field_role_names);
  const Reader word = item.member("role");
  const auto& [name, check] = field_roles[role];
  field.role = static_cast<std::uint8_t>(role + 1);
  if (word.value().text() == name && field.check != check)
    word.fault("role.check", name, std::string("a field with the check ").append(check));
}

// "0.99" is 99 hundredths.
void read_amount(const Reader& limits, std::string_view name, std::int32_t& amount) {
  if (!limits.has(name)) return;
  const Reader limit = limits.member(name);
  constexpr std::size_t most_digits = 9;
  constexpr std::size_t decimals = 2;
  std::string digits(limit.value().text());
  const std::size_t point = std::min(digits.find('.'), digits.size());
  digits.erase(point, 1);
  if (point == 0 || point + decimals != digits.size() || digits.size() > most_digits ||
      digits.find_first_not_of("0123456789") != std::string::npos)
    return limit.fault_here("number.wrong", "an amount with two decimals, such as 0.99");
  amount = 0;
  for (const char digit : digits)
    amount = amount * 10 + (digit - '0');
}

void read_limits(const Reader& item, Field& field) {
  const Reader limits = item.member("limits");
  if (field.check != "transfer_amount")
    return limits.fault("limits.check", field.check, "only for the check transfer_amount");
  if (!limits.is_object_of({"min", "max"})) return;
  read_amount(limits, "min", field.limits.min);
  read_amount(limits, "max", field.limits.max);
  if (field.limits.max < field.limits.min)
    limits.fault_here("limits.reversed", "max that is not below min");
}

void read_field(Loading& /*loading*/, const Reader& item, Field& field) {
  constexpr int longest_text = 10'000;
  if (!item.is_object_of(
          {"id", "check", "role", "limits", "input", "autocomplete", "personal", "max_length"}))
    return;
  field.id = item.id("id");
  field.check = item.text("check");
  const auto kind = std::find(check_ids.begin(), check_ids.end(), field.check);
  if (kind != check_ids.end()) {
    field.check_slot = static_cast<std::uint8_t>(kind - check_ids.begin());
  } else if (!field.check.empty()) {
    item.member("check").fault_unknown("check.unknown", field.check, check_ids);
  }
  if (item.has("role")) read_field_role(item, field);
  if (item.has("limits")) read_limits(item, field);
  if (item.has("input"))
    field.input_mode = static_cast<InputMode>(item.choice("input", Words<InputMode>::table));
  field.autocomplete = item.text_or("autocomplete", "off");
  field.personal = item.flag_or("personal", true);
  field.max_length = item.integer_or("max_length", 0, 0, longest_text);
}

// The texts that the pack carries. Its failures are read by load_failures_of, where they are
// needed.
void load_languages(Loading& loading) {
  if (!loading.root.has("messages")) return;
  const Reader messages = loading.root.member("messages");
  for (const Reader& part : messages.members()) {
    if (auto language = read_catalogue(part.name(), part))
      loading.pack.languages.push_back(std::move(*language));
  }
}

// Reads the sections in an order in which each one refers only to earlier ones.
void load(Loading& loading) {
  const Reader& root = loading.root;
  if (!has_present_format(root)) return;
  if (!root.is_object_of({"format", "id", "version", "valid_from", "facts", "questions", "fields",
                          "methods", "blockers", "policy", "links", "documents", "claims",
                          "time_zone", "calendar", "messages", "failures"}))
    return;
  loading.pack.id = root.id("id");
  loading.pack.version = root.text("version");
  loading.pack.valid_from = root.text("valid_from");
  if (!loading.pack.valid_from.empty() && !parse_date(loading.pack.valid_from))
    root.member("valid_from").fault_here("date.wrong", "yyyy-MM-dd");
  load_time_zone(loading);
  load_calendar(loading);
  Names ids;
  constexpr std::size_t most_claims = 1000;
  constexpr std::size_t most = 200;
  read_section(loading, {"documents", "id", most}, loading.documents, loading.pack.documents,
               read_document);
  read_section(loading, {"claims", "id", most_claims}, loading.claims, loading.pack.claims,
               read_claim);
  contradict_both_ways(loading.pack.claims);
  read_section(loading, {"facts", "id", max_facts}, ids, loading.pack.facts, read_fact);
  need_account_type(loading);
  load_policy(loading);
  read_section(loading, {"links", "id", most}, loading.links, loading.pack.links, read_link);
  ids.clear();
  read_section(loading, {"questions", "id", max_facts}, ids, loading.pack.questions, read_question);
  read_section(loading, {"fields", "id", most}, loading.fields, loading.pack.fields, read_field);
  load_methods(loading);
  load_languages(loading);
}

}  // namespace

std::int32_t read_account_type(const Loading& loading, const Reader& item) {
  // Without facts there are no account types; there is already a fault about the facts.
  if (loading.pack.facts.empty()) return 0;
  const FactDefinition& account_type = loading.pack.facts[loading.pack.account_type_slot];
  const Names choices(account_type.choices.begin(), account_type.choices.end());
  return static_cast<std::int32_t>(item.choice("account_type", choices));
}

std::vector<Reader> named_items(const Reader& root, const Section& section, Names& ids) {
  std::vector<Reader> items = root.items(section.name, section.most);
  for (const Reader& item : items) {
    const std::string_view id = item.plain_text(section.key);
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) != ids.end())
      item.member(section.key).fault("id.duplicate", id, "each id once");
    ids.push_back(id);
  }
  return items;
}

LoadedPack load_pack(std::string_view json) {
  LoadedPack result;
  const JsonDocument document = parse_document(json, largest_rules);
  result.faults = document.faults();
  if (!document.is_valid()) return result;
  RulePack& pack = result.pack.emplace();
  pack.sha256 = sha256_hex(json);
  const Reader root(document.root(), result.faults);
  Loading loading{root, pack};
  load(loading);
  if (!result.faults.empty()) result.pack.reset();
  return result;
}

}  // namespace verify
