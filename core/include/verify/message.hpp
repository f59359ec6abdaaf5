#pragma once
// Texts by key. The rules return keys and arguments; a catalogue turns them into sentences of one
// language.
//
//   const auto loaded = load_catalogue("en", {{R"({"typed": "{count} digits"})"}});
//   format({*loaded.catalogue, pack}, "typed", {{{"count", "17"}}});   // "17 digits"
//
// `{name}` inserts an argument. `{name|day|days}` chooses a form by number: the first for 1, the
// last for everything else, 0 included. `{name:year}`, `:month`, `:day` and `:weekday` (1 = Monday)
// are parts of a date `yyyy-MM-dd`, and may have a form for each number: every language writes
// dates its own way, `{date:day} {date:month|Jan|Feb|…|Dec}`.
//
// `{policy.<name>}` is a number of the pack in force, so that no text repeats one. If it differs by
// account type, it is the number for the account type that the text is about;
// `{policy.<name>:<account type>}` names the type.

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verify/catalogue.hpp"
#include "verify/fault.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

struct Argument {
  std::string_view name;
  std::string value;
};

struct LoadedCatalogue {
  std::optional<Catalogue> catalogue;
  std::vector<Fault> faults;
};

// Reads the parts of a language. Each part is a flat JSON object of key → text. If a part is
// anything else, or a key appears twice, that is a fault and nothing is loaded.
[[nodiscard]] LoadedCatalogue load_catalogue(std::string_view locale,
                                             std::span<const std::string_view> parts);

// The languages that are compiled into this build.
[[nodiscard]] std::vector<std::string_view> builtin_locales();

// All texts of the language `locale`, if it is compiled into this build.
[[nodiscard]] LoadedCatalogue builtin_catalogue(std::string_view locale);

// Only the texts that an answer of the rules can contain, so that a headless build does not include
// the texts of screens.
[[nodiscard]] LoadedCatalogue builtin_answer_texts(std::string_view locale);

// What sentences are made of: the texts of a language, and the pack whose numbers they say.
struct Wording {
  const Catalogue& texts;
  const RulePack& pack;
  // The choice of the fact account_type that the texts are about. Without it a number that differs
  // by account type is the lowest one, which holds for everybody.
  std::int32_t account_type = any_account_type;
  // The catalogue with the text "policy.no_limit", when `texts` does not have it.
  const Catalogue* other_texts = nullptr;
};

// The text of `key` with its placeholders. A pack that carries texts itself comes first: in the
// language of `wording.texts`, or in another script or region of it, or in English, or in its first
// language; then `wording.texts`. Nothing when neither has the key.
[[nodiscard]] std::optional<std::string_view> find_text(const Wording& wording,
                                                        std::string_view key);

// The text of `key` with its arguments. A missing key, and a number that the pack does not have,
// are returned by their names, so that the gap is visible.
[[nodiscard]] std::string format(const Wording& wording, std::string_view key,
                                 std::span<const Argument> arguments = {});

}  // namespace verify
