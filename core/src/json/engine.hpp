#pragma once
// The rules behind one call with JSON in and JSON out: what the command line and the headless module both are.
// The same request gives the same bytes in both.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "verify/message.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

enum class Operation : std::uint8_t { recommend, field, check, question, load_pack, load_messages };

inline constexpr std::uint32_t operation_count = 6;

// A pack with its languages.
struct Engine {
  RulePack pack;
  std::vector<Catalogue> catalogues;
};

// The built-in pack with the built-in languages.
[[nodiscard]] Engine builtin_engine();

// Answers one request:
//   recommend      {"facts", "now", "locale"}
//   field          {"field", "text", "now", "locale"}
//   check          {"method", "fields", "facts", "now", "locale"}
//   question       {"facts", "now", "locale"}
//   load_pack      the pack itself; replaces the engine's pack, or changes nothing when it has faults
//   load_messages  {"locale", "messages"}; adds or replaces a language
// A request that cannot be answered is refused: {"error": {"code", "faults", "message"}}.
struct Response {
  std::string json;
  std::string refusal;            // why it was refused, in one sentence; empty when it was answered
  std::vector<PackFault> faults;
};

[[nodiscard]] Response call(Engine& engine, Operation operation, std::string_view request);

}  // namespace verify
