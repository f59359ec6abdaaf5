#pragma once
// A running wizard and the tasks of a page: dictionary, QR codes, clipboard, and a simulated
// backend.

#include <optional>
#include <string>

#include "desktop_host.hpp"
#include "given.hpp"
#include "verify/explain.hpp"
#include "verify/wizard.hpp"
#include "view.hpp"

namespace verify::desktop {

class Running {
public:
  Running(RulePack pack, Catalogue messages, const Given& given, std::optional<Instant> fixed_now);

  // The model for a frame at the current time.
  [[nodiscard]] ui::Model model() const { return {pack_, messages_, state_, now_}; }
  [[nodiscard]] std::string_view locale() const noexcept { return messages_.locale(); }

  // Updates the time, and the wizard's state when a minute or the requested time has passed.
  void tick();

  // Applies the person's actions of a frame, and does what the wizard requested.
  void take(const ui::Drawn& drawn, ui::HostParts& parts, DesktopHost& host);

  void next_locale();
  // Applies the next state of the verification, as a page does.
  void next_state(DesktopHost& host);

  // The name of the verification's state; empty before the submission.
  [[nodiscard]] std::string_view state_name() const noexcept;

private:
  void apply(const wizard::Event& event, DesktopHost& host);
  void answer(const wizard::Effect& effect, DesktopHost& host);
  void explain(wizard::Subject subject, DesktopHost& host);
  void take_request(wizard::Request request, DesktopHost& host);
  void show(wizard::VerificationState state, DesktopHost& host);
  void print_submission() const;

  RulePack pack_;
  Catalogue messages_;
  FailureDictionary failures_;
  wizard::State state_;
  std::optional<Instant> fixed_now_;
  Instant now_;
  std::optional<Instant> wake_;
};

// The time of this machine's clock.
[[nodiscard]] Instant clock_now();

}  // namespace verify::desktop
