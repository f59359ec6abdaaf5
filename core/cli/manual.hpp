#pragma once
// What `verify man` prints: the manual page, in the format of man(7).

#include <string>

#include "known_words.hpp"

namespace verify::cli {

// `date`: when the page's rules are from, yyyy-MM-dd.
[[nodiscard]] std::string manual_page(const KnownWords& known_words, std::string_view date);

}  // namespace verify::cli
