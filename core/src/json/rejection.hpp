#pragma once
// Why a call was not answered. Every rejection has this structure, for every caller.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "json/writer.hpp"
#include "verify/fault.hpp"

namespace verify {

struct Rejection {
  std::string code;     // "request.wrong"
  std::string message;  // one sentence
  std::vector<Fault> faults;
};

// Returned instead of an answer. A rejected call has changed nothing.

[[nodiscard]] Rejection reject(std::string_view code, std::string_view message,
                               std::vector<Fault> faults = {});

// Rejects when there are faults.
[[nodiscard]] std::optional<Rejection> reject_if(std::vector<Fault> faults, std::string_view code,
                                                 std::string_view message);

// Rejects a text that is not one JSON object.
[[nodiscard]] std::optional<Rejection> reject_unless_object(const JsonDocument& document,
                                                            std::string_view code,
                                                            std::string_view message);

// {"code", "faults", "message"}
void write(JsonWriter& out, const Rejection& rejection);
[[nodiscard]] std::string to_text(const Rejection& rejection);

}  // namespace verify
