#pragma once
// What both sides of the border have to agree on, as the TypeScript that the page's side is made
// of.

#include <string>

namespace verify {

// web/src/vocabulary.ts: the words of enumerations, and where things are in the memory that the
// page reads.
[[nodiscard]] std::string vocabulary();

// web/src/tokens.css: the colours of the light and the dark theme, as far as the page has set none
// of its own, and how wide a wizard is.
[[nodiscard]] std::string theme_tokens();

}  // namespace verify
