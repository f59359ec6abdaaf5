#include <algorithm>
#include <array>

#include "check/registry.hpp"
#include "decide/decision.hpp"
#include "pack/compile_condition.hpp"
#include "pack/embedded.hpp"
#include "pack/nearest.hpp"
#include "pack/policy.hpp"
#include "pack/reader.hpp"
#include "pack/sha256.hpp"
#include "small_sort.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

namespace {

template <typename Value>
struct Named {
  std::string_view name;
  Value value;
};

// The value that `text` names; anything else is a fault at `reader`.
template <typename Value, std::size_t Count>
Value choose(const Reader& reader, std::string_view text,
             const std::array<Named<Value>, Count>& choices) {
  std::array<std::string_view, Count> names{};
  for (std::size_t i = 0; i < Count; ++i) {
    names[i] = choices[i].name;
    if (names[i] == text) return choices[i].value;
  }
  if (!text.empty()) reader.fault("value.unknown", text, suggestion_for(text, names));
  return choices[0].value;
}

constexpr std::array<Named<FactType>, 4> fact_types{{{"boolean", FactType::boolean},
                                                     {"choice", FactType::choice},
                                                     {"number", FactType::number},
                                                     {"date", FactType::date}}};
constexpr std::array<Named<EtaUnit>, 2> eta_units{
    {{"minute", EtaUnit::minute}, {"working_day", EtaUnit::working_day}}};
constexpr std::array<Named<InputMode>, 4> input_modes{{{"text", InputMode::text},
                                                       {"numeric", InputMode::numeric},
                                                       {"decimal", InputMode::decimal},
                                                       {"tel", InputMode::tel}}};

// Reads the sections of a pack in the order in which they refer to each other.
class PackLoader {
public:
  PackLoader(const Reader& root, RulePack& pack) : root_(root), pack_(pack) {}

  void load() {
    if (!root_.is_object_of({"id", "version", "valid_from", "facts", "questions", "fields",
                             "methods", "blockers", "policy", "links", "claims", "calendar"})) {
      return;
    }
    pack_.id = root_.text("id");
    pack_.version = root_.text("version");
    pack_.valid_from = root_.text("valid_from");
    if (!pack_.valid_from.empty() && !parse_date(pack_.valid_from)) {
      root_.member("valid_from").fault_here("date.wrong", "yyyy-MM-dd");
    }
    load_policy();
    load_calendar();
    load_claims();
    load_links();
    load_facts();
    load_questions();
    load_fields();
    load_methods();
    load_blockers();
  }

private:
  // The items of `name`, at most `most` of them, each with an `id` (or `code`) of its own.
  std::vector<Reader> named_items(std::string_view name, std::string_view key, std::size_t most) {
    std::vector<Reader> items = root_.items(name);
    if (items.size() > most) {
      root_.member(name).fault("pack.too_large", std::to_string(items.size()),
                               "at most " + std::to_string(most));
      items.clear();
    }
    std::vector<std::string> seen;
    for (const Reader& item : items) {
      std::string id = item.text(key);
      if (std::find(seen.begin(), seen.end(), id) != seen.end()) {
        item.member(key).fault("id.duplicate", id, "each id once");
      }
      seen.push_back(std::move(id));
    }
    return items;
  }

  template <typename Item>
  void check_references(const Reader& owner, std::string_view member,
                        const std::vector<std::string>& ids, const std::vector<Item>& known,
                        std::string_view code) {
    const std::vector<std::string_view> names = ids_of(known);
    for (const std::string& id : ids) {
      if (std::find(names.begin(), names.end(), id) != names.end()) continue;
      for (const Reader& item : owner.items(member)) {
        if (item.value().is_string() && item.value().get_ref<const std::string&>() == id) {
          item.fault(code, id, suggestion_for(id, names));
        }
      }
    }
  }

  std::vector<std::string> claims_of(const Reader& owner, std::string_view member = "claims") {
    std::vector<std::string> ids = owner.texts(member);
    check_references(owner, member, ids, pack_.claims, "claim.unknown");
    return ids;
  }

  std::vector<std::string> links_of(const Reader& owner) {
    std::vector<std::string> ids = owner.texts("links");
    check_references(owner, "links", ids, pack_.links, "link.unknown");
    return ids;
  }

  // The slot of the fact that `owner` names in `member`, if it names one.
  std::optional<FactSlot> fact_of(const Reader& owner, std::string_view member) {
    const std::string id = owner.text(member);
    const auto slot = pack_.fact_slot(id);
    if (slot || id.empty()) return slot;
    owner.member(member).fault("fact.unknown", id, suggestion_for(id, ids_of(pack_.facts)));
    return std::nullopt;
  }

  void load_policy() {
    if (!root_.has("policy")) return;
    const Reader policy = root_.member("policy");
    if (!policy.is_object_of({policy_numbers[0].name, policy_numbers[1].name,
                              policy_numbers[2].name, policy_numbers[3].name,
                              policy_numbers[4].name, policy_numbers[5].name,
                              policy_numbers[6].name, policy_numbers[7].name,
                              policy_numbers[8].name, policy_numbers[9].name})) {
      return;
    }
    constexpr int most = 1'000'000;
    for (const PolicyNumber& number : policy_numbers) {
      int& value = pack_.policy.*number.member;
      value = policy.integer_or(number.name, value, 0, most);
    }
  }

