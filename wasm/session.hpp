#pragma once
// One running wizard behind the border: commands in, frames and effects out.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draw_frame.hpp"
#include "host_glyphs.hpp"
#include "json/document.hpp"
#include "verify/message.hpp"
#include "verify/wizard.hpp"
#include "view.hpp"

namespace verify {

// Why something was not accepted, as JSON: {"code", "message", "faults"}; nothing has changed then.
using Refusal = std::optional<std::string>;

// What a frame found to be different.
struct Change {
  static constexpr std::uint32_t pixels = 1;
  static constexpr std::uint32_t nodes = 2;
  static constexpr std::uint32_t effects = 4;
};

class Session {
public:
  // Starts the wizard with the host's options.
  [[nodiscard]] Refusal create(std::string_view options_text, Instant now);

  // Takes one command.
  [[nodiscard]] Refusal command(std::string_view text, Instant now);

  // Does what was asked for since the last frame and draws; answers with bits of `Change`.
  [[nodiscard]] std::uint32_t frame(Instant now);

  // Takes the effects since the last call, as a JSON array.
  void take_effects(std::string& out);

  [[nodiscard]] const DrawFrame& draw_frame() const noexcept { return frames_.frame(); }
  [[nodiscard]] const std::string& nodes() const noexcept { return nodes_; }
  [[nodiscard]] std::string submission() const;

private:
  [[nodiscard]] Refusal change_rules(JsonValue command, Instant now);
  [[nodiscard]] Refusal change_locale(JsonValue command);
  [[nodiscard]] Refusal change_view(JsonValue command);
  [[nodiscard]] Refusal give_facts(JsonValue command, Instant now);
  [[nodiscard]] Refusal give_texts(JsonValue command, Instant now);
  [[nodiscard]] Refusal go_to(JsonValue command, Instant now);
  [[nodiscard]] Refusal queue_action(JsonValue command);
  void point(JsonValue command);

  void begin(const Facts& given, const FieldTexts& texts, Instant now);
  void apply(const wizard::Event& event, Instant now);
  void note(const wizard::Effect& effect, wizard::Step before);
  void note_step(std::optional<wizard::Step> before);
  [[nodiscard]] ui::Drawn draw(Instant now, std::span<const ui::Action> actions);

  HostGlyphs glyphs_;
  ui::View view_{glyphs_};
  std::unique_ptr<RulePack> pack_;  // in one place: the state points into it
  std::optional<Catalogue> messages_;
  wizard::State state_;
  std::vector<ui::Action> actions_;
  std::vector<std::string> effects_;  // each as JSON
  DrawFrames frames_;
  std::string nodes_;
};

}  // namespace verify
