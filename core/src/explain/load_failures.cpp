#include <algorithm>
#include <array>
#include <set>

#include "explain/lexicon.hpp"
#include "explain/search_index.hpp"
#include "pack/embedded.hpp"
#include "pack/nearest.hpp"
#include "pack/reader.hpp"
#include "text/han.hpp"
#include "text/utf8.hpp"
#include "verify/explain.hpp"

namespace verify {

namespace {

template <typename Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr std::array<Named<Fixer>, 4> fixers{{{"applicant", Fixer::applicant},
                                              {"provider", Fixer::provider},
                                              {"authority", Fixer::authority},
                                              {"integrator", Fixer::integrator}}};
constexpr std::array<Named<Retry>, 3> retries{
    {{"now", Retry::now}, {"later", Retry::later}, {"never", Retry::never}}};

// The value that the member `name` names; anything else is a fault.
template <typename Value, std::size_t Count>
Value choose(const Reader& owner, std::string_view name,
             const std::array<Named<Value>, Count>& choices) {
  const std::string text = owner.text(name);
  std::array<std::string_view, Count> names{};
  for (std::size_t i = 0; i < Count; ++i) {
    names[i] = choices[i].name;
    if (names[i] == text) return choices[i].value;
  }
  if (!text.empty()) owner.member(name).fault("value.unknown", text, nearest(text, names));
  return choices[0].value;
}

class FailureLoader {
public:
  FailureLoader(const RulePack& pack, const Reader& root) : pack_(pack), root_(root) {}

  void load() {
    if (!root_.is_object_of({"folding", "ignored", "synonyms", "failures"})) return;
    load_failures();
    load_folding();
    for (const std::string& term : texts(root_, "ignored"))
      lexicon_.add_ignored(term);
    load_synonyms();
    for (const SearchPhrase& phrase : phrases_)
      lexicon_.learn(phrase.text);
  }

  [[nodiscard]] FailureDictionary take() {
    const auto count = static_cast<std::uint32_t>(failures_.size());
    auto index = std::make_shared<const SearchIndex>(std::move(lexicon_), phrases_, count);
    return {std::move(failures_), std::move(index)};
  }

private:
  // True when the list `name` is short enough to read.
  static bool fits(const Reader& owner, std::string_view name, std::size_t most) {
    const Reader list = owner.member(name);
    if (!list.value().is_array() || list.value().size() <= most) return true;
    list.fault("failures.too_large", std::to_string(list.value().size()),
               "at most " + std::to_string(most));
    return false;
  }

  static std::vector<std::string> texts(const Reader& owner, std::string_view name) {
    constexpr std::size_t most = 300;
    return fits(owner, name, most) ? owner.texts(name) : std::vector<std::string>{};
  }

  // Pairs of characters: the one that is read, and the one that it is read as.
  void load_folding() {
    const std::string text = root_.text_or("folding", "");
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = decode_utf8(text, at);
      if (classify_han(point.value) == Han::none) {
        root_.member("folding").fault(
            "folding.wrong", character_at(text, static_cast<std::uint32_t>(characters.size())),
            "pairs of Han characters");
        return;
      }
      characters.push_back(point.value);
      at += point.size;
    }
    if (characters.size() % 2 != 0) {
      root_.member("folding").fault("folding.wrong", std::to_string(characters.size()),
                                    "an even number of characters");
      return;
    }
    for (std::size_t i = 0; i < characters.size(); i += 2)
      lexicon_.add_folding(characters[i], characters[i + 1]);
  }

  // Each group is one text: terms that mean the same, separated by "|".
  void load_synonyms() {
    constexpr std::size_t most = 2000;
    if (!fits(root_, "synonyms", most)) return;
    std::uint32_t group = 0;
    for (const Reader& item : root_.items("synonyms")) {
      const std::string terms = item.as_text();
      for (std::size_t at = 0; at <= terms.size();) {
        const std::size_t end = std::min(terms.find('|', at), terms.size());
        add_synonym(item, group, std::string_view(terms).substr(at, end - at));
        at = end + 1;
      }
      ++group;
    }
  }

  void add_synonym(const Reader& item, std::uint32_t group, std::string_view term) {
    constexpr std::size_t longest = 60;
    if (term.size() > longest) {
      item.fault("synonym.too_long", term, "at most 60 bytes");
    } else if (!lexicon_.add_synonym(group, term)) {
      item.fault("synonym.duplicate", term, "each term once");
    }
  }

  void load_failures() {
    constexpr std::size_t most = 1000;
    if (!fits(root_, "failures", most)) return;
    for (const Reader& item : root_.items("failures"))
      load_failure(item);
    if (failures_.empty()) root_.fault("member.missing", "failures", "at least one failure");
  }

