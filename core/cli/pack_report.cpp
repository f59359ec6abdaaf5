#include "pack_report.hpp"

#include <algorithm>
#include <array>

#include "explain/read_dictionary.hpp"
#include "json/engine.hpp"
#include "json/results.hpp"
#include "json/writer.hpp"
#include "pack/embedded.hpp"
#include "verify/locale.hpp"

namespace verify::cli {

namespace {

void add_faults(std::string_view document, bool is_error, std::vector<Fault> faults,
                std::vector<Finding>& out) {
  for (Fault& fault : faults)
    out.push_back({std::string(document), is_error, std::move(fault)});
}

bool is_own(const PackFiles& files, std::string_view locale) {
  return std::any_of(files.messages.begin(), files.messages.end(),
                     [&](const auto& part) { return part.first == locale; });
}

void add_language(const std::string& locale, std::span<const std::string_view> parts,
                  std::vector<Catalogue>& languages, std::vector<Finding>& findings) {
  LoadedCatalogue loaded = load_catalogue(locale, parts);
  add_faults("messages/" + locale, true, std::move(loaded.faults), findings);
  if (loaded.catalogue) languages.push_back(std::move(*loaded.catalogue));
}

// The built-in languages first; a given language replaces the built-in one. Then the other given
// languages.
std::vector<Catalogue> languages_of(const PackFiles& files, std::vector<Finding>& findings) {
  std::vector<std::string> locales;
  for (const std::string_view locale : builtin_locales())
    locales.emplace_back(locale);
  for (const auto& [locale, text] : files.messages) {
    if (std::find(locales.begin(), locales.end(), locale) == locales.end())
      locales.push_back(locale);
  }
  std::vector<Catalogue> languages;
  for (const std::string& locale : locales) {
    std::vector<std::string_view> parts;
    for (const auto& [own, text] : files.messages) {
      if (own == locale) parts.push_back(text);
    }
    const bool own = !parts.empty();
    for (const auto& all :
         {embedded_answer_texts(), embedded_screen_texts(), embedded_failure_messages()}) {
      for (const EmbeddedPart& part : all) {
        if (!own && part.locale == locale) parts.push_back(part.json);
      }
    }
    add_language(locale, parts, languages, findings);
  }
  return languages;
}

// The languages that the pack carries, each with the wizard's texts in the nearest language for
// what it leaves out.
std::vector<Catalogue> own_languages(const RulePack& pack) {
  std::vector<Catalogue> languages;
  for (const Catalogue& own : pack.languages) {
    std::vector<Text> texts = own.texts();
    const std::string_view nearest = nearest_locale(own.locale(), builtin_locales());
    const LoadedCatalogue wizard = builtin_catalogue(nearest.empty() ? "en" : nearest);
    for (const Text& text : wizard.catalogue->texts()) {
      if (!belongs_to_pack(text.key) && !own.find(text.key)) texts.push_back(text);
    }
    std::sort(texts.begin(), texts.end(),
              [](const Text& a, const Text& b) { return a.key < b.key; });
    languages.emplace_back(own.locale(), std::move(texts));
  }
  return languages;
}

// If a given dictionary does not load, that is an error. If the built-in one does not fit the pack,
// that is only a warning; a pack with texts of its own is not judged by it.
std::optional<FailureDictionary> failures_of(const PackFiles& files, const RulePack& pack,
                                             std::vector<Finding>& findings) {
  const JsonDocument document = parse_document(files.pack, largest_rules);
  std::vector<Fault> faults;
  std::optional<FailureDictionary> dictionary;
  if (!files.failures && document.root().has("failures")) {
    const Reader root(document.root(), faults);
    dictionary = read_dictionary(pack, root.member("failures"));
    add_faults("pack", true, std::move(faults), findings);
  } else if (files.failures || pack.languages.empty()) {
    LoadedFailures loaded =
        files.failures ? load_failures(pack, *files.failures) : builtin_failures(pack);
    add_faults("failures", files.failures.has_value(), std::move(loaded.faults), findings);
    dictionary = std::move(loaded.dictionary);
  }
  return dictionary;
}

// Whether a finding is about the pack and the files that are checked: nobody can remove a built-in
// text or change one.
bool is_ours(const PackFiles& files, const RulePack& pack, const Finding& finding) {
  constexpr std::string_view of_language = "messages/";
  if (!finding.document.starts_with(of_language)) return true;
  const std::string_view locale = std::string_view(finding.document).substr(of_language.size());
  if (pack.languages.empty())
    return finding.fault.code != "message.superfluous" || is_own(files, locale);
  if (finding.fault.code == "message.missing") return true;
  const auto own = std::find_if(pack.languages.begin(), pack.languages.end(),
                                [&](const Catalogue& each) { return each.locale() == locale; });
  // The names of texts need no escape in a pointer.
  return own != pack.languages.end() && own->find(finding.fault.pointer.substr(1)).has_value();
}

// A finding in a part of the pack points into the pack.
void point_into_pack(Finding& finding) {
  if (finding.document == "pack") return;
  finding.fault.pointer.insert(0, "/" + finding.document);
  finding.document = "pack";
}

void write(JsonWriter& out, const Finding& finding) {
  out.begin_object();
  out.member("code", finding.fault.code);
  out.member("document", finding.document);
  out.member("found", finding.fault.found);
  out.member("pointer", finding.fault.pointer);
  out.member("severity", finding.is_error ? "error" : "warning");
  out.key("suggestion");
  out.text_or_null(finding.fault.suggestion);
  out.end_object();
}

std::string json_of(const RulePack& pack, std::span<const Finding> findings) {
  std::string json;
  JsonWriter out(json);
  out.begin_object();
  out.key("findings");
  out.begin_array();
  for (const Finding& finding : findings)
    write(out, finding);
  out.end_array();
  out.key("pack");
  write_identity(out, pack);
  out.end_object();
  return json;
}

}  // namespace

PackReport report_on(const PackFiles& files) {
  PackReport report;
  LoadedPack loaded = load_pack(files.pack);
  if (!loaded.pack) {
    report.json = Response(reject("pack.refused", "The rule pack has faults.", loaded.faults)).json;
    add_faults("pack", true, std::move(loaded.faults), report.findings);
    report.has_error = true;
    return report;
  }
  const RulePack& pack = *loaded.pack;
  const bool is_whole = !pack.languages.empty();
  const std::vector<Catalogue> languages =
      is_whole ? own_languages(pack) : languages_of(files, report.findings);
  const auto failures = failures_of(files, pack, report.findings);
  for (Finding& finding : lint({pack, languages, failures ? &*failures : nullptr})) {
    if (!is_ours(files, pack, finding)) continue;
    if (is_whole) point_into_pack(finding);
    report.findings.push_back(std::move(finding));
  }
  report.has_error = std::any_of(report.findings.begin(), report.findings.end(),
                                 [](const Finding& finding) { return finding.is_error; });
  report.json = json_of(pack, report.findings);
  return report;
}

}  // namespace verify::cli
