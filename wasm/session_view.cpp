// Commands for the view and for actions on screen, and answers to requests made while drawing.

#include <algorithm>
#include <cmath>

#include "json/results.hpp"
#include "session.hpp"
#include "session_words.hpp"

namespace verify {

namespace {

std::string text_of(JsonValue value) {
  return std::string(value.text());
}

bool truth_of_member(JsonValue object, std::string_view name) {
  const JsonValue value = object.find(name);
  return value.is_boolean() && value.truth();
}

// The theme of a view command; an invalid colour is a fault.
ui::Theme read_theme(JsonValue command, std::vector<Fault>& faults) {
  ui::Theme theme = ui::make_theme(
      value_named<ui::Scheme>(command.find("scheme").text()).value_or(ui::Scheme::light));
  const JsonValue colors = command.find("colors");
  for (const JsonValue value : colors) {
    const std::string name(value.name());
    const auto color = ui::parse_color(text_of(value));
    if (color && set_color(theme, name, *color)) continue;
    faults.push_back(
        {"color.wrong", "/colors/" + name, text_of(value), "a colour's name with a value #rrggbb"});
  }
  return truth_of_member(command, "more_contrast") ? ui::strengthened(theme) : theme;
}

// The rows of a square of '0' and '1'; empty for anything else.
std::vector<std::string> read_rows(JsonValue list) {
  std::vector<std::string> rows;
  for (const JsonValue row : list) {
    const std::string_view text = row.text();
    if (text.size() != list.size() || text.find_first_not_of("01") != std::string_view::npos)
      return {};
    rows.emplace_back(text);
  }
  return rows;
}

}  // namespace

std::optional<Rejection> Session::queue_action(JsonValue command, Instant /*now*/) {
  ui::Action action;
  action.node = text_of(command.find("node"));
  action.text = text_of(command.find("text"));
  const std::string name = text_of(command.find("action"));
  const auto kind = value_named<ui::Action::Kind>(name);
  if (!kind) {
    const std::vector<Fault> faults{
        {"action.unknown", "/action", name, "activate, change or leave"}};
    return reject("action.unknown", "There is no such action.", faults);
  }
  action.kind = *kind;
  actions_.push_back(std::move(action));
  return std::nullopt;
}

std::optional<Rejection> Session::change_view(JsonValue command, Instant /*now*/) {
  std::vector<Fault> faults;
  const auto number = [&](std::string_view name, double least, double most) {
    const JsonValue value = command.find(name);
    const double found = value.number();
    if (found >= least && found <= most) return static_cast<float>(found);
    faults.push_back({"number.wrong", std::string("/").append(name), std::string(value.kind_name()),
                      "a positive number that fits a screen"});
    return 1.0F;
  };
  ui::Device device;
  device.width = std::max(ui::narrowest_width, number("width", 1, 20'000));
  device.scale = number("dpr", 0.1, 16);
  device.touch = truth_of_member(command, "touch");
  if (command.has("text_scale")) device.text_scale = number("text_scale", 1, 16);
  device.density =
      value_named<ui::Density>(command.find("density").text()).value_or(ui::Density::comfortable);
  const ui::Theme theme = read_theme(command, faults);
  if (!faults.empty()) return reject("view.wrong", "The view has faults.", faults);
  const bool is_zoomed =
      device.scale * device.text_scale != view_.device.scale * view_.device.text_scale;
  if (is_zoomed) view_.forget_glyphs();
  view_.device = device;
  view_.theme = theme;
  return std::nullopt;
}

std::optional<Rejection> Session::point(JsonValue command, Instant /*now*/) {
  ui::Pointer& pointer = view_.page().pointer;
  pointer.position.reset();
  constexpr double farthest = 1.0e6;
  const double x = command.find("x").number();
  const double y = command.find("y").number();
  if (command.has("x") && std::abs(x) < farthest && std::abs(y) < farthest) {
    pointer.position = ImVec2(static_cast<float>(x), static_cast<float>(y));
  }
  pointer.down = truth_of_member(command, "down");
  pointer.focus = text_of(command.find("focus"));
  pointer.focus_visible = truth_of_member(command, "focus_visible");
  return std::nullopt;
}

std::optional<Rejection> Session::forget_glyphs(JsonValue /*command*/, Instant /*now*/) {
  view_.forget_glyphs();
  return std::nullopt;
}

std::optional<Rejection> Session::take_qr_code(JsonValue command, Instant /*now*/) {
  const JsonValue rows = command.find("rows");
  std::vector<std::string> read = rows.is_list() ? read_rows(rows) : std::vector<std::string>();
  if (read.empty() && !rows.is_null()) {
    const std::vector<Fault> faults{
        {"rows.wrong", "/rows", std::string(rows.kind_name()), "a square of rows of 0 and 1"}};
    return reject("rows.wrong", "The QR code has faults.", faults);
  }
  // A code that was not requested is ignored.
  if (ui::QrCode* code = view_.host_parts.find_code(command.find("text").text()))
    code->rows = std::move(read);
  return std::nullopt;
}

std::optional<Rejection> Session::take_copied(JsonValue command, Instant /*now*/) {
  view_.host_parts.copied = truth_of_member(command, "succeeded");
  return std::nullopt;
}

std::optional<Rejection> Session::take_later_texts(JsonValue command, Instant /*now*/) {
  // The texts of another language are ignored: the language has changed meanwhile, and requests its
  // own texts.
  if (command.find("locale").text() != messages_->locale()) return std::nullopt;
  view_.host_parts.later_texts = ui::LaterTexts::missing;
  if (command.find("messages").is_null()) return std::nullopt;
  LoadedCatalogue loaded = load_messages(command);
  if (!loaded.catalogue)
    return reject(name_of(OptionsRejection::messages), "The messages have faults.", loaded.faults);
  messages_ = std::move(loaded.catalogue);
  return std::nullopt;
}

}  // namespace verify
