#pragma once
// A wizard on a stage: real rules, real messages, and glyphs with fixed widths.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fixed_glyphs.hpp"
#include "verify/explain.hpp"
#include "verify/wizard.hpp"
#include "view.hpp"

namespace verify::ui {

// Friday, 27 November 2026, 18:30 in Shanghai.
inline constexpr Instant friday_evening{1'795'775'400};

// Facts by name, as a page gives them.
struct NamedFact {
  std::string_view id;
  FactValue value;
};

// The node that was looked for, or none. A test that uses what is not on the screen fails and says
// so, instead of crashing.
class Found {
public:
  explicit Found(const Node* node) : node_(node) {}
  operator const Node*() const { return node_; }
  const Node* operator->() const;

private:
  const Node* node_;
};

class Harness {
public:
  explicit Harness(std::string_view locale = "zh-CN", float width = 1160,
                   std::span<const NamedFact> given = {});

  // Does an action and draws until the wizard has handled it. The events of the last action are in
  // `events`.
  // Begins again with another pack.
  void restart(const RulePack& other, std::span<const NamedFact> given);

  void press(std::string_view node);
  void choose(std::string_view method);  // in the recommendation; opens its row first
  void answer(std::string_view answer);  // to the question on screen
  void type(std::string_view field, std::string_view text);
  void leave(std::string_view field);
  void draw();
  // Sets the element under the pointer, and the element with the keyboard focus.
  void point_at(std::string_view node, bool down = false);
  void focus_on(std::string_view node);
  // Types into a node that is not a field of the form.
  void type_into(std::string_view node, std::string_view text);

  // Events that do not come from the screen, and the state that the page sets.
  void send(const wizard::Event& event);
  void apply(wizard::Verification verification);
  // Answers what the wizard asks the dictionary.
  void explain(wizard::Subject subject);

  // From the recommendation to the submission.
  void submit(std::string_view method);

  // Fills a form with texts that pass every check.
  void fill_in();

  [[nodiscard]] Found find(std::string_view id) const;
  [[nodiscard]] const std::vector<Node>& nodes() const { return view.nodes(); }
  [[nodiscard]] Model model() const { return {pack, messages, state, now}; }

  RulePack pack;
  Catalogue messages;
  Instant now = friday_evening;
  wizard::State state;
  FixedGlyphs glyphs;
  View view{glyphs};
  std::vector<wizard::Event> events;
  std::vector<HostRequest> requests;  // of the last action
  std::optional<Instant> wake;        // of the last frame
  float height = 0;

private:
  void act(Action action);
};

}  // namespace verify::ui
