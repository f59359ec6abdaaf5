#pragma once
// The texts of one language by key; message.hpp makes sentences of them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

struct Text {
  std::string key;
  std::string text;
};

// The texts of one language, immutable once loaded.
class Catalogue {
public:
  // `texts` must be sorted by key, without duplicate keys.
  Catalogue(std::string locale, std::vector<Text> texts);

  [[nodiscard]] const std::string& locale() const noexcept { return locale_; }
  [[nodiscard]] const std::vector<Text>& texts() const noexcept { return texts_; }

  // The raw text of a key, or nothing when the catalogue lacks it.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const noexcept;

private:
  std::string locale_;
  std::vector<Text> texts_;
};

}  // namespace verify
