#pragma once
// What is known about an applicant's situation. Every fact is known or unknown; nothing is guessed.
//
//   Facts facts;
//   set_fact(pack, facts, "account_type", "personal");
//   set_fact(pack, facts, "wechat_bank_card_bound", true);

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "verify/time.hpp"
#include "verify/truth.hpp"
#include "verify/words.hpp"

namespace verify {

struct RulePack;

enum class FactType : std::uint8_t { boolean, choice, number, date };

template <>
struct Words<FactType> {
  static constexpr auto table = words<FactType::date>("boolean", "choice", "number", "date");
};

// A fact as the rule pack defines it. Its place in the pack's list is its slot.
struct FactDefinition {
  std::string id;
  FactType type = FactType::boolean;
  std::vector<std::string> choices;  // for `choice`: the allowed values
};

inline constexpr std::size_t max_facts = 64;

using FactSlot = std::uint8_t;

// The facts of one applicant in fixed arrays: a value for each slot, and a bit for each slot that
// is known. A boolean is stored as 0 or 1, a choice as its index, a number as it is, a date as days
// since 1970.
struct Facts {
  std::array<std::int32_t, max_facts> values{};
  std::uint64_t known = 0;

  [[nodiscard]] bool is_known(FactSlot slot) const noexcept { return ((known >> slot) & 1U) != 0; }
  void set(FactSlot slot, std::int32_t value) noexcept;
  void forget(FactSlot slot) noexcept;

  friend bool operator==(const Facts&, const Facts&) = default;
};

// The value of a fact in its own type; choices and dates are texts.
using FactValue = std::variant<bool, std::int32_t, std::string>;

enum class FactError : std::uint8_t { none, unknown_fact, wrong_type, unknown_choice, bad_date };

// Sets a fact by its id. After an error `facts` is unchanged.
[[nodiscard]] FactError set_fact(const RulePack& pack, Facts& facts, std::string_view id,
                                 const FactValue& value);

// The same with the slot of the fact, which must exist in the pack.
[[nodiscard]] FactError set_fact(const RulePack& pack, Facts& facts, FactSlot slot,
                                 const FactValue& value);

// The value of a known fact.
[[nodiscard]] std::optional<FactValue> get_fact(const RulePack& pack, const Facts& facts,
                                                std::string_view id);

}  // namespace verify
