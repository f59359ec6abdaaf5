#pragma once
// Writes the claims of a pack in answers.

#include <optional>

#include "json/writer.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

// {"contradicts": [id], "document": {"date", "seen", "title", "url"}, "id", "inference", "old",
// "quote", "section"}. Without a day no document is old.
void write_claim(JsonWriter& out, const RulePack& pack, const Claim& claim,
                 const std::optional<Date>& today);

// How many documents of the pack are old. The number grows with time and says which ones are.
[[nodiscard]] std::size_t count_old(const RulePack& pack, const Date& today) noexcept;

}  // namespace verify
