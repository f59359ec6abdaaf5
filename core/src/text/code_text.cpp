#include "text/code_text.hpp"

#include "text/character_class.hpp"
#include "text/utf8.hpp"

namespace verify {

namespace {

// True when there are only capitals and digits. It has no branch per character, which is faster.
bool is_plain(std::string_view text) noexcept {
  int others = 0;
  for (const char c : text)
    others += is_digit(c) || is_upper(c) ? 0 : 1;
  return others == 0;
}

}  // namespace

// The common case is a text of only capitals and digits; it needs no change.
CodeText::CodeText(std::string_view text, Separators separators) noexcept
    : text_(text), plain_(text.size() <= capacity && is_plain(text)) {
  if (plain_) {
    size_ = text.size();
    raw_size_ = static_cast<std::uint32_t>(size_);
  } else {
    normalise(separators);
  }
}

Span CodeText::raw_span(std::size_t begin, std::size_t end) const noexcept {
  if (plain_) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const std::size_t stored = view().size();
  if (begin >= stored) return {raw_size_, raw_size_};
  const std::uint32_t first = offsets_[begin];
  if (end <= begin) return {first, first};
  return {first, end > stored ? raw_size_ : offsets_[end - 1] + 1};
}

void CodeText::normalise(Separators separators) noexcept {
  for (std::size_t at = 0; at < text_.size(); ++raw_size_) {
    const CodePoint read = decode_utf8(text_, at);
    at += read.size;
    const char32_t character = narrowed(read.value);
    if (is_space(read.value) || is_dash(read.value) ||
        (separators == Separators::telephone &&
         (character == '(' || character == ')' || character == '.'))) {
      notes_.add(Normalisation::separators, raw_size_);
    } else if (is_invisible(read.value)) {
      notes_.add(Normalisation::invisible, raw_size_);
    } else if (const char letter = look_alike_of(read.value); letter != 0) {
      notes_.add(Normalisation::look_alike, raw_size_);
      append(letter, raw_size_);
    } else if (character < 0x80) {
      if (character != read.value) notes_.add(Normalisation::full_width, raw_size_);
      if (is_lower(character)) notes_.add(Normalisation::upper_case, raw_size_);
      append(static_cast<char>(is_lower(character) ? character - 'a' + 'A' : character), raw_size_);
    } else {
      append(other, raw_size_);
    }
  }
}

void CodeText::append(char character, std::uint32_t raw_offset) noexcept {
  if (size_ < capacity) {
    characters_[size_] = character;
    offsets_[size_] = raw_offset;
  }
  ++size_;
}

}  // namespace verify
