// The linter finds nothing in the rules that we ship.

#include <doctest/doctest.h>

#include <array>

#include "pack/embedded.hpp"
#include "verify/lint.hpp"

namespace verify {

namespace {

// All languages, each with the texts of the failure dictionary, as `verify pack` checks them.
std::vector<Catalogue> languages() {
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

}  // namespace

TEST_CASE("the linter finds nothing in the rules that we ship") {
  const LoadedPack loaded = builtin_pack();
  REQUIRE(loaded.pack);
  const LoadedFailures failures = builtin_failures(*loaded.pack);
  REQUIRE(failures.dictionary);
  const std::vector<Catalogue> texts = languages();
  CHECK(texts.size() >= 2);
  for (const Finding& finding : lint({*loaded.pack, texts, &*failures.dictionary})) {
    const std::string what = finding.document + finding.fault.pointer + " " + finding.fault.code +
                             ": found " + finding.fault.found + ", expected " +
                             finding.fault.suggestion;
    // Fields that no method asks for are in the pack for the forms of other hosts.
    CHECK_MESSAGE((finding.fault.code == "field.unused" && !finding.is_error), what);
  }
}

}  // namespace verify
