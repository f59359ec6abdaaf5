#pragma once
// Error codes that somebody pasted together with their words.

#include <string_view>
#include <vector>

namespace verify {

// What looks like a code, in the text's order, at most eight: letters with a dot, an underscore, a
// slash or a capital inside ("FailedOperation.IdFormatError", "IdFormatError"), a word of capitals,
// or a number that "code" or "码" introduces or that is all there is.
[[nodiscard]] std::vector<std::string_view> codes_in(std::string_view text);

}  // namespace verify
