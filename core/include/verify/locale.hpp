#pragma once
// Chooses a language for a reader when the wanted one is not available.

#include <span>
#include <string_view>

namespace verify {

// The language of `available` that is nearest to the language tag `wanted`, or an empty text:
//
//   "en-GB" → "en"   "zh-SG" → "zh-CN"   "zh-Hant" → "zh-TW"   "zh-MO" → "zh-HK"   "fr" → ""
//
// First, `wanted` is looked up in `available`; upper and lower case are equal, and so are "_" and
// "-". Second, core/rules/locales.json may name a language that stands for the tag. That language
// is the only candidate, even if it is not available, so that a reader of traditional characters
// never gets simplified characters instead. Third, the last part of the tag is removed, and the
// search starts again with the rest.
[[nodiscard]] std::string_view nearest_locale(std::string_view wanted,
                                              std::span<const std::string_view> available) noexcept;

}  // namespace verify
