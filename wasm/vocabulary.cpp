#include "vocabulary.hpp"

#include <imgui.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "flat/flat.hpp"
#include "flat_addresses.hpp"
#include "json/engine.hpp"
#include "kit/draw_frame.hpp"
#include "kit/page.hpp"
#include "kit/semantics.hpp"
#include "session.hpp"
#include "session_words.hpp"
#include "snapshot_json.hpp"
#include "theme.hpp"
#include "ui.hpp"
#include "verify/explain.hpp"
#include "verify/recommend.hpp"
#include "verify/wizard.hpp"

namespace verify {

namespace {

using Number = std::pair<std::string_view, std::uint64_t>;

// What lies where in the memory of the modules is read by TypeScript as words of 32 bits.
template <std::size_t place>
constexpr std::size_t word() {
  static_assert(place % 4 == 0, "a word of its own");
  return place / 4;
}

// Whether the enumeration has an enumerator of this value: compilers print one by its name, and any
// other value as a cast.
template <auto value>
consteval bool is_enumerator() {
  return std::string_view(__PRETTY_FUNCTION__).find("= (") == std::string_view::npos;
}

// Each of its values has a word.
template <typename Enum>
constexpr bool has_all_words = is_enumerator<static_cast<Enum>(Words<Enum>::table.size() - 1)>() &&
                               !is_enumerator<static_cast<Enum>(Words<Enum>::table.size())>();

// As TypeScript spells it: load_pack is loadPack.
std::string camel_case(std::string_view name) {
  std::string out;
  bool is_upper = false;
  for (const char letter : name) {
    if (letter == '_') {
      is_upper = true;
      continue;
    }
    out += is_upper ? static_cast<char>(letter - 'a' + 'A') : letter;
    is_upper = false;
  }
  return out;
}

template <typename Words>
void write_words(std::string& out, std::string_view list, std::string_view type, const Words& all) {
  out.append("export const ").append(list).append(" = [\n");
  for (const std::string_view each : all)
    out.append("  '").append(each).append("',\n");
  out.append("] as const;\n");
  out.append("export type ").append(type).append(" = (typeof ").append(list);
  out.append(")[number];\n\n");
}

template <typename Enum>
void write_enumeration(std::string& out, std::string_view list, std::string_view type) {
  static_assert(has_all_words<Enum>, "a value has no word in the table beside its enumeration");
  write_words(out, list, type, Words<Enum>::table);
}

// The words of the values of which it holds.
template <typename Enum>
std::vector<std::string_view> words_where(bool (*holds)(Enum)) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < Words<Enum>::table.size(); ++i) {
    const auto value = static_cast<Enum>(i);
    if (holds(value)) out.push_back(name_of(value));
  }
  return out;
}

void write_numbers(std::string& out, std::string_view name, std::string_view comment,
                   std::initializer_list<Number> numbers) {
  out.append("/** ").append(comment).append(" */\nexport const ").append(name).append(" = {\n");
  for (const auto& [key, value] : numbers) {
    out.append("  ").append(camel_case(key)).append(": ");
    out.append(std::to_string(value)).append(",\n");
  }
  out.append("} as const;\n\n");
}

void write_frame(std::string& out) {
  write_numbers(out, "frameWords",
                "Where the parts of a frame are, in words (wasm/kit/draw_frame.hpp).",
                {{"number", word<offsetof(kit::DrawFrame, number)>()},
                 {"width", word<offsetof(kit::DrawFrame, width)>()},
                 {"height", word<offsetof(kit::DrawFrame, height)>()},
                 {"lists", word<offsetof(kit::DrawFrame, lists)>()},
                 {"commands", word<offsetof(kit::DrawFrame, commands)>()},
                 {"textures", word<offsetof(kit::DrawFrame, textures)>()},
                 {"clear", word<offsetof(kit::DrawFrame, clear)>()},
                 {"scale", word<offsetof(kit::DrawFrame, scale)>()}});
  write_numbers(out, "listWords", "A list of what is drawn.",
                {{"size", word<sizeof(kit::DrawList)>()},
                 {"vertices", word<offsetof(kit::DrawList, vertices)>()},
                 {"vertex_count", word<offsetof(kit::DrawList, vertex_count)>()},
                 {"indices", word<offsetof(kit::DrawList, indices)>()},
                 {"index_count", word<offsetof(kit::DrawList, index_count)>()}});
  write_numbers(out, "vertexBytes", "A vertex of a list, in bytes.",
                {{"size", sizeof(ImDrawVert)},
                 {"position", offsetof(ImDrawVert, pos)},
                 {"uv", offsetof(ImDrawVert, uv)},
                 {"color", offsetof(ImDrawVert, col)}});
  write_numbers(out, "indexBytes", "An index of a list, in bytes.", {{"size", sizeof(ImDrawIdx)}});
  write_numbers(out, "commandWords", "A part of a list.",
                {{"size", word<sizeof(kit::DrawCommand)>()},
                 {"clip", word<offsetof(kit::DrawCommand, clip)>()},
                 {"texture", word<offsetof(kit::DrawCommand, texture)>()},
                 {"list", word<offsetof(kit::DrawCommand, list)>()},
                 {"index_offset", word<offsetof(kit::DrawCommand, index_offset)>()},
                 {"index_count", word<offsetof(kit::DrawCommand, index_count)>()}});
  write_numbers(out, "textureWords", "A texture.",
                {{"size", word<sizeof(kit::DrawTexture)>()},
                 {"id", word<offsetof(kit::DrawTexture, id)>()},
                 {"bytes_per_pixel", word<offsetof(kit::DrawTexture, bytes_per_pixel)>()},
                 {"width", word<offsetof(kit::DrawTexture, width)>()},
                 {"height", word<offsetof(kit::DrawTexture, height)>()},
                 {"pixels", word<offsetof(kit::DrawTexture, pixels)>()},
                 {"version", word<offsetof(kit::DrawTexture, version)>()},
                 {"changed", word<offsetof(kit::DrawTexture, changed)>()}});
}

