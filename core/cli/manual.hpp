#pragma once
// The output of `verify man`: the manual page in the format of man(7).

#include <string>

#include "known_words.hpp"

namespace verify::cli {

// `date`: the date of the rules, yyyy-MM-dd.
[[nodiscard]] std::string manual_page(const KnownWords& known_words, std::string_view date);

}  // namespace verify::cli
