#include "json/engine.hpp"
#include "json/request.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

// For a form, `explain` checks it and returns the refusals that its issues would meet.
Response explain(Engine& engine, std::string_view text) {
  const JsonDocument document = parse_document(text);
  if (auto rejection = reject_unless_request(document)) return *std::move(rejection);
  std::vector<Fault> faults;
  const Reader request(document.root(), faults, Origin::host);
  if (!request.has("method")) return explain_trouble(engine, request);
  Report report;
  if (auto rejection = judge_form(engine, request, report)) return *std::move(rejection);
  return explain_report(engine, request, report);
}

}  // namespace

Engine builtin_engine() {
  Engine engine = bare_engine();
  for (const EmbeddedPart& part : embedded_answer_texts()) {
    LoadedCatalogue catalogue = builtin_answer_texts(part.locale);
    if (catalogue.catalogue) engine.catalogues.push_back(std::move(*catalogue.catalogue));
  }
  return engine;
}

Response call(Engine& engine, Operation operation, std::string_view text) {
  switch (operation) {
    case Operation::explain:
      return explain(engine, text);
    case Operation::refusals:
    case Operation::load_failures:
    case Operation::load_pack:
      return call_explain(engine, operation, text);
    default:
      return call_rules(engine, operation, text);
  }
}

}  // namespace verify
