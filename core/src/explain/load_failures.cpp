#include <algorithm>
#include <array>
#include <set>

#include "explain/lexicon.hpp"
#include "explain/read_dictionary.hpp"
#include "explain/search_index.hpp"
#include "pack/embedded.hpp"
#include "pack/nearest.hpp"
#include "text/han.hpp"
#include "text/utf8.hpp"
#include "verify/explain.hpp"

namespace verify {

namespace {

class FailureLoader {
public:
  FailureLoader(const RulePack& pack, const Reader& root)
      : root_(root),
        fields_(ids_of(pack.fields)),
        links_(ids_of(pack.links)),
        claims_(ids_of(pack.claims)),
        methods_(ids_of(pack.methods)) {}

  void load() {
    if (!root_.is_object_of(
            {"folding", "ignored", "contrasts", "reassurances", "synonyms", "failures"}))
      return;
    load_failures();
    load_folding();
    for (const std::string& term : root_.texts("ignored"))
      lexicon_.add_ignored(term);
    for (const std::string& term : root_.texts("contrasts"))
      lexicon_.add_contrast(term);
    for (const std::string& term : root_.texts("reassurances"))
      lexicon_.add_reassurance(term);
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
  // The text consists of pairs: a character, and the character that replaces it.
  void load_folding() {
    const std::string_view text = root_.text_or("folding", "");
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
    std::uint32_t group = 0;
    for (const Reader& item : root_.items("synonyms", most)) {
      const std::string_view terms = item.as_text();
      for (std::size_t at = 0; at <= terms.size();) {
        const std::size_t end = std::min(terms.find('|', at), terms.size());
        add_synonym(item, group, terms.substr(at, end - at));
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
    for (const Reader& item : root_.items("failures", most))
      load_failure(item);
    if (failures_.empty()) root_.fault("member.missing", "failures", "at least one failure");
  }

  void load_failure(const Reader& item) {
    if (!item.is_object_of({"id", "class", "who", "retry", "costs_try", "steps", "fields", "links",
                            "claims", "documents", "alternatives", "issues", "would_be_refused_as",
                            "codes", "phrases"})) {
      return;
    }
    constexpr int most_steps = 20;
    Failure& failure = failures_.emplace_back();
    failure.id = item.id("id");
    if (!seen_ids_.insert(failure.id).second)
      item.member("id").fault("id.duplicate", failure.id, "each id once");
    failure.cause_class = item.text("class");
    failure.who = static_cast<Fixer>(item.choice("who", Words<Fixer>::table));
    failure.retry = static_cast<Retry>(item.choice("retry", Words<Retry>::table));
    failure.costs_try = item.flag_or("costs_try", false);
    failure.step_count = item.integer_or("steps", 1, 1, most_steps);
    failure.fields = item.references("fields", fields_, "field.unknown");
    failure.links = item.references("links", links_, "link.unknown");
    failure.claims = item.references("claims", claims_, "claim.unknown");
    failure.alternatives = item.references("alternatives", methods_, "method.unknown");
    failure.documents = item.texts("documents");
    if (failure.claims.empty() && failure.documents.empty()) {
      item.fault("source.missing", failure.id, "a claim or a document that says so");
    }
    read_issues(item, failure);
    read_refusals(item, failure);
    read_codes(item, failure);
    read_phrases(item);
  }

  void read_issues(const Reader& item, Failure& failure) {
    failure.issues = item.texts("issues");
    for (const std::string& issue : failure.issues) {
      if (seen_issues_.insert(issue).second) continue;
      item.member("issues").fault("issue.duplicate", issue, "each issue in one failure");
    }
  }

  static void read_refusals(const Reader& item, Failure& failure) {
    for (const Reader& entry : item.items("would_be_refused_as")) {
      if (!entry.is_object_of({"issues", "provider", "code", "sentence"})) continue;
      Refusal& refusal = failure.refusals.emplace_back();
      refusal.issues = entry.texts("issues");
      refusal.code.provider = entry.text("provider");
      refusal.code.code = entry.text("code");
      refusal.sentence = entry.text("sentence");
      if (refusal.issues.empty())
        entry.fault("member.missing", "issues", "at least one issue code");
    }
  }

  static void read_codes(const Reader& item, Failure& failure) {
    if (!item.has("codes")) return;
    const Reader codes = item.member("codes");
    if (!codes.is_object())
      return codes.fault_here("type.wrong", "an object of provider and codes");
    for (const Reader& provider : codes.members()) {
      for (std::string& code : codes.texts(provider.name())) {
        ProviderCode& out = failure.codes.emplace_back();
        out.provider = provider.name();
        out.code = std::move(code);
      }
    }
  }

  void read_phrases(const Reader& item) {
    const auto entry = static_cast<std::uint32_t>(failures_.size() - 1);
    for (std::string& text : item.texts("phrases"))
      phrases_.push_back({entry, std::move(text)});
  }

  const Reader& root_;
  Names fields_;
  Names links_;
  Names claims_;
  Names methods_;
  Lexicon lexicon_;
  std::vector<SearchPhrase> phrases_;
  std::vector<Failure> failures_;
  std::set<std::string> seen_ids_;
  std::set<std::string> seen_issues_;
};

}  // namespace

std::optional<FailureDictionary> read_dictionary(const RulePack& pack, const Reader& dictionary) {
  const std::size_t before = dictionary.faults().size();
  FailureLoader loader(pack, dictionary);
  loader.load();
  if (dictionary.faults().size() > before) return std::nullopt;
  return loader.take();
}

LoadedFailures load_failures(const RulePack& pack, std::string_view json) {
  LoadedFailures result;
  const JsonDocument document = parse_document(json, largest_rules);
  result.faults = document.faults();
  if (document.is_valid())
    result.dictionary = read_dictionary(pack, Reader(document.root(), result.faults));
  return result;
}

LoadedFailures builtin_failures(const RulePack& pack) {
  if (!embedded_failures().empty()) return load_failures(pack, embedded_failures());
  LoadedFailures result;
  result.faults.push_back({"failures.missing", "", "no dictionary in this build", "load_failures"});
  return result;
}

}  // namespace verify
