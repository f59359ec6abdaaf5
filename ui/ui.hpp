#pragma once
// What every widget gets: what to draw (the model), how (theme, device), and where the results go.
// Where it is drawn is Dear ImGui's business: the cursor and the item width (layout.hpp).

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

// What is drawn. Everything outlives the frame.
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

// Where it is drawn. Widgets see it with `text_scale` already worked into width and scale: larger
// text is a smaller page under a magnifying glass, so that every layout reflows by the same rules.
struct Device {
  float width = 1160;  // of the canvas, CSS pixels
  float scale = 1;     // device pixels per CSS pixel
  bool touch = false;
  Density density = Density::comfortable;
  float text_scale = 1;  // how much larger than usual the person wants text, from 1
};

// Ids of the parts that a person has opened.
using Expanded = std::set<std::string, std::less<>>;

// What drawing a frame led to.
struct Drawn {
  std::vector<wizard::Event> events;
  std::vector<HostRequest> requests;
  std::optional<Instant> wake;  // when the picture will change by itself
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

  // Empty space on the 4-point grid, which is a 3-point grid when things are to be close together.
  [[nodiscard]] float spaced(float comfortable) const noexcept {
    return compact() ? std::round(comfortable * 0.75F) : comfortable;
  }

  // How high a button is, and how high anything must be that a person hits.
  [[nodiscard]] float control_height() const noexcept {
    if (device.touch) return compact() ? least_touch_target : 48;
    return compact() ? 38 : ui::control_height;
  }
  [[nodiscard]] float least_target(float usual) const noexcept {
    return device.touch ? least_touch_target : usual;
  }

  // The text of a message key.
  [[nodiscard]] std::string say(std::string_view key,
                                std::initializer_list<Argument> arguments = {}) const;
  [[nodiscard]] bool has(std::string_view key) const noexcept;

  void send(wizard::Event event) { drawn.events.push_back(std::move(event)); }

  // The modules of this text's QR code; nothing until the page has made them, which is asked for
  // here, or when it cannot.
  [[nodiscard]] const QrCode* qr_code(std::string_view text);

  // Copies a text; `copied` then says how that went, until something else is copied.
  void copy(std::string_view text);
  [[nodiscard]] std::optional<bool> copied(std::string_view text) const noexcept;

  // The picture changes by itself at this time: a minute less, or something has expired.
  void wake_at(Instant instant) const noexcept;

  // Says the time of day, so the next minute looks different.
  void wake_next_minute() const noexcept;

  // Leaves empty space, less of it when compact.
  void gap(float comfortable) const { ImGui::Dummy({0, spaced(comfortable)}); }
};

// Joins parts of a key or an id: `join({"field.", id})`.
[[nodiscard]] std::string join(std::initializer_list<std::string_view> parts);

}  // namespace verify::ui