  static std::vector<std::int32_t> dates_of(const Reader& owner, std::string_view member) {
    std::vector<std::int32_t> days;
    for (const Reader& item : owner.items(member)) {
      const auto date =
          parse_date(item.value().is_string() ? item.value().get_ref<const std::string&>() : "");
      if (!date) {
        item.fault_here("date.wrong", "yyyy-MM-dd");
      } else {
        days.push_back(to_days(*date));
      }
    }
    small_sort(days.begin(), days.end());
    return days;
  }

  void load_calendar() {
    const Reader calendar = root_.member("calendar");
    if (!calendar.is_object_of({"source", "published_years", "days_off", "working_weekends"}))
      return;
    for (const Reader& year : calendar.items("published_years")) {
      const bool is_year = year.value().is_number_integer() &&
                           year.value().get<std::int64_t>() > 1900 &&
                           year.value().get<std::int64_t>() < 10000;
      if (!is_year) {
        year.fault_here("number.wrong", "a year");
      } else {
        pack_.calendar.published_years.push_back(
            static_cast<int>(year.value().get<std::int64_t>()));
      }
    }
    pack_.calendar.days_off = dates_of(calendar, "days_off");
    pack_.calendar.working_days = dates_of(calendar, "working_weekends");
  }

  void load_claims() {
    constexpr std::size_t most = 1000;
    for (const Reader& item : named_items("claims", "id", most)) {
      if (!item.is_object_of({"id", "quote", "section"})) continue;
      pack_.claims.push_back({item.text("id"), item.text("quote"), item.text("section")});
    }
  }

  void load_links() {
    constexpr std::size_t most = 200;
    for (const Reader& item : named_items("links", "id", most)) {
      if (!item.is_object_of({"id", "url"})) continue;
      Link link{item.text("id"), item.text("url")};
      if (!link.url.empty() && !link.url.starts_with("https://")) {
        item.member("url").fault_here("link.insecure", "an address that starts with https://");
      }
      pack_.links.push_back(std::move(link));
    }
  }

  void load_facts() {
    for (const Reader& item : named_items("facts", "id", max_facts)) {
      if (!item.is_object_of({"id", "type", "choices"})) continue;
      FactDefinition fact{item.text("id"),
                          choose(item.member("type"), item.text("type"), fact_types),
                          item.texts("choices")};
      constexpr std::size_t most_choices = 32;
      if (fact.type == FactType::choice &&
          (fact.choices.size() < 2 || fact.choices.size() > most_choices)) {
        item.fault("choices.wrong", std::to_string(fact.choices.size()), "2 to 32 choices");
        fact.choices.resize(std::min(fact.choices.size(), most_choices));
      }
      pack_.facts.push_back(std::move(fact));
    }
    const auto slot = pack_.fact_slot("account_type");
    if (!slot || pack_.facts[*slot].type != FactType::choice) {
      root_.member("facts").fault("fact.missing", "account_type", "the choice \"account_type\"");
      return;
    }
    pack_.account_type_slot = *slot;
  }

  void load_questions() {
    constexpr std::size_t most = max_facts;
    for (const Reader& item : named_items("questions", "id", most)) {
      if (!item.is_object_of({"id", "fact", "when", "on_request", "follows"})) continue;
      Question question;
      question.id = item.text("id");
      if (const auto slot = fact_of(item, "fact")) {
        question.fact = *slot;
        const FactType type = pack_.facts[*slot].type;
        if (type != FactType::boolean && type != FactType::choice) {
          item.member("fact").fault_here("question.type", "a boolean or a choice");
        }
      }
      if (item.has("follows")) question.follows = fact_of(item, "follows");
      question.on_request = item.flag_or("on_request", false);
      question.condition = compile_when(item, pack_).index;
      pack_.questions.push_back(std::move(question));
    }
  }

  void load_fields() {
    constexpr std::size_t most = 200;
    constexpr int longest_text = 10'000;
    for (const Reader& item : named_items("fields", "id", most)) {
      if (!item.is_object_of({"id", "check", "input", "autocomplete", "personal", "max_length"}))
        continue;
      Field field;
      field.id = item.text("id");
      field.check = item.text("check");
      if (!field.check.empty() && find_check(field.check) == nullptr) {
        item.member("check").fault("check.unknown", field.check,
                                   suggestion_for(field.check, ids_of(check_kinds())));
      }
      field.input_mode = choose(item.member("input"), item.text_or("input", "text"), input_modes);
      field.autocomplete = item.text_or("autocomplete", "off");
      field.personal = item.flag_or("personal", true);
      field.max_length = item.integer_or("max_length", 0, 0, longest_text);
      pack_.fields.push_back(std::move(field));
    }
  }

