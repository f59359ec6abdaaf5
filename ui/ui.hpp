#pragma once
// The argument of every widget: what to draw (the model), how to draw it (theme, device), and where
// the results go. Dear ImGui's cursor and item width say where to draw (layout.hpp).

#include <cmath>
#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "host_parts.hpp"
#include "kit/frame.hpp"
#include "kit/item.hpp"
#include "kit/layout.hpp"
#include "kit/text.hpp"
#include "theme.hpp"
#include "verify/message.hpp"
#include "verify/wizard.hpp"

namespace verify::ui {

// The data to draw. All of it outlives the frame.
struct Model {
  const RulePack& pack;
  const Catalogue& messages;
  const wizard::State& state;
  Instant now;
};

enum class Density : std::uint8_t { comfortable, compact };

}  // namespace verify::ui

namespace verify {

template <>
struct Words<ui::Density> {
  static constexpr auto table = words<ui::Density::compact>("comfortable", "compact");
};

}  // namespace verify

namespace verify::ui {

// The device to draw on. Widgets get it with `text_scale` already applied to width and scale:
// larger text is drawn as a smaller page that is magnified, so the rules of every layout stay the
// same.
struct Device {
  float width = 1160;  // of the canvas, CSS pixels
  float scale = 1;     // device pixels per CSS pixel
  bool touch = false;
  Density density = Density::comfortable;
  float text_scale = 1;  // how much larger the person wants text; at least 1
};

// The ids of the parts that the person has opened.
using Expanded = std::set<std::string, std::less<>>;

// The results of drawing a frame.
struct Drawn {
  std::vector<wizard::Event> events;
  std::vector<HostRequest> requests;
  std::optional<Instant> wake;  // when the picture changes without any event
  float height = 0;             // of the content, CSS pixels
};

struct Ui : Frame {
  const Model& model;
  const Theme& theme;
  const Device& device;
  Drawn& drawn;
  HostParts& host_parts;
  Expanded& expanded;

  [[nodiscard]] bool narrow() const noexcept { return device.width <= two_columns_from; }
  [[nodiscard]] bool compact() const noexcept { return device.density == Density::compact; }

  // A space on the 4-point grid; compact density has a 3-point grid.
  [[nodiscard]] float spaced(float comfortable) const noexcept {
    return compact() ? std::round(comfortable * 0.75F) : comfortable;
  }

  // The height of a button, and the smallest height of anything that a person must hit.
  [[nodiscard]] float control_height() const noexcept {
    if (device.touch) return compact() ? least_touch_target : 48;
    return compact() ? 38 : ui::control_height;
  }
  [[nodiscard]] float least_target(float usual) const noexcept {
    return device.touch ? least_touch_target : usual;
  }

  // The text of a message key, with its arguments filled in.
  [[nodiscard]] std::string say(std::string_view key,
                                std::initializer_list<Argument> arguments = {}) const;
  [[nodiscard]] std::string say(std::string_view key, std::span<const Argument> arguments) const;
  [[nodiscard]] bool has(std::string_view key) const noexcept;

  void send(wizard::Event event) { drawn.events.push_back(std::move(event)); }

  // The modules of this text's QR code. Requests them from the page; null until they arrive, or if
  // the page cannot make them.
  [[nodiscard]] const QrCode* qr_code(std::string_view text);

  // Copies a text; afterwards `copied` says whether it succeeded, until another text is copied.
  void copy(std::string_view text);
  [[nodiscard]] std::optional<bool> copied(std::string_view text) const noexcept;

  // Requests a new frame at this time, because the picture will change: a minute less is left, or
  // something has expired.
  void wake_at(Instant instant) const noexcept;

  // For pictures with the time of day: requests a new frame at the next minute.
  void wake_next_minute() const noexcept;

  // Leaves empty space; with compact density it is smaller.
  void gap(float comfortable) const { ImGui::Dummy({0, spaced(comfortable)}); }
};

// Joins parts of a key or an id: `join({"field.", id})`.
[[nodiscard]] std::string join(std::initializer_list<std::string_view> parts);

}  // namespace verify::ui
