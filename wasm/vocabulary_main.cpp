// Prints a generated source of web/src: `vocabulary` or `tokens`.

#include <cstdio>
#include <string_view>

#include "vocabulary.hpp"

int main(int count, char** words) {
  const std::string_view wanted = count == 2 ? words[1] : "";
  if (wanted != "vocabulary" && wanted != "tokens") {
    std::fputs("usage: vocabulary vocabulary|tokens\n", stderr);
    return 2;
  }
  const std::string text = wanted == "tokens" ? verify::theme_tokens() : verify::vocabulary();
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
