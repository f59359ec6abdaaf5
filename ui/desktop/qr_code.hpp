#pragma once
// QR codes, which the page makes in a browser.

#include <string>
#include <vector>

namespace verify::desktop {

// Rows of modules as ui::QrCode wants them; none when the text is too long for a code.
[[nodiscard]] std::vector<std::string> make_qr_code(const std::string& text);

}  // namespace verify::desktop
