#pragma once
// What the failure dictionary says, as the wizard shows it: for hosts that have the dictionary in
// the same process.

#include "verify/explain.hpp"
#include "verify/message.hpp"
#include "verify/verification.hpp"

namespace verify::wizard {

// The dictionary's texts that are compiled into this build; a build without them gives the fault
// "messages.missing".
[[nodiscard]] LoadedCatalogue builtin_failure_texts(std::string_view locale);

// In the language of `messages`, which names links, and of `texts`, the dictionary's own.
[[nodiscard]] Explanation explained(const RulePack& pack, const Catalogue& messages,
                                    const Catalogue& texts, const Failure& failure);

}  // namespace verify::wizard
