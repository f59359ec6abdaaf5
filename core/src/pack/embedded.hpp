#pragma once
// The rule pack, the messages and the failure dictionary that the build compiles in; the
// definitions are generated from core/rules/.

#include <span>
#include <string_view>

namespace verify {

struct EmbeddedPart {
  std::string_view locale;  // "zh-CN"
  std::string_view json;    // a flat object of message key → text
};

[[nodiscard]] std::string_view embedded_pack() noexcept;

// The texts of answers, and the texts that only the wizard's screens need. These are two functions
// so that a module without screens does not contain the texts of screens. Without VERIFY_EMBED_ALL
// they contain only the texts of the screens before the form.
[[nodiscard]] std::span<const EmbeddedPart> embedded_answer_texts() noexcept;
[[nodiscard]] std::span<const EmbeddedPart> embedded_screen_texts() noexcept;

// The language to use for a tag that is not one of our languages: core/rules/locales.json.
struct LocaleAlias {
  std::string_view tag;
  std::string_view locale;
};

[[nodiscard]] std::span<const LocaleAlias> embedded_locale_aliases() noexcept;

// Both empty in a build without VERIFY_EMBED_ALL: such a build loads the dictionary when it is
// needed.
[[nodiscard]] std::string_view embedded_failures() noexcept;
[[nodiscard]] std::span<const EmbeddedPart> embedded_failure_messages() noexcept;

}  // namespace verify
