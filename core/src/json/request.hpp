#pragma once
// What the operations of the engine share: reading a request, refusing it, answering it.

#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "json/engine.hpp"
#include "json/writer.hpp"
#include "verify/check.hpp"

namespace verify {

[[nodiscard]] Response refuse(std::string_view code, std::string_view sentence,
                              std::vector<PackFault> faults = {});

// Lets `fill` write the answer, of `size` bytes or so.
template <typename Fill>
Response answer_with(const Fill& fill, std::size_t size = 0) {
  Response response;
  response.json.reserve(size);
  JsonWriter out(response.json);
  fill(out);
  return response;
}

// A request's members, read with their faults collected.
class Request {
public:
  Request(const Engine& engine, JsonValue document) : engine_(engine), document_(document) {}

  [[nodiscard]] Facts facts();
  // By the fields' slots.
  [[nodiscard]] std::vector<JsonValue> fields();
  [[nodiscard]] Instant now();
  // Required.
  [[nodiscard]] std::string text(std::string_view name);
  // Required.
  [[nodiscard]] JsonValue list(std::string_view name);
  [[nodiscard]] const Catalogue* catalogue() { return catalogue_of(engine_.catalogues); }
  [[nodiscard]] const Catalogue* failure_texts() { return catalogue_of(engine_.failure_texts); }
  [[nodiscard]] bool has(std::string_view name) const { return document_.has(name); }
  [[nodiscard]] JsonValue member(std::string_view name) const { return document_.find(name); }

  [[nodiscard]] const std::vector<PackFault>& faults() const noexcept { return faults_; }

private:
  [[nodiscard]] const Catalogue* catalogue_of(const std::vector<Catalogue>& catalogues);

  const Engine& engine_;
  JsonValue document_;
  std::vector<PackFault> faults_;
};

// The request as its faults describe it.
[[nodiscard]] Response refuse(const Request& request);

}  // namespace verify
