// Nothing in the provider's FAQ may be lost: every sentence of it is quoted by a claim, and every
// claim of the FAQ is used by a rule, a reason, an ETA, a blocker or a text.

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "builtin.hpp"
#include "verify/eta.hpp"
#include "verify/explain.hpp"

namespace verify {

using test::pack;

namespace {

std::string read_faq() {
  std::ifstream file(VERIFY_SOURCE_DIR "/tests/faq.zh-CN.txt");
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// The text without Markdown: links become their titles; emphasis, list marks and spaces are
// removed.
std::string plain(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '[') continue;
    if (line[i] == ']') {
      const std::size_t close = line.find(')', i);
      if (i + 1 < line.size() && line[i + 1] == '(' && close != std::string_view::npos) i = close;
      continue;
    }
    if (line[i] == '*' || line[i] == ' ' || line[i] == '\r') continue;
    out += line[i];
  }
  if (out.starts_with('-')) out.erase(0, 1);
  if (out.size() > 1 && out[0] >= '0' && out[0] <= '9' && out[1] == '.') out.erase(0, 2);
  return out;
}

// The sentences of a line; each ends with 。.
std::vector<std::string> sentences_of(const std::string& line) {
  std::vector<std::string> out;
  constexpr std::string_view stop = "。";
  std::size_t begin = 0;
  for (std::size_t at = line.find(stop); at != std::string::npos; at = line.find(stop, begin)) {
    out.push_back(line.substr(begin, at + stop.size() - begin));
    begin = at + stop.size();
  }
  if (begin < line.size()) out.push_back(line.substr(begin));
  return out;
}

// True for sentences that only introduce the following lines.
bool is_introduction(const std::string& sentence) {
  return sentence.ends_with("：") || sentence.ends_with("其中：") ||
         sentence == "个人认证处理时长" || sentence == "企业认证处理时长" ||
         sentence == "审核超时处理";
}

// All sentences of the FAQ without its headings.
std::vector<std::string> faq_sentences() {
  std::vector<std::string> out;
  std::istringstream lines(read_faq());
  for (std::string line; std::getline(lines, line);) {
    // Headings are the sections of claims. Lines with only a link are tested by the test of links.
    if (line.starts_with("###") || line.starts_with("- [")) continue;
    for (const std::string& sentence : sentences_of(plain(line))) {
      if (!sentence.empty() && !is_introduction(sentence)) out.push_back(sentence);
    }
  }
  return out;
}

// The ids of the claims that quote a sentence.
std::vector<std::string> claims_that_say(const std::string& sentence) {
  std::vector<std::string> out;
  for (const Claim& claim : pack().claims) {
    if (plain(claim.quote).find(sentence) != std::string::npos) out.push_back(claim.id);
  }
  return out;
}

// The ids of the claims that a rule, a reason, a duration, a blocker or a failure cites.
std::set<std::string> cited_claims() {
  std::set<std::string> out;
  const auto add = [&out](const std::vector<std::string>& ids) {
    out.insert(ids.begin(), ids.end());
  };
  for (const Method& method : pack().methods) {
    add(method.claims);
    add(basis_of(method));
    for (const Requirement& requirement : method.requirements)
      add(requirement.claims);
    for (const Consideration& consideration : method.considerations)
      add(consideration.claims);
  }
  for (const Blocker& blocker : pack().blockers)
    add(blocker.claims);
  const LoadedFailures failures = builtin_failures(pack());
  REQUIRE(failures.dictionary);
  for (const Failure& failure : failures.dictionary->failures)
    add(failure.claims);
  return out;
}

bool is_of_faq(const Claim& claim) {
  return read_faq().find(claim.section) != std::string::npos;
}

}  // namespace

TEST_CASE("every sentence of the FAQ is the quote of a claim that something rests on") {
  const std::vector<std::string> sentences = faq_sentences();
  CHECK(sentences.size() > 40);
  const std::set<std::string> cited = cited_claims();
  for (const std::string& sentence : sentences) {
    CAPTURE(sentence);
    const std::vector<std::string> claims = claims_that_say(sentence);
    CHECK_FALSE_MESSAGE(claims.empty(), "no claim says so");
    const bool used = std::any_of(claims.begin(), claims.end(),
                                  [&](const std::string& id) { return cited.contains(id); });
    CHECK_MESSAGE(used, "nothing rests on it");
  }
}

TEST_CASE("no claim is idle, and every document's claim is cited too") {
  const std::set<std::string> cited = cited_claims();
  for (const Claim& claim : pack().claims)
    CHECK_MESSAGE(cited.contains(claim.id), claim.id);
}

TEST_CASE("every quote of the FAQ stands there to the letter") {
  const std::string faq = replaced(plain(read_faq()), "\n", "");
  for (const Claim& claim : pack().claims) {
    if (!is_of_faq(claim)) continue;
    for (const std::string& sentence : sentences_of(plain(claim.quote))) {
      CAPTURE(claim.id);
      CAPTURE(sentence);
      bool stands = false;
      for (const std::string& stated : faq_sentences())
        stands = stands || stated.find(sentence) != std::string::npos;
      CHECK((stands || faq.find(sentence) != std::string::npos));
    }
  }
}

TEST_CASE("every link of the FAQ is in the pack") {
  const std::string faq = read_faq();
  std::set<std::string> urls;
  for (std::size_t at = faq.find("](http"); at != std::string::npos;
       at = faq.find("](http", at + 1)) {
    urls.insert(faq.substr(at + 2, faq.find(')', at) - at - 2));
  }
  CHECK(urls.size() == 6);
  for (const std::string& url : urls) {
    CAPTURE(url);
    bool known = false;
    for (const Link& link : pack().links)
      known = known || link.url == url;
    CHECK(known);
  }
}

}  // namespace verify
