#pragma once
// A submission in the form of the corpus: {"method", "fields", "facts", "now"}.

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

// Invalid parts are left out. Returns nothing for a document without a method.
[[nodiscard]] std::optional<Submission> read_submission(const Json& document);

// Null if there is no such member.
[[nodiscard]] const Json& member_of(const Json& document, const char* name);

// Empty if there is no such field.
[[nodiscard]] std::string_view text_of(const FieldTexts& fields, std::string_view field);

}  // namespace verify::fuzz