void write_flat_parts(std::string& out) {
  constexpr std::size_t address = sizeof(void*);
  constexpr std::array<std::pair<std::string_view, std::size_t>, 8> parts{{
      {"facts", offsetof(FlatAddresses, facts)},
      {"now", offsetof(FlatAddresses, now)},
      {"decision", offsetof(FlatAddresses, decision)},
      {"methods", offsetof(FlatAddresses, methods)},
      {"report", offsetof(FlatAddresses, report)},
      {"fields", offsetof(FlatAddresses, fields)},
      {"issues", offsetof(FlatAddresses, issues)},
      {"text", offsetof(FlatAddresses, text)},
  }};
  static_assert(sizeof(FlatAddresses) == parts.size() * address);
  out.append(
      "/** The parts of the flat path, as words that are addresses (wasm/flat_addresses.hpp). "
      "*/\n");
  out.append("export const flatParts = {\n");
  for (const auto& [name, place] : parts) {
    out.append("  ")
        .append(name)
        .append(": ")
        .append(std::to_string(place / address))
        .append(",\n");
  }
  out.append("} as const;\n\n");
}

void write_flat(std::string& out) {
  write_flat_parts(out);
  write_numbers(out, "flatLimits", "How much the flat path takes (core/src/flat/flat.hpp).",
                {{"facts", max_facts},
                 {"issues", most_flat_issues},
                 {"text", most_flat_text},
                 {"now", static_cast<std::uint64_t>(last_flat_now)}});
  write_numbers(out, "flatMethodWords", "A method in the flat decision.",
                {{"size", word<sizeof(FlatMethod)>()},
                 {"earliest", word<offsetof(FlatMethod, earliest)>()},
                 {"latest", word<offsetof(FlatMethod, latest)>()},
                 {"method", word<offsetof(FlatMethod, method)>()},
                 {"status", word<offsetof(FlatMethod, status)>()},
                 {"met", word<offsetof(FlatMethod, met)>()},
                 {"unmet", word<offsetof(FlatMethod, unmet)>()},
                 {"considered", word<offsetof(FlatMethod, considered)>()},
                 {"is_estimated", word<offsetof(FlatMethod, is_estimated)>()}});
  write_numbers(out, "flatDecisionWords", "The flat decision, before its methods.",
                {{"recommended", word<offsetof(FlatDecision, recommended)>()},
                 {"blockers", word<offsetof(FlatDecision, blockers)>()},
                 {"method_count", word<offsetof(FlatDecision, method_count)>()}});
  write_numbers(out, "flatReportWords", "The flat report, before its fields.",
                {{"verdict", word<offsetof(FlatReport, verdict)>()},
                 {"issue_count", word<offsetof(FlatReport, issue_count)>()}});
  write_numbers(out, "flatFieldWords", "A field in the flat report.",
                {{"size", word<sizeof(FlatField)>()},
                 {"text_begin", word<offsetof(FlatField, text_begin)>()},
                 {"text_size", word<offsetof(FlatField, text_size)>()},
                 {"verdict", word<offsetof(FlatField, verdict)>()},
                 {"value_address", word<offsetof(FlatField, value_address)>()},
                 {"value_size", word<offsetof(FlatField, value_size)>()}});
  write_numbers(out, "flatIssueWords", "An issue in the flat report.",
                {{"size", word<sizeof(FlatIssue)>()},
                 {"field", word<offsetof(FlatIssue, field)>()},
                 {"code", word<offsetof(FlatIssue, code)>()},
                 {"severity", word<offsetof(FlatIssue, severity)>()},
                 {"begin", word<offsetof(FlatIssue, begin)>()},
                 {"end", word<offsetof(FlatIssue, end)>()}});
}

