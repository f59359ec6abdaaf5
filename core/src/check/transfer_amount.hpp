#pragma once
// The amount of the provider's transfer, 0.01 to 0.99 yuan, counted in whole fen: never a
// floating-point number.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_transfer_amount(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
