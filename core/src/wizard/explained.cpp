#include "wizard/explained.hpp"

#include "json/results.hpp"
#include "pack/embedded.hpp"

namespace verify::wizard {

LoadedCatalogue builtin_failure_texts(std::string_view locale) {
  std::vector<std::string_view> parts;
  for (const EmbeddedPart& part : embedded_failure_messages()) {
    if (part.locale == locale) parts.push_back(part.json);
  }
  return load_catalogue(locale, parts);
}

Explanation explained(const RulePack& pack, const Catalogue& messages, const Catalogue& texts,
                      const Failure& failure) {
  const Wording wording{texts, pack, any_account_type, &messages};
  const std::string key = "failure." + failure.id;
  Explanation out;
  out.id = failure.id;
  out.title = format(wording, key);
  out.cause = format(wording, key + ".cause");
  out.fields = failure.fields;
  out.alternatives = failure.alternatives;
  for (int i = 1; i <= failure.step_count; ++i)
    out.steps.push_back(format(wording, key + ".step." + std::to_string(i)));
  for (const std::string& id : failure.links) {
    if (const Link* link = pack.find_link(id))
      out.links.push_back({format({messages, pack}, "link." + id), link->url});
  }
  out.retry = name_of(failure.retry);
  out.who = name_of(failure.who);
  out.costs_try = failure.costs_try;
  for (const std::string& id : failure.claims) {
    if (const Claim* claim = pack.find_claim(id))
      out.sources.push_back({claim->quote, claim->section, id});
  }
  for (const std::string& document : failure.documents)
    out.sources.push_back({{}, document, {}});
  return out;
}

}  // namespace verify::wizard
