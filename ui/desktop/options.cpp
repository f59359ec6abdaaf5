#include "options.hpp"

#include <array>
#include <charconv>

#include "scheme.hpp"

namespace verify::desktop {

namespace {

bool read_number(std::string_view text, float least, float most, float& out) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return false;
  out = static_cast<float>(number);
  return out >= least && out <= most;
}

// Sets one option; false when the value is not valid for it.
using Take = bool (*)(Options& options, std::string_view value);

struct Entry {
  std::string_view name;
  std::string_view wants;
  Take take;
};

constexpr std::array<Entry, 9> entries{{
    {"--facts", "a file",
     [](Options& options, std::string_view value) {
       options.facts = value;
       return !value.empty();
     }},
    {"--fields", "a file",
     [](Options& options, std::string_view value) {
       options.fields = value;
       return !value.empty();
     }},
    {"--locale", "a language, e.g. en",
     [](Options& options, std::string_view value) {
       options.locale = value;
       return !value.empty();
     }},
    {"--theme", "light, dark or contrast",
     [](Options& options, std::string_view value) {
       const std::optional<ui::Scheme> scheme = value_named<ui::Scheme>(value);
       options.scheme = scheme.value_or(options.scheme);
       return scheme.has_value();
     }},
    {"--width", "a number from 240 to 4000",
     [](Options& options, std::string_view value) {
       return read_number(value, 240, 4000, options.width);
     }},
    {"--height", "a number from 200 to 8000",
     [](Options& options, std::string_view value) {
       return read_number(value, 200, 8000, options.height);
     }},
    {"--scale", "a number from 1 to 4",
     [](Options& options, std::string_view value) {
       return read_number(value, 1, 4, options.scale);
     }},
    {"--now", "a time, e.g. 2026-11-23T18:30:00+08:00",
     [](Options& options, std::string_view value) {
       options.now = parse_instant(value);
       return options.now.has_value();
     }},
    {"--pictures", "a folder",
     [](Options& options, std::string_view value) {
       options.pictures = value;
       return !value.empty();
     }},
}};

const Entry* find_entry(std::string_view name) {
  for (const Entry& entry : entries) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

}  // namespace

std::string_view usage() noexcept {
  return R"(usage: ./dev desktop [option…]

  --facts FILE      what is known of the applicant, a JSON object of facts
  --fields FILE     what is filled in, a JSON object of fields
  --locale NAME     zh-CN unless told
  --theme NAME      light, dark or contrast
  --width N         of the wizard in CSS pixels, 1160 unless told
  --height N        of the window in CSS pixels, 900 unless told
  --scale N         screen pixels in a CSS pixel, for dense screens and close looks
  --now TIME        instead of the clock, e.g. 2026-11-23T18:30:00+08:00
  --pictures FOLDER where F9 puts pictures, build/desktop unless told

Keys: F5 next theme, F6 next width, F7 next language, F8 next state of the verification (after the submission),
F9 a picture and its nodes as JSON, F10 Dear ImGui's demo with its style editor, F11 its item picker, F12 its metrics.
)";
}

std::variant<Options, std::string> parse_options(std::span<char* const> words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view name = words[i];
    if (name == "--help" || name == "-h") {
      options.help = true;
      continue;
    }
    const Entry* const entry = find_entry(name);
    if (entry == nullptr) return "there is no option '" + std::string(name) + "'.";
    const std::string_view value = i + 1 < words.size() ? words[i + 1] : std::string_view();
    if (!entry->take(options, value)) {
      return std::string(name) + " wants " + std::string(entry->wants) + ".";
    }
    ++i;
  }
  return options;
}

}  // namespace verify::desktop
