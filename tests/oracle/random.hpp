#pragma once
// Random texts. They are cheap enough for ten million of them, and the same in every run and on
// every machine.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace verify::oracle {

class Random {
public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}

  // A number from 0 to `count` - 1.
  [[nodiscard]] std::size_t below(std::size_t count) noexcept {
    return static_cast<std::size_t>((next() >> 32U) * count >> 32U);
  }
  [[nodiscard]] bool one_in(std::size_t count) noexcept { return below(count) == 0; }
  [[nodiscard]] char pick(std::string_view characters) noexcept {
    return characters[below(characters.size())];
  }

  void add_digits(std::string& text, int count) {
    while (count-- > 0)
      text += static_cast<char>('0' + below(10));
  }
  // The last `width` digits of a number from 0 to `count` - 1.
  void add_number(std::string& text, std::size_t count, std::size_t width) {
    const std::size_t number = below(count);
    const std::size_t begin = text.size();
    text.append(width, '0');
    std::size_t left = number;
    for (std::size_t i = width; i > 0; --i, left /= 10)
      text[begin + i - 1] = static_cast<char>('0' + left % 10);
  }

  // One slip: a wrong character, two neighbours swapped, one character twice or not at all.
  void mutate(std::string& text, std::string_view alphabet) {
    if (text.size() < 2) return;
    const std::size_t place = below(text.size() - 1);
    switch (below(8)) {
      case 0:
        text.insert(place, 1, text[place]);
        break;
      case 1:
        text.erase(place, 1);
        break;
      case 2:
      case 3:
        std::swap(text[place], text[place + 1]);
        break;
      default:
        text[below(text.size())] = pick(alphabet);
        break;
    }
  }

private:
  // SplitMix64.
  std::uint64_t next() noexcept {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace verify::oracle
