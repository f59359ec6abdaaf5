#pragma once
// Reads a pack as one JSON text: from a file, or from a folder like core/rules/tencent-cloud.

#include <string>

#include "input.hpp"

namespace verify::cli {

// A folder has `pack.json` and, if the pack carries them, `failures.json` and
// `messages/<locale>/*.json`, which become its members "failures" and "messages". They are joined
// without line ends and indentation, in the order of their names, as the build of web/ does, so
// that both give a pack the same SHA-256.
[[nodiscard]] Input read_pack(const std::string& path);

}  // namespace verify::cli
