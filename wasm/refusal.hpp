#pragma once
// Why the border does not accept something.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verify/pack_fault.hpp"

namespace verify {

// As JSON: {"code", "message", "faults"}. Nothing has changed then.
using Refused = std::optional<std::string>;

[[nodiscard]] Refused refuse(std::string_view code, std::string_view message,
                             std::span<const PackFault> faults = {});

// Refuses when there are faults.
[[nodiscard]] Refused refuse_if(const std::vector<PackFault>& faults, std::string_view code,
                                std::string_view message);

}  // namespace verify
