#pragma once
// The command line options of `./dev desktop`.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "theme.hpp"
#include "verify/time.hpp"

namespace verify::desktop {

struct Options {
  std::string facts;   // a file {"account_type": "personal", …}; empty: nothing is known
  std::string fields;  // a file {"name": "…", …}; empty: nothing is filled in
  std::string locale = "zh-CN";
  ui::Scheme scheme = ui::Scheme::light;
  float width = 1160;                      // of the wizard, CSS pixels
  float height = 900;                      // of the window, CSS pixels
  float scale = 1;                         // screen units per CSS pixel
  std::optional<Instant> now;              // null: the clock
  std::string pictures = "build/desktop";  // the folder that F9 writes to
  bool help = false;
};

[[nodiscard]] std::string_view usage() noexcept;

// The options, or one sentence that says what is wrong with them.
[[nodiscard]] std::variant<Options, std::string> parse_options(std::span<char* const> words);

}  // namespace verify::desktop
