#include "json/request.hpp"

#include <algorithm>

#include "verify/locale.hpp"

namespace verify {

Response::Response(Rejection why) : rejection(std::move(why)) {
  JsonWriter out(json);
  out.begin_object();
  out.key("error");
  write(out, *rejection);
  out.end_object();
}

std::optional<Rejection> reject_unless_request(const JsonDocument& document) {
  return reject_unless_object(document, "request.not_json", "The request is not a JSON object.");
}

Rejection reject(const Reader& request) {
  return reject("request.wrong", "The request cannot be answered.", request.faults());
}

const Catalogue* read_locale(const Reader& request, const std::vector<Catalogue>& catalogues) {
  const std::string_view locale =
      request.has("locale") ? request.optional_text("locale") : std::string_view("zh-CN");
  const auto same = std::find_if(catalogues.begin(), catalogues.end(),
                                 [&](const Catalogue& known) { return known.locale() == locale; });
  if (same != catalogues.end()) return &*same;
  std::vector<std::string_view> available;
  std::string known;
  for (const Catalogue& candidate : catalogues) {
    available.push_back(candidate.locale());
    known.append(known.empty() ? "" : " ").append(candidate.locale());
  }
  const std::string_view nearest = nearest_locale(locale, available);
  for (const Catalogue& candidate : catalogues) {
    if (!nearest.empty() && candidate.locale() == nearest) return &candidate;
  }
  request.member("locale").fault("locale.unknown", locale, known);
  return nullptr;
}

}  // namespace verify