  EtaRule eta_of(const Reader& method) {
    constexpr int most = 100'000;
    EtaRule rule;
    const Reader eta = method.member("eta");
    if (!eta.is_object_of({"min", "max", "unit", "basis"})) return rule;
    rule.unit = choose(eta.member("unit"), eta.text("unit"), eta_units);
    const int least = rule.unit == EtaUnit::working_day ? 1 : 0;
    rule.min = eta.integer_or("min", least, least, most);
    rule.max = eta.integer_or("max", rule.min, least, most);
    if (rule.max < rule.min) eta.fault_here("eta.reversed", "max that is not below min");
    rule.basis = claims_of(eta, "basis");
    return rule;
  }

  void read_requirements(const Reader& item, Method& method) {
    for (const Reader& entry : item.items("requires")) {
      if (!entry.is_object_of({"code", "when", "assume_met", "claims"})) continue;
      const CompiledCondition condition = compile_when(entry, pack_);
      const std::string code = entry.text("code");
      const std::string key = "requirement." + code;
      method.requirements.push_back({code,
                                     {key + ".unmet", key + ".met", key + ".unknown"},
                                     condition.index,
                                     entry.flag_or("assume_met", false),
                                     condition.slots,
                                     claims_of(entry)});
    }
  }

  void read_considerations(const Reader& item, Method& method) {
    for (const Reader& entry : item.items("considers")) {
      if (!entry.is_object_of({"code", "when", "for", "demotes", "claims"})) continue;
      const CompiledCondition condition = compile_when(entry, pack_);
      const std::string code = entry.text("code");
      method.considerations.push_back({code, "consideration." + code, condition.index,
                                       entry.flag_or("for", false), entry.flag_or("demotes", false),
                                       condition.slots, claims_of(entry)});
    }
  }

  void load_methods() {
    constexpr std::size_t most_conditions = 32;
    constexpr int most_effort = 100;
    for (const Reader& item : named_items("methods", "id", max_methods)) {
      if (!item.is_object_of({"id", "account_type", "provider_recommended", "effort", "eta",
                              "requires", "considers", "fields", "needs", "tips", "claims"})) {
        continue;
      }
      Method method;
      method.id = item.text("id");
      method.account_type = account_type_of(item);
      method.provider_recommended = item.flag_or("provider_recommended", false);
      method.effort = item.integer_or("effort", 0, 0, most_effort);
      method.eta = eta_of(item);
      read_requirements(item, method);
      read_considerations(item, method);
      if (method.requirements.size() > most_conditions ||
          method.considerations.size() > most_conditions) {
        item.fault("pack.too_large", method.id, "at most 32 requirements and 32 considerations");
      }
      method.fields = item.texts("fields");
      check_references(item, "fields", method.fields, pack_.fields, "field.unknown");
      method.needs = item.texts("needs");
      method.tips = item.texts("tips");
      method.claims = claims_of(item);
      pack_.methods.push_back(std::move(method));
    }
    if (pack_.methods.empty()) root_.fault("member.missing", "methods", "at least one method");
  }

  std::int32_t account_type_of(const Reader& method) {
    const std::string text = method.text("account_type");
    if (pack_.facts.empty()) return 0;
    const std::vector<std::string>& choices = pack_.facts[pack_.account_type_slot].choices;
    const auto found = std::find(choices.begin(), choices.end(), text);
    if (found != choices.end()) return static_cast<std::int32_t>(found - choices.begin());
    const std::vector<std::string_view> names(choices.begin(), choices.end());
    if (!text.empty())
      method.member("account_type").fault("value.unknown", text, suggestion_for(text, names));
    return 0;
  }

  void load_blockers() {
    constexpr int most_steps = 20;
    for (const Reader& item : named_items("blockers", "code", max_blockers)) {
      if (!item.is_object_of({"code", "when", "waits_for", "steps", "links", "claims"})) continue;
      Blocker blocker;
      blocker.code = item.text("code");
      if (!item.has("when")) item.fault("member.missing", "when", "a condition");
      const CompiledCondition condition = compile_when(item, pack_);
      blocker.condition = condition.index;
      blocker.slots = condition.slots;
      if (item.has("waits_for")) blocker.waits_for = fact_of(item, "waits_for");
      blocker.step_count = item.integer_or("steps", 0, 0, most_steps);
      blocker.links = links_of(item);
      blocker.claims = claims_of(item);
      pack_.blockers.push_back(std::move(blocker));
    }
  }

  const Reader& root_;
  RulePack& pack_;
};

}  // namespace

LoadedPack load_pack(std::string_view json) {
  LoadedPack result;
  constexpr std::size_t largest_pack = 4U << 20U;
  if (json.size() > largest_pack) {
    result.faults.push_back(
        {"pack.too_large", "", std::to_string(json.size()) + " bytes", "at most 4 MiB"});
    return result;
  }
  const Json document = parse_json(json);
  if (document.is_discarded()) {
    result.faults.push_back({"json.wrong", "", "text that is not JSON", "one JSON object"});
    return result;
  }
  RulePack pack;
  pack.sha256 = sha256_hex(json);
  const Reader root(document, "", result.faults);
  PackLoader(root, pack).load();
  if (result.faults.empty()) result.pack = std::move(pack);
  return result;
}

LoadedPack builtin_pack() {
  return load_pack(embedded_pack());
}

}  // namespace verify
