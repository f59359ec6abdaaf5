#pragma once
// What only the page can make: it is asked for while drawing, comes later, and is no part of the
// wizard's state.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify::ui {

// A QR code as rows of modules from the top, '1' dark. No rows: not there yet, or the text fits no
// code.
struct QrCode {
  std::string text;
  std::vector<std::string> rows;
};

struct HostRequest {
  enum class Kind : std::uint8_t { qr_code, copy, texts };
  Kind kind = Kind::qr_code;
  std::string text;
};

// The texts of later screens, which a page loads while the first ones are read.
enum class LaterTexts : std::uint8_t { unasked, awaited, missing };

// What was asked of the page, and what has come.
struct HostParts {
  std::vector<QrCode> codes;
  std::string copied_text;
  std::optional<bool> copied;  // whether `copied_text` is on the clipboard; nothing: not known yet
  LaterTexts later_texts = LaterTexts::unasked;  // unless the messages have them

  [[nodiscard]] QrCode* find_code(std::string_view text) noexcept {
    for (QrCode& code : codes) {
      if (code.text == text) return &code;
    }
    return nullptr;
  }
};

}  // namespace verify::ui
