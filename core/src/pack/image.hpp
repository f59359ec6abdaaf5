#pragma once
// A rule pack as bytes. A wasm module contains the built-in pack as an image that the build made of
// its JSON, so the module need not read and check JSON before it can answer.

#include <string>
#include <string_view>

#include "verify/rule_pack.hpp"

namespace verify {

// `pack` must not carry texts; those of the built-in provider are files of their own.
[[nodiscard]] std::string write_image(RulePack pack);

// Reads what `write_image` of the same sources wrote into an empty pack. Other bytes have no
// meaning and are not looked for.
void read_image(std::string_view image, RulePack& pack);

// The image of the built-in pack; only wasm modules have it.
[[nodiscard]] std::string_view embedded_image() noexcept;

}  // namespace verify
