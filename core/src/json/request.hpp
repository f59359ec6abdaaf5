#pragma once
// What the operations of the engine share: reading a request and answering it.

#include <string_view>
#include <vector>

#include "json/engine.hpp"
#include "json/reader.hpp"
#include "json/writer.hpp"
#include "verify/check.hpp"

namespace verify {

// Lets `fill` write the answer, of `size` bytes or so.
template <typename Fill>
Response answer_with(const Fill& fill, std::size_t size = 0) {
  Response response;
  response.json.reserve(size);
  JsonWriter out(response.json);
  fill(out);
  return response;
}

// The one of `catalogues` whose language is nearest to the request's; null with a fault when none
// is near.
[[nodiscard]] const Catalogue* read_locale(const Reader& request,
                                           const std::vector<Catalogue>& catalogues);

// Refuses a text that is no request at all.
[[nodiscard]] std::optional<Rejection> reject_unless_request(const JsonDocument& document);

// The request as its faults describe it.
[[nodiscard]] Rejection reject(const Reader& request);

// Judges the form {"method", "fields", "facts", "now"}, or refuses it.
[[nodiscard]] std::optional<Rejection> judge_form(const Engine& engine, const Reader& request,
                                                  Report& report);

// Why something was refused ({"text"} or {"code", "provider"}), and which refusals `report` would
// meet, each in the request's "locale".
[[nodiscard]] Response explain_trouble(Engine& engine, const Reader& request);
[[nodiscard]] Response explain_report(Engine& engine, const Reader& request, const Report& report);

}  // namespace verify
