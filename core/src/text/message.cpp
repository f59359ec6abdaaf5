#include "verify/message.hpp"

#include <algorithm>
#include <utility>

#include "pack/embedded.hpp"
#include "pack/policy.hpp"
#include "small_sort.hpp"
#include "text/decimal.hpp"
#include "text/read_catalogue.hpp"
#include "verify/time.hpp"

namespace verify {

namespace {

// Adds a part of a language to `texts` and reports every fault.
void read_part(const Reader& part, std::vector<Text>& texts) {
  constexpr std::size_t most = 20'000;
  if (!part.is_object())
    return part.fault("messages.wrong", part.value().kind_name(), "an object of key and text");
  if (part.value().size() > most)
    return part.fault("list.too_long", decimal(part.value().size()), "at most 20000 texts");
  for (const JsonValue text : part.value()) {
    if (text.is_text()) {
      texts.push_back({std::string(text.name()), std::string(text.text())});
    } else {
      part.member(text.name()).fault_here("messages.type", "a text");
    }
  }
}

// Sorts texts by key, and reports duplicate keys in `whole`.
void sort(std::vector<Text>& texts, const Reader& whole) {
  small_sort(texts.begin(), texts.end(),
             [](const Text& a, const Text& b) { return a.key < b.key; });
  for (std::size_t i = 1; i < texts.size(); ++i) {
    const std::string& key = texts[i].key;
    if (key == texts[i - 1].key)
      whole.member(key).fault("messages.duplicate", key, "each key once");
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

// A part of a date as a number: "2026-11-30" and "weekday" → "1". A value that is not a date is
// returned unchanged.
std::string part_of(std::string_view value, std::string_view part) {
  const auto date = parse_date(value);
  if (!date) return std::string(value);
  if (part == "weekday") return decimal(weekday(*date));
  return decimal(part == "year" ? date->year : part == "month" ? date->month : date->day);
}

// Chooses from "first|second|…|rest" the form number `value`, or the last form.
std::string_view form_of(std::string_view forms, std::string_view value) {
  for (int number = 1;; ++number) {
    const std::size_t end = forms.find('|');
    if (end == std::string_view::npos || value == decimal(number)) return forms.substr(0, end);
    forms.remove_prefix(end + 1);
  }
}

// A number of the pack: "name" or "name:account type".
std::string policy_text(const Wording& wording, std::string_view name) {
  const auto number = wording.pack.policy_number(name, wording.account_type);
  if (!number) return std::string(name);
  if (*number != no_limit) return decimal(*number);
  const Catalogue& texts = wording.other_texts != nullptr ? *wording.other_texts : wording.texts;
  constexpr std::string_view key = "policy.no_limit";
  return std::string(texts.find(key).value_or(key));
}

// The text for the content of the braces: "name", "name:part" or either with "|forms".
std::string text_of_placeholder(std::string_view content, const Wording& wording,
                                std::span<const Argument> arguments) {
  const std::size_t bar = content.find('|');
  const std::string_view subject = content.substr(0, bar);
  std::string value;
  if (subject.starts_with(policy_prefix)) {
    value = policy_text(wording, subject.substr(policy_prefix.size()));
  } else {
    const std::size_t colon = subject.find(':');
    value = value_of(arguments, subject.substr(0, colon));
    if (colon != std::string_view::npos) value = part_of(value, subject.substr(colon + 1));
  }
  return bar == std::string_view::npos ? value
                                       : std::string(form_of(content.substr(bar + 1), value));
}

bool is_latin(char character) noexcept {
  return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
}

// True if three bytes of UTF-8 are a Han character. Rare characters of four bytes never occur
// beside an argument.
bool is_han(std::string_view bytes) noexcept {
  return bytes.size() == 3 && bytes[0] >= '\xE4' && bytes[0] <= '\xE9';
}

// A space separates Han and Latin letters. It cannot be in the message itself, because the first
// and last letter of the argument are not known there.
bool needs_room(std::string_view left, std::string_view right) noexcept {
  if (left.empty() || right.empty()) return false;
  return (is_latin(left.back()) && is_han(right.substr(0, 3))) ||
         (is_latin(right.front()) && left.size() >= 3 && is_han(left.substr(left.size() - 3)));
}

// "zh" for "zh-HK".
std::string_view language_of(std::string_view locale) noexcept {
  return locale.substr(0, locale.find('-'));
}

// The language of a pack for readers of `locale`: this one, or another script or region of it, or
// English, or the first. None if the pack carries no texts.
const Catalogue* own_language(const std::vector<Catalogue>& languages, std::string_view locale) {
  const Catalogue* best = nullptr;
  int best_score = -1;
  for (const Catalogue& language : languages) {
    const std::string_view own = language.locale();
    const int score = own == locale                             ? 3
                      : language_of(own) == language_of(locale) ? 2
                      : own == "en"                             ? 1
                                                                : 0;
    if (score <= best_score) continue;
    best = &language;
    best_score = score;
  }
  return best;
}

}  // namespace

Catalogue::Catalogue(std::string locale, std::vector<Text> texts)
    : locale_(std::move(locale)), texts_(std::move(texts)) {}

std::optional<std::string_view> Catalogue::find(std::string_view key) const noexcept {
  const auto found =
      std::lower_bound(texts_.begin(), texts_.end(), key,
                       [](const Text& each, std::string_view wanted) { return each.key < wanted; });
  if (found == texts_.end() || found->key != key) return std::nullopt;
  return found->text;
}

std::optional<Catalogue> read_catalogue(std::string_view locale, const Reader& messages) {
  const std::size_t before = messages.faults().size();
  std::vector<Text> texts;
  read_part(messages, texts);
  sort(texts, messages);
  if (messages.faults().size() > before) return std::nullopt;
  return Catalogue(std::string(locale), std::move(texts));
}

LoadedCatalogue load_catalogue(std::string_view locale, std::span<const std::string_view> parts) {
  LoadedCatalogue result;
  std::vector<Text> texts;
  for (const std::string_view part : parts) {
    const JsonDocument document = parse_document(part, largest_rules);
    result.faults.insert(result.faults.end(), document.faults().begin(), document.faults().end());
    if (document.is_valid()) read_part(Reader(document.root(), result.faults), texts);
  }
  sort(texts, Reader({}, result.faults));
  if (parts.empty()) {
    add_fault(result.faults, "messages.missing", "", locale,
              "a language that is built in or loaded");
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

std::optional<std::string_view> find_text(const Wording& wording, std::string_view key) {
  if (const Catalogue* own = own_language(wording.pack.languages, wording.texts.locale())) {
    if (const auto text = own->find(key)) return text;
    if (key.starts_with(statement_prefix)) return std::nullopt;
  }
  return wording.texts.find(key);
}

std::string format(const Wording& wording, std::string_view key,
                   std::span<const Argument> arguments) {
  const auto text = find_text(wording, key);
  if (!text) return std::string(key);
  std::string out;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
    if (close == std::string_view::npos) break;
    out += rest.substr(0, open);
    const std::string value =
        text_of_placeholder(rest.substr(open + 1, close - open - 1), wording, arguments);
    if (needs_room(out, value)) out += ' ';
    out += value;
    rest = rest.substr(close + 1);
    if (needs_room(value, rest)) out += ' ';
  }
  out += rest;
  return out;
}

}  // namespace verify
