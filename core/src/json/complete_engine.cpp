#include "json/engine.hpp"
#include "json/request.hpp"
#include "json/writer.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

// `explain` of a form: checks it and asks which refusals its issues would meet.
Response explain_form(Engine& engine, std::string_view text) {
  Response report = call_rules(engine, Operation::check, text);
  if (!report.refusal.empty()) return report;
  const JsonDocument request = parse_document(text);
  const JsonDocument answer = parse_document(report.json);
  std::string refusals;
  JsonWriter out(refusals);
  out.begin_object();
  out.key("issues");
  write(out, answer.root().find("issues"));
  if (request.root().has("locale")) {
    out.key("locale");
    write(out, request.root().find("locale"));
  }
  out.end_object();
  return call_explain(engine, Operation::refusals, refusals);
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
      if (parse_document(text).root().has("method")) return explain_form(engine, text);
      return call_explain(engine, operation, text);
    case Operation::refusals:
    case Operation::load_failures:
      return call_explain(engine, operation, text);
    default:
      return call_rules(engine, operation, text);
  }
}

}  // namespace verify
