#include "text/code_text.hpp"

#include "text/character_class.hpp"
#include "text/utf8.hpp"

namespace verify {

CodeText::CodeText(std::string_view text, Separators separators) noexcept {
  plain_ = copy_plain(text);
  if (!plain_) normalise(text, separators);
}

Span CodeText::raw_span(std::size_t begin, std::size_t end) const noexcept {
  if (plain_) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const std::size_t stored = view().size();
  if (begin >= stored) return {raw_size_, raw_size_};
  const std::uint32_t first = offsets_[begin];
  if (end <= begin) return {first, first};
  return {first, end > stored ? raw_size_ : offsets_[end - 1] + 1};
}

// The common case: nothing but capitals and digits.
bool CodeText::copy_plain(std::string_view text) noexcept {
  if (text.size() > capacity) return false;
  bool plain = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    plain = plain && (is_digit(text[i]) || is_upper(text[i]));
    characters_[i] = text[i];
  }
  if (!plain) return false;
  size_ = text.size();
  raw_size_ = static_cast<std::uint32_t>(size_);
  return true;
}

void CodeText::normalise(std::string_view text, Separators separators) noexcept {
  for (std::size_t at = 0; at < text.size(); ++raw_size_) {
    const CodePoint read = decode_utf8(text, at);
    at += read.size;
    const char32_t character = narrowed(read.value);
    if (is_space(read.value) || is_dash(read.value) ||
        (separators == Separators::telephone &&
         (character == '(' || character == ')' || character == '.'))) {
      notes_.add(Change::separators, raw_size_);
    } else if (is_invisible(read.value)) {
      notes_.add(Change::invisible, raw_size_);
    } else if (const char letter = look_alike_of(read.value); letter != 0) {
      notes_.add(Change::look_alike, raw_size_);
      append(letter, raw_size_);
    } else if (character < 0x80) {
      if (character != read.value) notes_.add(Change::full_width, raw_size_);
      if (is_lower(character)) notes_.add(Change::upper_case, raw_size_);
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
