#pragma once
// The built-in rules as text: the pack with a change, and every language with all its texts.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/embedded.hpp"
#include "verify/message.hpp"

namespace verify::test {

// The built-in pack with one text replaced; the text must be there.
inline std::string changed_pack(std::string_view from, std::string_view to) {
  std::string json(embedded_pack());
  const auto at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

// All languages, each with the texts of the failure dictionary, as `verify pack` checks them.
inline std::vector<Catalogue> all_languages() {
  std::vector<Catalogue> out;
  for (const std::string_view locale : builtin_locales()) {
    std::vector<std::string_view> parts;
    for (const auto& all :
         {embedded_answer_texts(), embedded_screen_texts(), embedded_failure_messages()}) {
      for (const EmbeddedPart& part : all) {
        if (part.locale == locale) parts.push_back(part.json);
      }
    }
    LoadedCatalogue loaded = load_catalogue(locale, parts);
    REQUIRE(loaded.catalogue);
    out.push_back(std::move(*loaded.catalogue));
  }
  return out;
}

}  // namespace verify::test
