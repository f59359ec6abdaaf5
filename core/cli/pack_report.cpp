#include "pack_report.hpp"

#include <algorithm>
#include <array>

#include "json/engine.hpp"
#include "json/results.hpp"
#include "json/writer.hpp"
#include "pack/embedded.hpp"

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

// If a given dictionary does not load, that is an error. If the built-in one does not fit the pack,
// that is only a warning.
LoadedFailures failures_of(const PackFiles& files, const RulePack& pack,
                           std::vector<Finding>& findings) {
  LoadedFailures loaded =
      files.failures ? load_failures(pack, *files.failures) : builtin_failures(pack);
  add_faults("failures", files.failures.has_value(), loaded.faults, findings);
  return loaded;
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
  const std::vector<Catalogue> languages = languages_of(files, report.findings);
  const LoadedFailures failures = failures_of(files, *loaded.pack, report.findings);
  const FailureDictionary* dictionary = failures.dictionary ? &*failures.dictionary : nullptr;
  for (Finding& finding : lint({*loaded.pack, languages, dictionary})) {
    // Unused texts are reported only in given languages: the user cannot remove built-in texts.
    const bool is_own_text =
        finding.fault.code != "message.superfluous" ||
        is_own(files,
               std::string_view(finding.document).substr(std::string_view("messages/").size()));
    if (is_own_text) report.findings.push_back(std::move(finding));
  }
  report.has_error = std::any_of(report.findings.begin(), report.findings.end(),
                                 [](const Finding& finding) { return finding.is_error; });
  report.json = json_of(*loaded.pack, report.findings);
  return report;
}

}  // namespace verify::cli
