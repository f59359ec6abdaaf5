#include "qr_code.hpp"

#include <qrencode.h>

#include <memory>

namespace verify::desktop {

std::vector<std::string> make_qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
  std::vector<std::string> rows;
  if (!code) return rows;
  const auto width = static_cast<std::size_t>(code->width);
  for (std::size_t y = 0; y < width; ++y) {
    std::string& row = rows.emplace_back(width, '0');
    for (std::size_t x = 0; x < width; ++x) {
      if ((code->data[y * width + x] & 1U) != 0) row[x] = '1';
    }
  }
  return rows;
}

}  // namespace verify::desktop
