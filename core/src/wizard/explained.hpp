#pragma once
// Makes the explanation that the wizard shows from the failure dictionary, for hosts that have the
// dictionary in the same process.

#include "verify/explain.hpp"
#include "verify/message.hpp"
#include "verify/verification.hpp"

namespace verify::wizard {

// The dictionary's texts that are compiled into this build; a build without them gives the fault
// "messages.missing".
[[nodiscard]] LoadedCatalogue builtin_failure_texts(std::string_view locale);

// `messages` has the titles of links, `texts` the texts of the dictionary; both are in one
// language.
[[nodiscard]] Explanation explained(const RulePack& pack, const Catalogue& messages,
                                    const Catalogue& texts, const Failure& failure);

}  // namespace verify::wizard
