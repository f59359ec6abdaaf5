#include "submission.hpp"

#include <cstdint>

#include "fuzzing.hpp"

namespace verify::fuzz {

namespace {

Facts facts_of(const Json& document) {
  Facts facts;
  for (const auto& [id, value] : member_of(document, "facts").items()) {
    if (value.is_boolean()) (void)set_fact(pack(), facts, id, value.get<bool>());
    if (value.is_string()) (void)set_fact(pack(), facts, id, value.get<std::string>());
    if (value.is_number_integer()) {
      (void)set_fact(pack(), facts, id, static_cast<std::int32_t>(value.get<std::int64_t>()));
    }
  }
  return facts;
}

FieldTexts texts_of(const Json& document) {
  FieldTexts texts;
  for (const auto& [id, value] : member_of(document, "fields").items()) {
    if (value.is_string()) texts.emplace(id, value.get<std::string>());
  }
  return texts;
}

Instant now_of(const Json& document) {
  constexpr Instant in_november_2026{1'795'000'000};
  const Json& now = member_of(document, "now");
  const auto instant = now.is_string() ? parse_instant(now.get<std::string>()) : std::nullopt;
  return instant.value_or(in_november_2026);
}

}  // namespace

const Json& member_of(const Json& document, const char* name) {
  static const Json missing;
  const auto found = document.find(name);
  return found == document.end() ? missing : *found;
}

std::optional<Submission> read_submission(const Json& document) {
  if (!document.is_object()) return std::nullopt;
  const Json& method = member_of(document, "method");
  if (!method.is_string()) return std::nullopt;
  return Submission{method.get<std::string>(), texts_of(document), facts_of(document),
                    now_of(document)};
}

std::string_view text_of(const FieldTexts& fields, std::string_view field) {
  const auto found = fields.find(field);
  return found == fields.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace verify::fuzz
