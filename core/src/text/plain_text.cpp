#include "text/plain_text.hpp"

#include "text/character_class.hpp"
#include "text/han.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

constexpr char32_t space = U' ';

// True for characters that never have a space beside them: Han characters and wide punctuation.
bool is_wide(char32_t c) noexcept {
  return c == 0xB7 || (c >= 0x3001 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFF65) ||
         classify_han(c) != Han::none;
}

}  // namespace

PlainText::PlainText(std::string_view text) noexcept : text_(text) {
  read();
  remove_spaces();
  changed_ = notes_.any();
}

Span PlainText::raw_span(std::size_t begin, std::size_t end) const noexcept {
  if (begin >= size_) return {raw_size_, raw_size_};
  const std::uint32_t first = characters_[begin].raw_offset;
  if (end <= begin) return {first, first};
  return {first, end > size_ ? raw_size_ : characters_[end - 1].raw_offset + 1};
}

std::string PlainText::value() const {
  if (!changed_) return std::string{text_};
  std::string value;
  value.reserve(text_.size());
  for (std::size_t i = 0; i < size_; ++i)
    append_utf8(value, characters_[i].value);
  return value;
}

void PlainText::read() noexcept {
  for (std::size_t at = 0; at < text_.size(); ++raw_size_) {
    const CodePoint read = decode_utf8(text_, at);
    at += read.size;
    char32_t value = read.value;
    if (classify_han(value) == Han::standard) {
      append(value, raw_size_);
      continue;
    }
    if (is_space(value)) {
      has_space_ = true;
      append(value, raw_size_);
    } else if (is_invisible(value)) {
      notes_.add(Normalisation::invisible, raw_size_);
    } else if (const char32_t ideograph = ideograph_of_radical(value); ideograph != 0) {
      notes_.add(Normalisation::radical, raw_size_);
      append(ideograph, raw_size_);
    } else {
      const char32_t narrow = narrowed(value);
      if (narrow != value && (is_digit(narrow) || is_latin(narrow))) {
        notes_.add(Normalisation::full_width, raw_size_);
        value = narrow;
      }
      append(value, raw_size_);
    }
  }
}

void PlainText::append(char32_t value, std::uint32_t raw_offset) noexcept {
  if (size_ == capacity) {
    overflows_ = true;
    return;
  }
  characters_[size_++] = {value, raw_offset};
}

void PlainText::remove_spaces() noexcept {
  if (!has_space_) return;
  std::size_t kept = 0;
  bool pending = false;
  std::uint32_t pending_offset = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const Character character = characters_[i];
    if (is_space(character.value)) {
      if (pending || kept == 0 || character.value != space)
        notes_.add(Normalisation::spaces, character.raw_offset);
      if (!pending) pending_offset = character.raw_offset;
      pending = kept > 0;
      continue;
    }
    if (pending && (is_wide(characters_[kept - 1].value) || is_wide(character.value))) {
      notes_.add(Normalisation::spaces, pending_offset);
      had_inner_space_ = true;
    } else if (pending) {
      characters_[kept++] = {space, pending_offset};
    }
    pending = false;
    characters_[kept++] = character;
  }
  if (pending) notes_.add(Normalisation::spaces, pending_offset);
  size_ = kept;
}

}  // namespace verify
