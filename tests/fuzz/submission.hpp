#pragma once
// A submission as the corpus has it: {"method", "fields", "facts", "now"}.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "verify/check.hpp"
#include "verify/time.hpp"

namespace verify::fuzz {

using Json = nlohmann::json;

struct Submission {
  std::string method;
  FieldTexts fields;
  Facts facts;
  Instant now;
};

// What makes no sense in it is left out; nothing for a document that names no method.
[[nodiscard]] std::optional<Submission> read_submission(const Json& document);

// Null where there is none.
[[nodiscard]] const Json& member_of(const Json& document, const char* name);

// Empty where there is none.
[[nodiscard]] std::string_view text_of(const FieldTexts& fields, std::string_view field);

}  // namespace verify::fuzz
