#pragma once
// Dates as people copy them from a licence: 2020-02-24, 2020.2.24, 2020年2月24日, 20200224,
// 二〇二〇年二月二十四日, and terms made of two.

#include <array>
#include <cstddef>

#include "text/plain_text.hpp"
#include "verify/time.hpp"

namespace verify {

struct WrittenDate {
  Date date;              // as written; it may be a date that does not exist
  std::size_t begin = 0;  // its place in the text
  std::size_t end = 0;
};

struct WrittenDates {
  bool understood = false;  // the text contains only dates and separators
  std::array<WrittenDate, 2> dates;
  std::size_t count = 0;
  bool open_ended = false;  // "long term", or a separator with nothing after it
};

// True for a character that a written date or term can have.
[[nodiscard]] bool may_be_in_date(char32_t c) noexcept;

[[nodiscard]] WrittenDates read_dates(const PlainText& text) noexcept;

}  // namespace verify
