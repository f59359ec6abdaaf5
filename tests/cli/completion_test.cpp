// Runs the completion in the shells themselves.

#include "completion.hpp"

#include <doctest/doctest.h>

#include "program.hpp"

namespace verify::cli {

namespace {

const KnownWords& known_words() {
  static const KnownWords known = known_words_of(builtin_engine());
  return known;
}

// The completions that bash offers for the last of these words, in one line.
std::string offered(const std::string& words) {
  const Outcome outcome =
      run_script("source <(verify completion bash)\nCOMP_WORDS=(verify " + words +
                 ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_verify\n"
                 "echo \"${COMPREPLY[*]}\"");
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  return outcome.out.substr(0, outcome.out.find('\n'));
}

}  // namespace

TEST_CASE("bash completes commands, options and the names of the rules") {
  CHECK(offered("re") == "recommend");
  CHECK(offered("field legal_person_i") == "legal_person_id_number");
  CHECK(offered("check personal.f") == "personal.face");
  CHECK(offered("check --now T personal.q") == "personal.qq_scan");
  CHECK(offered("recommend --locale e") == "en");
  CHECK(offered("recommend --locale = e") == "en");
  CHECK(offered("recommend --locale =") == "en zh-CN zh-HK zh-TW");
  CHECK(offered("explain --method enterprise.t") == "enterprise.top_up");
  CHECK(offered("explain --provider tencent_o") == "tencent_ocr");
  CHECK(offered("explain --code id_number.check") == "id_number.check_digit");
  CHECK(offered("batch --j") == "--jobs");
  CHECK(offered("field --j") == "");
  CHECK(offered("completion f") == "fish");
  CHECK(offered("pack d") == "diff");
  CHECK(offered("pack diff --e") == "--exit-code");
  CHECK(offered("pack --e") == "");
  CHECK(offered("pack diff old d") == "");
  CHECK(offered("help exp") == "explain");
  CHECK(offered("explain --text id") == "");
  CHECK(offered("field name te") == "");
}

TEST_CASE("every script has every name") {
  for (const std::string_view shell : shells) {
    CAPTURE(std::string(shell));
    const std::string script = completion_script(shell, known_words());
    for (const Offer offer : {Offer::commands, Offer::fields, Offer::methods, Offer::locales,
                              Offer::providers, Offer::codes, Offer::shells}) {
      const std::vector<std::string> words = words_for(known_words(), offer);
      CHECK_FALSE(words.empty());
      for (const std::string& word : words)
        if (script.find(word) == std::string::npos) FAIL_CHECK(word);
    }
    for (const Option& option : options()) {
      if (option.name != "--" && script.find(option.name.substr(2)) == std::string::npos)
        FAIL_CHECK(std::string(option.name));
    }
  }
  CHECK(completion_script("tcsh", known_words()).empty());
}

TEST_CASE("every shell that is here can read its script") {
  CHECK(run_script("verify completion bash | bash -n").err == "");
  CHECK(run_script("! command -v zsh || { verify completion zsh > z && zsh -n z; }").err == "");
  CHECK(run_script("! command -v fish || { verify completion fish > f && fish -n f; }").err == "");
}

}  // namespace verify::cli
