#pragma once
// The words of what crosses the border of a running wizard. What each command and effect carries
// is in web/src/border.ts.

#include <cstdint>

#include "verify/words.hpp"

namespace verify {

// What the page tells the wizard.
enum class CommandKind : std::uint8_t {
  action,
  back,
  continue_label,
  copied,
  elsewhere,
  explanations,
  facts,
  fields,
  fonts_changed,
  go_to,
  help,
  locale,
  pointer,
  qr_code,
  reset,
  restore,
  rules,
  state,
  submit,
  texts,
  view
};

template <>
struct Words<CommandKind> {
  static constexpr auto table = words<CommandKind::view>(
      "action", "back", "continue_label", "copied", "elsewhere", "explanations", "facts", "fields",
      "fonts_changed", "go_to", "help", "locale", "pointer", "qr_code", "reset", "restore", "rules",
      "state", "submit", "texts", "view");
};

// What the wizard tells the page.
enum class EffectType : std::uint8_t {
  applicant,
  continued,
  copy,
  explain,
  focus,
  held_back,
  help,
  issues,
  qr_code,
  recommendation,
  reminder,
  request,
  step,
  submission,
  texts,
  verification,
  way_back
};

template <>
struct Words<EffectType> {
  static constexpr auto table = words<EffectType::way_back>(
      "applicant", "continued", "copy", "explain", "focus", "held_back", "help", "issues",
      "qr_code", "recommendation", "reminder", "request", "step", "submission", "texts",
      "verification", "way_back");
};

// Why a wizard cannot be created with what the page gave; it is created without that then.
enum class OptionsRejection : std::uint8_t { messages, options, rules };

template <>
struct Words<OptionsRejection> {
  static constexpr auto table =
      words<OptionsRejection::rules>("messages.refused", "options.wrong", "pack.refused");
};

}  // namespace verify
