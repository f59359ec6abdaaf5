#include <algorithm>
#include <array>

#include "json/engine.hpp"
#include "json/request.hpp"
#include "json/results.hpp"

namespace verify {

namespace {

Response replace_pack(Engine& engine, std::string_view text) {
  LoadedPack loaded = load_pack(text);
  if (!loaded.pack)
    return refuse("pack.refused", "The rule pack has faults.", std::move(loaded.faults));
  engine.pack = std::move(*loaded.pack);
  engine.advice_texts.clear();
  return answer_with([&](JsonWriter& out) {
    out.begin_object();
    out.key("pack");
    write_identity(out, engine.pack);
    out.end_object();
  });
}

Response replace_messages(Engine& engine, JsonValue document) {
  Request request(engine, document);
  const std::string locale = request.text("locale");
  if (!request.faults().empty()) return refuse(request);
  const std::string part = to_text(document.find("messages"));
  const std::array<std::string_view, 1> parts{part};
  LoadedCatalogue loaded = load_catalogue(locale, parts);
  if (!loaded.catalogue)
    return refuse("messages.refused", "The messages have faults.", std::move(loaded.faults));
  std::erase_if(engine.catalogues,
                [&](const Catalogue& known) { return known.locale() == locale; });
  engine.catalogues.push_back(std::move(*loaded.catalogue));
  engine.advice_texts.clear();
  return answer_with([&](JsonWriter& out) {
    out.begin_object();
    out.member("locale", locale);
    out.end_object();
  });
}

}  // namespace

Engine bare_engine() {
  Engine engine;
  LoadedPack loaded = builtin_pack();
  // The build's own tests hold the embedded pack; a faulty one never ships.
  if (loaded.pack) engine.pack = std::move(*loaded.pack);
  return engine;
}

Response call_loading(Engine& engine, Operation operation, std::string_view text) {
  if (operation == Operation::load_pack) return replace_pack(engine, text);
  const JsonDocument document = parse_document(text);
  if (document.root().is_object()) return replace_messages(engine, document.root());
  return refuse("request.not_json", "The request is not a JSON object.");
}

}  // namespace verify
