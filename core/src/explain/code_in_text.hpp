#pragma once
// Finds error codes inside a text that somebody wrote.

#include <string_view>
#include <vector>

namespace verify {

// The parts that look like a code, in the order of the text, at most eight. A code is: letters with
// a dot, an underscore, a slash or a capital inside ("FailedOperation.IdFormatError",
// "IdFormatError"); a word in capitals; or a number that follows "code" or "码", or that is the
// whole text.
[[nodiscard]] std::vector<std::string_view> codes_in(std::string_view text);

}  // namespace verify
