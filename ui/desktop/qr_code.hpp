#pragma once
// Makes QR codes; in a browser, the page makes them.

#include <string>
#include <vector>

namespace verify::desktop {

// The rows of modules for ui::QrCode; empty when the text is too long for a code.
[[nodiscard]] std::vector<std::string> make_qr_code(const std::string& text);

}  // namespace verify::desktop
