#pragma once
// Reads and writes snapshots: Snapshot in web/src/types.ts.

#include <cstdint>

#include "json/reader.hpp"
#include "verify/wizard.hpp"

namespace verify {

// Another version means something else.
inline constexpr std::int64_t snapshot_version = 1;

[[nodiscard]] wizard::Snapshot read_snapshot(const RulePack& pack, const Reader& snapshot);

// Typed texts are left out unless `with_texts` is true.
void write(JsonWriter& json, const RulePack& pack, const wizard::Snapshot& snapshot,
           bool with_texts);

}  // namespace verify
