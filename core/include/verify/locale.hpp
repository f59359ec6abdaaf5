#pragma once
// Which of the languages at hand serves a reader who asks for another one.

#include <span>
#include <string_view>

namespace verify {

// The one of `available` that is nearest to the language tag `wanted`, or nothing:
//
//   "en-GB" → "en"   "zh-SG" → "zh-CN"   "zh-Hant" → "zh-TW"   "zh-MO" → "zh-HK"   "fr" → ""
//
// A tag that is available serves itself, in any case and with "_" for "-". Else
// core/rules/locales.json may name the one that stands for it, and that is the answer even if it is
// not available: no reader of traditional characters gets simplified ones unasked. Else the last
// part of the tag is cut off, and the rest is looked for in the same way.
[[nodiscard]] std::string_view nearest_locale(std::string_view wanted,
                                              std::span<const std::string_view> available) noexcept;

}  // namespace verify
