#include <algorithm>

#include "json/engine.hpp"
#include "json/request.hpp"
#include "text/read_catalogue.hpp"

namespace verify {

Response replace_messages(Engine& engine, std::string_view text) {
  const JsonDocument document = parse_document(text);
  if (auto rejection = reject_unless_request(document)) return *std::move(rejection);
  std::vector<Fault> faults;
  const Reader request(document.root(), faults);
  const std::string_view locale = request.needed_text("locale");
  if (!faults.empty()) return reject(request);
  std::optional<Catalogue> loaded = read_catalogue(locale, request.member("messages"));
  if (!loaded) return reject("messages.refused", "The messages have faults.", std::move(faults));
  std::erase_if(engine.catalogues,
                [&](const Catalogue& known) { return known.locale() == locale; });
  engine.catalogues.push_back(std::move(*loaded));
  engine.advice_texts.clear();
  return answer_with([&](JsonWriter& out) {
    out.begin_object();
    out.member("locale", locale);
    out.end_object();
  });
}

}  // namespace verify
