// Unified social credit codes: the example of the standard, and every single slip in it.
// tests/oracle compares the check with a second implementation.

#include <fstream>
#include <set>
#include <string>

#include "check/credit_code.hpp"
#include "checking.hpp"
#include "random.hpp"

namespace verify::test {
namespace {

const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

const std::set<std::string> prefixes = {"11", "12", "13", "19", "21", "29", "31", "32", "33",
                                        "34", "35", "39", "41", "49", "51", "52", "53", "59",
                                        "61", "62", "69", "71", "72", "79", "81", "89", "91",
                                        "92", "93", "A1", "A9", "N1", "N2", "N3", "N9", "Y1"};

const std::set<std::string>& regions() {
  static const std::set<std::string> table = [] {
    std::set<std::string> read{"100000"};
    std::ifstream file{VERIFY_SOURCE_DIR "/core/data/area_codes.csv"};
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line))
      read.insert(line.substr(0, 6));
    return read;
  }();
  return table;
}

// The weighted sum of all 18 values is a multiple of 31, with weights 3^0 … 3^16 and 1.
bool outer_adds_up(const std::string& code) {
  long sum = static_cast<long>(alphabet.find(code[17]));
  long weight = 1;
  for (std::size_t i = 0; i < 17; ++i) {
    sum += static_cast<long>(alphabet.find(code[i])) * weight;
    weight = weight * 3 % 31;
  }
  return sum % 31 == 0;
}

// The weighted sum of an organisation code and its check (X is 10) is a multiple of 11.
bool inner_adds_up(const std::string& code) {
  const std::string all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 8; ++i)
    sum += static_cast<int>(all.find(code[8 + i])) * weights[i];
  const char check = code[16];
  if (check != 'X' && (check < '0' || check > '9')) return false;
  return (sum + (check == 'X' ? 10 : check - '0')) % 11 == 0;
}

std::string completed(std::string code) {
  for (const char inner : std::string{"0123456789X"}) {
    code[16] = inner;
    if (inner_adds_up(code)) break;
  }
  for (const char outer : alphabet) {
    code[17] = outer;
    if (outer_adds_up(code)) break;
  }
  return code;
}

std::string random_code(Random& random) {
  auto prefix = prefixes.begin();
  std::advance(prefix, random.between(0, static_cast<int>(prefixes.size()) - 1));
  auto region = regions().begin();
  std::advance(region, random.between(0, static_cast<int>(regions().size()) - 1));
  std::string code = random.one_in(2) ? "91" : *prefix;
  code += random.one_in(6) ? random.digits(6) : random.one_in(6) ? "350203" : *region;
  code += random.one_in(3) ? "M000" : "MA5A";
  while (code.size() < 18)
    code += random.pick(alphabet);
  return completed(code);
}

}  // namespace

TEST_CASE("credit_code judges what is printed on the licence") {
  static const Row rows[] = {
      {"the standard's example", "91350100M000100Y43", Verdict::ok, "", "91350100M000100Y43"},
      {"a published example", "9144030071526726XG", Verdict::ok},
      {"small letters and spaces", "9144 0300 7152 6726 xg", Verdict::fixed, "text.upper_case",
       "9144030071526726XG"},
      {"a category that is not listed", completed("54350100M000100Y43"), Verdict::warning,
       "credit_code.category_unlisted"},
      {"another", completed("55350100M000100Y43"), Verdict::warning,
       "credit_code.category_unlisted"},
      {"a department that is not listed", completed("J1350100M000100Y43"), Verdict::warning,
       "credit_code.category_unlisted"},
      {"another one", completed("G1350100M000100Y43"), Verdict::warning,
       "credit_code.category_unlisted"},
      {"not listed and mistyped", "54350100M000100Y43", Verdict::error, "credit_code.category"},
      {"an early code of Fujian", "91350100M000100Y44", Verdict::warning, "credit_code.pilot_code"},
      {"an identity number that passes the outer check", "110101199001018017", Verdict::error,
       "credit_code.is_id_number"},
      {"an outer check without the inner one", "91110108MA0000001D", Verdict::error,
       "credit_code.organization_code"},
      {"an old registration number", "110108600000028", Verdict::error,
       "credit_code.is_registration_number"},
      {"an organisation code alone", "D2143569-X", Verdict::error,
       "credit_code.is_organization_code"},
      {"a Chinese character", "9135010中M000100Y43", Verdict::error, "credit_code.character"},
      {"too short", "9135010", Verdict::error, "credit_code.length"},
  };
  for (const Row& row : rows)
    check_row("credit_code", row);
}

TEST_CASE("the letter O is named with its position, and 0 is offered") {
  const FieldReport report = judged("credit_code", "9135O100M000100Y43");
  const Issue* const issue = find_issue(report, "credit_code.letter_not_allowed");
  REQUIRE(issue != nullptr);
  CHECK(argument(*issue, "character") == "O");
  CHECK(argument(*issue, "position") == "5");
  CHECK(issue->span == Span{4, 5});
  REQUIRE(issue->fixes.size() == 1);
  CHECK(issue->fixes[0].value == "91350100M000100Y43");
  CHECK(issue->fixes[0].changed == Span{4, 5});
}

TEST_CASE("each letter that is not allowed is marked, and one fix replaces them all") {
  const FieldReport report = judged("credit_code", "9I35O100M000I00Y43");
  REQUIRE(report.issues.size() == 3);
  CHECK(report.issues[2].span == Span{12, 13});
  REQUIRE(report.issues[0].fixes.size() == 1);
  CHECK(report.issues[0].fixes[0].value == "91350100M000100Y43");
}

TEST_CASE("a letter that fits only by chance is not offered") {
  // An I was typed instead of an A. A 1 in this place would break both check characters; only the A
  // makes both right.
  const FieldReport report = judged("credit_code", "91440300MI5ABCDE5X");
  REQUIRE(report.issues[0].fixes.size() == 1);
  CHECK(report.issues[0].fixes[0].value == "91440300MA5ABCDE5X");
}

TEST_CASE("every wrong character and every swap of neighbours in a credit code is found") {
  const CheckContext context{pack().policy, pack().calendar, today};
  Random random{31};
  int found_again = 0;
  int tried = 0;
  for (int i = 0; i < 200; ++i) {
    const std::string code = random_code(random);
    if (!is_right_credit_code(code, context) || code.substr(8, 4) == "M000") continue;
    for (std::size_t place = 0; place < 18; ++place) {
      for (const char other : alphabet) {
        std::string wrong = code;
        wrong[place] = other;
        if (other == code[place]) continue;
        const FieldReport report = judged("credit_code", wrong);
        CHECK_MESSAGE(report.verdict == Verdict::error, wrong);
        if (report.issues[0].code == "credit_code.is_id_number") continue;
        ++tried;
        for (const Fix& fix : report.issues[0].fixes)
          found_again += fix.value == code ? 1 : 0;
      }
      std::string swapped = code;
      if (place + 1 == 18 || swapped[place] == swapped[place + 1]) continue;
      std::swap(swapped[place], swapped[place + 1]);
      CHECK_MESSAGE(judged("credit_code", swapped).verdict == Verdict::error, swapped);
    }
  }
  REQUIRE(tried > 10'000);
  CHECK(found_again > tried / 2);
}

}  // namespace verify::test
