#pragma once
// Functions that the operations of the engine share: to read a request and to answer it.

#include <string_view>
#include <vector>

#include "json/engine.hpp"
#include "json/reader.hpp"
#include "json/writer.hpp"
#include "verify/check.hpp"

namespace verify {

// Calls `fill` to write the answer; `size` is its expected size in bytes.
template <typename Fill>
Response answer_with(const Fill& fill, std::size_t size = 0) {
  Response response;
  response.json.reserve(size);
  JsonWriter out(response.json);
  fill(out);
  return response;
}

// The catalogue whose language is nearest to the language of the request; null, and a fault, when
// none fits.
[[nodiscard]] const Catalogue* read_locale(const Reader& request,
                                           const std::vector<Catalogue>& catalogues);

// Rejects a text that cannot be a request.
[[nodiscard]] std::optional<Rejection> reject_unless_request(const JsonDocument& document);

// The rejection of a request with its faults.
[[nodiscard]] Rejection reject(const Reader& request);

// Checks the form {"method", "fields", "facts", "now"}, or returns a rejection.
[[nodiscard]] std::optional<Rejection> judge_form(const Engine& engine, const Reader& request,
                                                  Report& report);

// Answer why something was refused ({"text"} or {"code", "provider"}), and which refusals `report`
// would meet, in the "locale" of the request.
[[nodiscard]] Response explain_trouble(Engine& engine, const Reader& request);
[[nodiscard]] Response explain_report(Engine& engine, const Reader& request, const Report& report);

}  // namespace verify
