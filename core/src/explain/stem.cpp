#include "explain/stem.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace verify {

namespace {

constexpr std::size_t longest_word = 32;

struct Ending {
  std::string_view text;
  std::string_view replacement;
};

constexpr std::array<Ending, 9> endings{{{"ifications", "ify"},
                                         {"ification", "ify"},
                                         {"ies", "y"},
                                         {"ied", "y"},
                                         {"ying", "y"},
                                         {"ing", ""},
                                         {"ed", ""},
                                         {"es", ""},
                                         {"s", ""}}};

void remove_ending(std::string& word) {
  constexpr std::size_t shortest_stem = 3;
  if (word.ends_with("ss")) return;
  for (const Ending& ending : endings) {
    if (!word.ends_with(ending.text)) continue;
    const std::size_t rest = word.size() - ending.text.size();
    if (rest + ending.replacement.size() < shortest_stem) continue;
    word.resize(rest);
    word += ending.replacement;
    return;
  }
}

}  // namespace

std::string stem(std::string_view word) {
  std::string out(word.substr(0, longest_word));
  remove_ending(out);
  constexpr std::size_t shortest = 4;
  if (out.size() >= shortest && out.back() == 'e') out.pop_back();
  const bool doubled = out.size() >= shortest && out[out.size() - 1] == out[out.size() - 2];
  if (doubled) out.pop_back();
  return out;
}

int typing_errors(std::string_view a, std::string_view b, int most) noexcept {
  if (a.size() > longest_word || b.size() > longest_word) return a == b ? 0 : most + 1;
  std::array<std::array<int, longest_word + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j)
    rows[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
    }
  }
  return std::min(rows[a.size() % 3][b.size()], most + 1);
}

}  // namespace verify
