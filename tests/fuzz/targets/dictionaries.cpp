// Documents that are loaded besides the pack. After the first byte: the messages of a language
// ('m'), or a failure dictionary.

#include <array>

#include "fuzzing.hpp"
#include "verify/message.hpp"

namespace verify::fuzz {

namespace {

void load_any_messages(std::string_view json) {
  const std::array<std::string_view, 2> twice{json, json};
  const std::span<const std::string_view> parts(twice);
  const LoadedCatalogue loaded = load_catalogue("en", parts.first(1));
  expect(loaded.catalogue.has_value() == loaded.faults.empty(),
         "a language is loaded or has faults");
  if (!loaded.catalogue) return;
  const std::array<Argument, 3> arguments{{{"count", "1"}, {"field", "{field}"}, {"", "x"}}};
  const Wording wording{*loaded.catalogue, pack()};
  for (const auto& [key, text] : loaded.catalogue->texts()) {
    expect(text.find('{') != std::string::npos || format(wording, key, arguments) == text,
           "a text without braces stays what it is", key);
    (void)format(wording, key);
  }
  expect(loaded.catalogue->texts().empty() || !load_catalogue("en", parts).catalogue,
         "a key that appears twice is refused");
}

void load_any_failures(std::string_view json) {
  const LoadedFailures loaded = load_failures(pack(), json);
  expect(loaded.dictionary.has_value() == loaded.faults.empty(),
         "a dictionary is loaded or has faults");
  if (!loaded.dictionary) return;
  const FailureDictionary& dictionary = *loaded.dictionary;
  for (const Failure& failure : dictionary.failures) {
    expect(dictionary.find(failure.id) == &failure, "a failure is found by its id", failure.id);
    (void)explain_code(dictionary, failure.id);
    for (const ProviderCode& code : failure.codes)
      expect(!explain_provider_code(dictionary, code.provider, code.code).empty(),
             "a provider's code is explained", code.code);
  }
  for (const std::string_view words : {"人脸老是过不了", "my face does not pass", "扫完码白屏"})
    (void)explain_text(dictionary, words);
}

}  // namespace

void fuzz(std::string_view input) {
  if (input.empty()) return;
  if (input.front() == 'm') return load_any_messages(input.substr(1));
  load_any_failures(input.substr(1));
}

}  // namespace verify::fuzz
