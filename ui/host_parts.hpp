#pragma once
// Things that only the page can make. They are requested while drawing and arrive later; they are
// not part of the wizard's state.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verify/time.hpp"

namespace verify::ui {

// A QR code as rows of modules from the top; '1' is dark. There are no rows while the page has not
// made them, or when the text is too long for a code.
struct QrCode {
  std::string text;
  std::vector<std::string> rows;
};

// An entry for the person's own calendar, for whole days.
struct Reminder {
  std::string title;
  std::string text;
  Date first;
  Date last;  // the last day on which it is not too late
};

struct HostRequest {
  enum class Kind : std::uint8_t { qr_code, copy, texts, reminder, continued };
  Kind kind = Kind::qr_code;
  std::string text;
  std::optional<Reminder> reminder = std::nullopt;  // of the kind with this name
};

// Whether the texts of later screens are requested; a page loads them while the applicant reads the
// first screens.
enum class LaterTexts : std::uint8_t { unasked, awaited, missing };

// The requests to the page, and its answers so far.
struct HostParts {
  std::vector<QrCode> codes;
  std::string copied_text;
  std::optional<bool> copied;  // whether `copied_text` is on the clipboard; null: not known yet
  // The page's button on the screen of success, which leads on from here; empty: there is none.
  std::string continue_label;
  LaterTexts later_texts = LaterTexts::unasked;  // unused when the messages have them

  [[nodiscard]] QrCode* find_code(std::string_view text) noexcept {
    for (QrCode& code : codes) {
      if (code.text == text) return &code;
    }
    return nullptr;
  }
};

}  // namespace verify::ui
