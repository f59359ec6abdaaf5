#pragma once
// Cards: a background that grows with its content.

#include "ui.hpp"
#include "widgets/badge.hpp"

namespace verify::ui {

enum class CardKind : std::uint8_t {
  plain,
  recommended,  // framed in the accent colour
  question,     // on the soft accent colour
  warning,      // a bar on the left marks a blocker
  bad,
};

// Items that are drawn during the life of a Card are inside it; afterwards the cursor is below the
// card and the usual gap.
class Card {
public:
  explicit Card(Ui& ui, CardKind kind = CardKind::plain);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

private:
  Ui& ui_;
  CardKind kind_;
  Rect outer_;
  Behind behind_;
  std::optional<Column> inner_;
};

inline constexpr float card_gap = space::s;

[[nodiscard]] float card_padding(const Ui& ui) noexcept;

// The place of a badge: at the end of the line, or directly after the title.
enum class BadgePlace : std::uint8_t { end, after };

// A card's heading with a badge beside it, or below it when both do not fit on one line.
void card_title(Ui& ui, std::string_view id, std::string_view title, const Type& type, int level,
                const Badge* badge = nullptr, BadgePlace place = BadgePlace::end);

}  // namespace verify::ui