  void load_failure(const Reader& item) {
    if (!item.is_object_of({"id", "class", "who", "retry", "costs_try", "steps", "links", "claims",
                            "documents", "alternatives", "issues", "would_be_refused_as", "codes",
                            "phrases"})) {
      return;
    }
    constexpr int most_steps = 20;
    Failure failure;
    failure.id = item.text("id");
    if (!seen_ids_.insert(failure.id).second)
      item.member("id").fault("id.duplicate", failure.id, "each id once");
    failure.cause_class = item.text("class");
    failure.who = choose(item, "who", fixers);
    failure.retry = choose(item, "retry", retries);
    failure.costs_try = item.flag_or("costs_try", false);
    failure.step_count = item.integer_or("steps", 1, 1, most_steps);
    failure.links = references(item, "links", pack_.links, "link.unknown");
    failure.claims = references(item, "claims", pack_.claims, "claim.unknown");
    failure.alternatives = references(item, "alternatives", pack_.methods, "method.unknown");
    failure.documents = texts(item, "documents");
    if (failure.claims.empty() && failure.documents.empty()) {
      item.fault("source.missing", failure.id, "a claim or a document that says so");
    }
    read_issues(item, failure);
    read_refusals(item, failure);
    read_codes(item, failure);
    read_phrases(item);
    failures_.push_back(std::move(failure));
  }

  // The ids in the list `name`, each of which `known` must have.
  template <typename Item>
  static std::vector<std::string> references(const Reader& owner, std::string_view name,
                                             const std::vector<Item>& known,
                                             std::string_view code) {
    if (!fits(owner, name, known.size())) return {};
    std::vector<std::string_view> names;
    for (const Item& item : known)
      names.push_back(item.id);
    for (const Reader& item : owner.items(name)) {
      if (!item.value().is_string()) continue;
      const auto& id = item.value().template get_ref<const std::string&>();
      if (std::find(names.begin(), names.end(), id) == names.end())
        item.fault(code, id, nearest(id, names));
    }
    return owner.texts(name);
  }

  void read_issues(const Reader& item, Failure& failure) {
    failure.issues = texts(item, "issues");
    for (const std::string& issue : failure.issues) {
      if (seen_issues_.insert(issue).second) continue;
      item.member("issues").fault("issue.duplicate", issue, "each issue in one failure");
    }
  }

  static void read_refusals(const Reader& item, Failure& failure) {
    for (const Reader& entry : item.items("would_be_refused_as")) {
      if (!entry.is_object_of({"issues", "provider", "code", "sentence"})) continue;
      failure.refusals.push_back({texts(entry, "issues"),
                                  {entry.text("provider"), entry.text("code")},
                                  entry.text("sentence")});
      if (failure.refusals.back().issues.empty())
        entry.fault("member.missing", "issues", "at least one issue code");
    }
  }

  static void read_codes(const Reader& item, Failure& failure) {
    if (!item.has("codes")) return;
    const Reader codes = item.member("codes");
    if (!codes.value().is_object()) {
      codes.fault_here("type.wrong", "an object of provider and codes");
      return;
    }
    for (const auto& [provider, list] : codes.value().items()) {
      for (std::string& code : texts(codes, provider))
        failure.codes.push_back({provider, std::move(code)});
    }
  }

  void read_phrases(const Reader& item) {
    const auto entry = static_cast<std::uint32_t>(failures_.size());
    for (std::string& text : texts(item, "phrases"))
      phrases_.push_back({entry, std::move(text)});
  }

  const RulePack& pack_;
  const Reader& root_;
  Lexicon lexicon_;
  std::vector<SearchPhrase> phrases_;
  std::vector<Failure> failures_;
  std::set<std::string> seen_ids_;
  std::set<std::string> seen_issues_;
};

}  // namespace

LoadedFailures load_failures(const RulePack& pack, std::string_view json) {
  LoadedFailures result;
  constexpr std::size_t largest = 4U << 20U;
  if (json.size() > largest) {
    result.faults.push_back(
        {"failures.too_large", "", std::to_string(json.size()) + " bytes", "at most 4 MiB"});
    return result;
  }
  const Json document = parse_json(json);
  if (document.is_discarded()) {
    result.faults.push_back({"json.wrong", "", "text that is not JSON", "one JSON object"});
    return result;
  }
  const Reader root(document, "", result.faults);
  FailureLoader loader(pack, root);
  loader.load();
  if (result.faults.empty()) result.dictionary = loader.take();
  return result;
}

LoadedFailures builtin_failures(const RulePack& pack) {
  if (!embedded_failures().empty()) return load_failures(pack, embedded_failures());
  LoadedFailures result;
  result.faults.push_back({"failures.missing", "", "no dictionary in this build", "load_failures"});
  return result;
}

}  // namespace verify
