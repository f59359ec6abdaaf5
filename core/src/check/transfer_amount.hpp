#pragma once
// The amount of the provider's transfer, 0.01 to 0.99 yuan, computed in whole fen, never in
// floating point.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_transfer_amount(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
