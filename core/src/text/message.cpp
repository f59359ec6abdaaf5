#include "verify/message.hpp"

#include "json/document.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

// Reads one part into `texts`, noting every fault.
void read_part(std::string_view json, std::map<std::string, std::string, std::less<>>& texts,
               std::vector<PackFault>& faults) {
  const JsonDocument document = parse_document(json);
  if (!document.root().is_object()) {
    faults.push_back(
        {"messages.wrong", "", "text that is not a JSON object", "an object of key and text"});
    return;
  }
  for (const JsonValue text : document.root()) {
    const std::string key(text.name());
    if (!text.is_text()) {
      faults.push_back({"messages.type", "/" + key, to_text(text), "a text"});
    } else if (!texts.emplace(key, text.text()).second) {
      faults.push_back({"messages.duplicate", "/" + key, key, "each key once"});
    }
  }
}

void add_parts(std::span<const EmbeddedPart> all, std::string_view locale,
               std::vector<std::string_view>& parts) {
  for (const EmbeddedPart& part : all) {
    if (part.locale == locale) parts.push_back(part.json);
  }
}

std::string_view value_of(std::span<const Argument> arguments, std::string_view name) noexcept {
  for (const Argument& argument : arguments) {
    if (argument.name == name) return argument.value;
  }
  return {};
}

// Appends what stands for the braces' content: "name", or "name|one|many".
void append_placeholder(std::string_view content, std::span<const Argument> arguments,
                        std::string& out) {
  const std::size_t first = content.find('|');
  const std::string_view value = value_of(arguments, content.substr(0, first));
  if (first == std::string_view::npos) {
    out += value;
    return;
  }
  const std::string_view forms = content.substr(first + 1);
  const std::size_t second = forms.find('|');
  const bool one = value == "1" || second == std::string_view::npos;
  out += one ? forms.substr(0, second) : forms.substr(second + 1);
}

}  // namespace

Catalogue::Catalogue(std::string locale, std::map<std::string, std::string, std::less<>> texts)
    : locale_(std::move(locale)), texts_(std::move(texts)) {}

std::optional<std::string_view> Catalogue::find(std::string_view key) const noexcept {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::nullopt;
  return found->second;
}

LoadedCatalogue load_catalogue(std::string_view locale, std::span<const std::string_view> parts) {
  LoadedCatalogue result;
  std::map<std::string, std::string, std::less<>> texts;
  for (const std::string_view part : parts)
    read_part(part, texts, result.faults);
  if (parts.empty()) {
    result.faults.push_back(
        {"messages.missing", "", std::string(locale), "a language that is built in or loaded"});
  }
  if (result.faults.empty()) result.catalogue.emplace(std::string(locale), std::move(texts));
  return result;
}

std::vector<std::string_view> builtin_locales() {
  std::vector<std::string_view> locales;
  for (const EmbeddedPart& part : embedded_answer_texts())
    locales.push_back(part.locale);
  return locales;
}

LoadedCatalogue builtin_catalogue(std::string_view locale) {
  std::vector<std::string_view> parts;
  add_parts(embedded_answer_texts(), locale, parts);
  add_parts(embedded_screen_texts(), locale, parts);
  return load_catalogue(locale, parts);
}

LoadedCatalogue builtin_answer_texts(std::string_view locale) {
  std::vector<std::string_view> parts;
  add_parts(embedded_answer_texts(), locale, parts);
  return load_catalogue(locale, parts);
}

std::string format(const Catalogue& catalogue, std::string_view key,
                   std::span<const Argument> arguments) {
  const auto text = catalogue.find(key);
  if (!text) return std::string(key);
  std::string out;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
    if (close == std::string_view::npos) break;
    out += rest.substr(0, open);
    append_placeholder(rest.substr(open + 1, close - open - 1), arguments, out);
    rest = rest.substr(close + 1);
  }
  out += rest;
  return out;
}

}  // namespace verify
