#pragma once
// Why a call was not answered: the one shape of every refusal, whoever asks.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "json/writer.hpp"
#include "verify/pack_fault.hpp"

namespace verify {

struct Rejection {
  std::string code;     // "request.wrong"
  std::string message;  // one sentence
  std::vector<PackFault> faults;
};

// Nothing when the call was accepted; otherwise nothing has changed.
using Refused = std::optional<Rejection>;

[[nodiscard]] Rejection refuse(std::string_view code, std::string_view message,
                               std::vector<PackFault> faults = {});

// Refuses when there are faults.
[[nodiscard]] Refused refuse_if(std::vector<PackFault> faults, std::string_view code,
                                std::string_view message);

// Refuses a text that is not one JSON object.
[[nodiscard]] Refused refuse_unless_object(const JsonDocument& document, std::string_view code,
                                           std::string_view message);

// {"code", "faults", "message"}
void write(JsonWriter& out, const Rejection& rejection);
[[nodiscard]] std::string to_text(const Rejection& rejection);

}  // namespace verify
