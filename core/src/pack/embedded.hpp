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

// What answers of the rules say, and what only the wizard's screens say: two functions, so that a
// module without screens does not carry their texts. Without VERIFY_EMBED_ALL they lack what no
// screen before the form says.
[[nodiscard]] std::span<const EmbeddedPart> embedded_answer_texts() noexcept;
[[nodiscard]] std::span<const EmbeddedPart> embedded_screen_texts() noexcept;

// Which language stands for a tag that is none of ours: core/rules/locales.json.
struct LocaleAlias {
  std::string_view tag;
  std::string_view locale;
};

[[nodiscard]] std::span<const LocaleAlias> embedded_locale_aliases() noexcept;

// Both empty in a build without VERIFY_EMBED_ALL: there the dictionary is loaded when it is needed.
[[nodiscard]] std::string_view embedded_failures() noexcept;
[[nodiscard]] std::span<const EmbeddedPart> embedded_failure_messages() noexcept;

}  // namespace verify
