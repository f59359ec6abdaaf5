#pragma once
// One running wizard behind the border: commands in, frames and effects out.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/reader.hpp"
#include "json/rejection.hpp"
#include "kit/glyphs.hpp"
#include "kit/shown.hpp"
#include "verify/message.hpp"
#include "verify/wizard.hpp"
#include "view.hpp"

namespace verify {

// What has changed in a frame. Whether the picture has changed is in its number (draw_frame.hpp).
struct Change {
  static constexpr std::uint32_t nodes = 2;
  static constexpr std::uint32_t effects = 4;
};

// The rules from the page, or the built-in ones.
[[nodiscard]] LoadedPack load_rules(JsonValue rules);

// The texts of a language, {"locale", "messages"}: from the page, or the built-in ones.
[[nodiscard]] LoadedCatalogue load_messages(JsonValue source);

class Session {
public:
  explicit Session(ui::GlyphHost& glyphs) : view_(glyphs) {}

  // Starts the wizard with the host's options.
  [[nodiscard]] std::optional<Rejection> create(std::string_view options_text, Instant now);

  // Takes one command.
  [[nodiscard]] std::optional<Rejection> command(std::string_view text, Instant now);

  // Handles the actions since the last frame and draws; returns bits of `Change`.
  [[nodiscard]] std::uint32_t frame(Instant now);

  // Takes the changes of the nodes since the last call, as JSON (nodes_json.hpp).
  void take_nodes(std::string& out) { shown_.take_nodes(out); }

  // Takes the effects since the last call, as a JSON array.
  void take_effects(std::string& out);

  [[nodiscard]] const kit::DrawFrame& draw_frame() const noexcept { return shown_.draw_frame(); }
  // The nodes of the last frame.
  [[nodiscard]] const kit::NodeList& nodes() const noexcept { return shown_.nodes(); }
  [[nodiscard]] std::string submission() const;
  // The snapshot, as JSON; it contains typed texts only if `with_texts` is true.
  [[nodiscard]] std::string snapshot(bool with_texts) const;
  // The time when the picture of the last frame changes without any event; null: never.
  [[nodiscard]] std::optional<Instant> wake() const noexcept { return wake_; }

private:
  // One function per command.
  std::optional<Rejection> queue_action(JsonValue command, Instant now);
  std::optional<Rejection> change_view(JsonValue command, Instant now);
  std::optional<Rejection> point(JsonValue command, Instant now);
  std::optional<Rejection> forget_glyphs(JsonValue command, Instant now);
  std::optional<Rejection> take_qr_code(JsonValue command, Instant now);
  std::optional<Rejection> take_copied(JsonValue command, Instant now);
  std::optional<Rejection> take_later_texts(JsonValue command, Instant now);

  std::optional<Rejection> give_facts(JsonValue command, Instant now);
  std::optional<Rejection> fill_fields(JsonValue command, Instant now);
  std::optional<Rejection> go_to(JsonValue command, Instant now);
  std::optional<Rejection> go_back(JsonValue command, Instant now);
  std::optional<Rejection> submit(JsonValue command, Instant now);
  std::optional<Rejection> label_continue(JsonValue command, Instant now);
  std::optional<Rejection> run_elsewhere(JsonValue command, Instant now);
  std::optional<Rejection> reset(JsonValue command, Instant now);
  std::optional<Rejection> change_locale(JsonValue command, Instant now);
  std::optional<Rejection> change_rules(JsonValue command, Instant now);
  std::optional<Rejection> apply_state(JsonValue command, Instant now);
  std::optional<Rejection> restore(JsonValue command, Instant now);
  std::optional<Rejection> open_help(JsonValue command, Instant now);
  std::optional<Rejection> take_explanations(JsonValue command, Instant now);

  void begin(const Facts& given, const FieldTexts& texts, Instant now);
  void apply(const wizard::Event& event, Instant now);
  void note(const wizard::Effect& effect, wizard::Step before);
  void note(const ui::HostRequest& request);
  void note_first_step();
  // Requests the explanations again, in the current language.
  void ask_dictionary_again();
  void pass_time(Instant now);
  // Notes the requests to the page from drawing a frame.
  [[nodiscard]] ui::Drawn take(ui::Drawn drawn);
  [[nodiscard]] ui::Model model(Instant now) const { return {*pack_, *messages_, state_, now}; }

  ui::View view_;
  std::unique_ptr<RulePack> pack_;  // never moves, because the state points into it
  std::optional<Catalogue> messages_;
  wizard::State state_;
  Instant ticked_;
  std::optional<Instant> wake_;
  std::vector<ui::Action> actions_;
  std::vector<std::string> effects_;  // each as JSON
  kit::Shown shown_;
};

}  // namespace verify