void write_operations(std::string& out) {
  static_assert(has_all_words<Operation>, "an operation has no word");
  out.append("/** What the headless modules can be asked (core/src/json/engine.hpp). */\n");
  out.append("export const operations = {\n");
  std::size_t place = 0;
  for (const std::string_view name : Words<Operation>::table) {
    out.append("  ").append(camel_case(name)).append(": ");
    out.append(std::to_string(place++)).append(",\n");
  }
  out.append("} as const;\n\n");
}

std::string css_name(std::string_view token) {
  std::string out(token);
  for (char& letter : out) {
    if (letter == '_') letter = '-';
  }
  return out;
}

}  // namespace

std::string vocabulary() {
  std::string out =
      "// Made from the tables in C++ (wasm/vocabulary.cpp) by `npm run build`; do not edit.\n\n";
  write_enumeration<Verdict>(out, "verdicts", "Verdict");
  write_enumeration<Severity>(out, "severities", "Severity");
  write_enumeration<Status>(out, "statuses", "Status");
  write_enumeration<ReasonEffect>(out, "effects", "ReasonEffect");
  write_enumeration<Fixer>(out, "fixers", "Fixer");
  write_enumeration<Retry>(out, "retries", "Retry");
  write_enumeration<FactType>(out, "factTypes", "FactType");
  write_enumeration<Actor>(out, "actors", "Actor");
  write_enumeration<TimeUnit>(out, "timeUnits", "TimeUnit");
  write_enumeration<InputMode>(out, "inputModes", "InputMode");
  write_enumeration<wizard::Step>(out, "steps", "Step");
  write_enumeration<wizard::VerificationState>(out, "verificationStates", "VerificationState");
  write_words(out, "finalStates", "FinalState", words_where(wizard::is_final));
  write_enumeration<wizard::Request>(out, "requests", "Request");
  write_enumeration<wizard::Subject>(out, "subjects", "Subject");
  write_enumeration<ui::Role>(out, "roles", "Role");
  write_words(out, "interactiveRoles", "InteractiveRole", words_where(ui::is_interactive));
  write_enumeration<ui::Current>(out, "currents", "Current");
  write_enumeration<ui::Live>(out, "lives", "Live");
  write_enumeration<ui::Scheme>(out, "schemes", "Scheme");
  write_enumeration<ui::Density>(out, "densities", "Density");
  write_enumeration<ui::Action::Kind>(out, "actions", "Action");
  write_enumeration<CommandKind>(out, "commandKinds", "CommandKind");
  write_enumeration<EffectType>(out, "effectTypes", "EffectType");
  write_enumeration<OptionsRejection>(out, "optionsRejections", "OptionsRejection");
  out.append(
      "/** Custom properties `--verify-<token>` recolour the wizard; it knows them as `<token>` "
      "with underscores. */\n");
  std::vector<std::string> tokens;
  for (const ui::NamedColor& each : ui::named_colors())
    tokens.push_back(css_name(each.name));
  write_words(out, "colorTokens", "ColorToken", tokens);
  write_numbers(out, "Change", "What `wizard_frame` found to be different, as bits.",
                {{"nodes", Change::nodes}, {"effects", Change::effects}});
  out.append("/** The only version of a snapshot that can be restored. */\n");
  out.append("export const snapshotVersion = ");
  out.append(std::to_string(snapshot_version)).append(";\n\n");
  write_operations(out);
  write_frame(out);
  write_flat(out);
  out.pop_back();  // the empty line after the last
  return out;
}

std::string theme_tokens() {
  const ui::Theme light = ui::make_theme(ui::Scheme::light);
  const ui::Theme dark = ui::make_theme(ui::Scheme::dark);
  std::string out = "/* Made from ui/theme.cpp by `npm run build`; do not edit. */\n\n:host {\n";
  const auto write_length = [&out](std::string_view name, float pixels) {
    out.append("  --_").append(name).append(": ");
    out.append(std::to_string(std::lround(pixels))).append("px;\n");
  };
  write_length("narrowest", ui::narrowest_width);
  write_length("widest", ui::content_width);
  const auto write_color = [&](std::string_view indent, std::string_view name,
                               const std::string& color) {
    out.append(indent).append("--_").append(name).append(": var(--verify-").append(name);
    out.append(", ").append(color).append(");\n");
  };
  for (const ui::NamedColor& each : ui::named_colors())
    write_color("  ", css_name(each.name), ui::to_css(light.*each.color));
  // Older browsers show the light colours until the canvas is there.
  out.append("}\n\n@supports (color: light-dark(#000, #fff)) {\n  :host {\n");
  for (const ui::NamedColor& each : ui::named_colors()) {
    std::string pair = "light-dark(" + ui::to_css(light.*each.color) + ", ";
    pair.append(ui::to_css(dark.*each.color)).append(")");
    write_color("    ", css_name(each.name), pair);
  }
  return out.append("  }\n}\n");
}

}  // namespace verify
