#pragma once
// Everything on which both sides of the border must agree, as source text for the page's side.

#include <string>

namespace verify {

// web/src/vocabulary.ts: the words of enumerations, and the offsets of structures that the page
// reads from memory.
[[nodiscard]] std::string vocabulary();

// web/src/tokens.css: the colours of the light and the dark theme, for tokens that the page has not
// set, and the widths between which a wizard can be.
[[nodiscard]] std::string theme_tokens();

}  // namespace verify
