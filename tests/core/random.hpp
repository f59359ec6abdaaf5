#pragma once
// Random values to test properties. They are the same in every run, so that a failure can be
// repeated.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace verify::test {

// The number of random values for each property: 100,000, or VERIFY_ROUNDS.
inline int rounds() {
  const char* const wanted = std::getenv("VERIFY_ROUNDS");
  return wanted == nullptr ? 100'000 : std::atoi(wanted);
}

class Random {
public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  // A number in [least, most].
  int between(int least, int most) {
    return least + static_cast<int>(engine_() % static_cast<std::uint32_t>(most - least + 1));
  }
  bool one_in(int count) { return between(1, count) == 1; }
  char pick(std::string_view characters) {
    return characters[static_cast<std::size_t>(
        between(0, static_cast<int>(characters.size()) - 1))];
  }
  std::string digits(int count) {
    std::string text;
    while (count-- > 0)
      text += pick("0123456789");
    return text;
  }
  // `text` with one slip: a wrong, swapped, doubled or missing character.
  std::string mutate(std::string text, std::string_view alphabet) {
    if (text.size() < 2) return text;
    const auto place = static_cast<std::size_t>(between(0, static_cast<int>(text.size()) - 2));
    switch (between(0, 4)) {
      case 0:
        std::swap(text[place], text[place + 1]);
        break;
      case 1:
        text.insert(place, 1, text[place]);
        break;
      case 2:
        text.erase(place, 1);
        break;
      default:
        text[place + static_cast<std::size_t>(between(0, 1))] = pick(alphabet);
        break;
    }
    return text;
  }

private:
  std::mt19937 engine_;
};

}  // namespace verify::test
