// The generated files in web/src agree with the tables in C++; `./dev golden` writes them again.

#include "vocabulary.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace verify {

TEST_CASE("the parts of web/src that are made of tables are as the tables are") {
  const std::string folder = VERIFY_SOURCE_DIR "/web/src/";
  for (const auto& [name, text] :
       {std::pair{"vocabulary.ts", vocabulary()}, std::pair{"tokens.css", theme_tokens()}}) {
    CAPTURE(name);
    if (std::getenv("VERIFY_GOLDEN") != nullptr) std::ofstream(folder + name) << text;
    std::ifstream file(folder + name, std::ios::binary);
    const std::string found{std::istreambuf_iterator<char>(file), {}};
    const bool is_current = found == text;
    CHECK_MESSAGE(is_current, "run ./dev golden");
  }
}

}  // namespace verify
