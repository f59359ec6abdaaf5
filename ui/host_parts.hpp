#pragma once
// Things that only the page can make. They are requested while drawing and arrive later; they are
// not part of the wizard's state.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify::ui {

// A QR code as rows of modules from the top; '1' is dark. There are no rows while the page has not
// made them, or when the text is too long for a code.
struct QrCode {
  std::string text;
  std::vector<std::string> rows;
};

struct HostRequest {
  enum class Kind : std::uint8_t { qr_code, copy, texts };
  Kind kind = Kind::qr_code;
  std::string text;
};

// Whether the texts of later screens are requested; a page loads them while the applicant reads the
// first screens.
enum class LaterTexts : std::uint8_t { unasked, awaited, missing };

// The requests to the page, and its answers so far.
struct HostParts {
  std::vector<QrCode> codes;
  std::string copied_text;
  std::optional<bool> copied;  // whether `copied_text` is on the clipboard; null: not known yet
  LaterTexts later_texts = LaterTexts::unasked;  // unused when the messages have them

  [[nodiscard]] QrCode* find_code(std::string_view text) noexcept {
    for (QrCode& code : codes) {
      if (code.text == text) return &code;
    }
    return nullptr;
  }
};

}  // namespace verify::ui
