// A trouble to explain. After the first byte: words, a code, or a provider and its code on two
// lines.

#include "fuzzing.hpp"

namespace verify::fuzz {

namespace {

void expect_kept(const std::vector<FailureMatch>& found, std::string_view about) {
  constexpr int most_score = 1000;
  int last = most_score;
  for (const FailureMatch& match : found) {
    expect(match.failure != nullptr && failures().find(match.failure->id) == match.failure,
           "a match is of the dictionary", about);
    expect(match.score > 0 && match.score <= last, "the best match is first", about);
    last = match.score;
  }
}

void explain_any_words(std::string_view words) {
  constexpr std::size_t most = 5;
  const std::vector<FailureMatch> found = explain_text(failures(), words);
  expect(found.size() <= most, "at most five matches", words);
  expect_kept(found, words);
}

}  // namespace

void fuzz(std::string_view input) {
  if (input.empty()) return;
  const std::string_view rest = input.substr(1);
  const std::size_t feed = rest.find('\n');
  if (input.front() == 't') return explain_any_words(rest);
  if (input.front() == 'c' || feed == std::string_view::npos)
    return expect_kept(explain_code(failures(), rest), rest);
  expect_kept(explain_provider_code(failures(), rest.substr(0, feed), rest.substr(feed + 1)), rest);
}

}  // namespace verify::fuzz
