// Identity numbers: the examples of the standards, and every single slip in them. tests/oracle
// compares the check with a second implementation.

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "check/id_number.hpp"
#include "checking.hpp"
#include "random.hpp"

namespace verify::test {
namespace {

const std::vector<std::string>& areas() {
  static const std::vector<std::string> codes = [] {
    std::vector<std::string> read;
    std::ifstream file{VERIFY_SOURCE_DIR "/core/data/area_codes.csv"};
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line))
      read.push_back(line.substr(0, 6));
    return read;
  }();
  return codes;
}

// The weighted sum of 17 digits and the check digit must be 1 modulo 11, with weights 2^17 … 2^0.
bool adds_up(const std::string& number) {
  long sum = 0;
  long weight = 1;
  for (std::size_t i = 18; i-- > 0;) {
    sum += weight * (number[i] == 'X' ? 10 : number[i] - '0');
    weight *= 2;
  }
  return sum % 11 == 1;
}

std::string with_check(std::string seventeen) {
  for (const char check : std::string{"0123456789X"}) {
    if (adds_up(seventeen + check)) return seventeen + check;
  }
  return {};
}

std::string random_number(Random& random) {
  const int area = random.between(0, static_cast<int>(areas().size()) - 1);
  std::string first = random.one_in(8) ? random.digits(6) : areas()[static_cast<std::size_t>(area)];
  if (random.one_in(10)) first = std::string{random.pick("8")} + random.pick("123") + "0000";
  std::string birth = std::to_string(random.between(1860, 2030));
  const int month = random.between(0, 13);
  const int day = random.between(0, 32);
  birth += static_cast<char>('0' + month / 10);
  birth += static_cast<char>('0' + month % 10);
  birth += static_cast<char>('0' + day / 10);
  birth += static_cast<char>('0' + day % 10);
  if (random.one_in(4)) birth = "19850612";
  return with_check(first + birth + random.digits(3));
}

}  // namespace

TEST_CASE("id_number judges what is printed on the card") {
  static const Row rows[] = {
      {"the standard's first example", "11010519491231002X", Verdict::ok, "", "11010519491231002X"},
      {"the standard's second example, of somebody who would be 146", "440524188001010014",
       Verdict::warning, "id_number.unusual_age"},
      {"a small x", "11010519491231002x", Verdict::fixed, "text.upper_case", "11010519491231002X"},
      {"a Cyrillic Kha", "11010519491231002Х", Verdict::fixed, "text.look_alike",
       "11010519491231002X"},
      {"a Greek chi", "11010519491231002χ", Verdict::fixed, "text.look_alike",
       "11010519491231002X"},
      {"a first-generation number is converted", "110101900101880", Verdict::warning,
       "id_number.first_generation", "11010119900101880X"},
      {"of somebody older than the card's century", "110101900101998", Verdict::warning,
       "id_number.first_generation_century"},
      {"the beginning of 18 digits is not an old number", "110101199001018", Verdict::error,
       "id_number.length"},
      {"30 February is not a birthday", "110101199002308817", Verdict::error,
       "id_number.birth_date"},
      {"a leap day", "110101200002298810", Verdict::ok},
      {"turned 14 today", "110101201211238819", Verdict::warning, "id_number.minor"},
      {"Taiwan's own province code", "710000199001018818", Verdict::warning,
       "id_number.taiwan_area"},
      {"a permit with a county in it", "810101199001018813", Verdict::error,
       "id_number.permit_area"},
      {"a published foreigner's card", "911124198108030024", Verdict::ok, "id_number.foreigner"},
      {"no country has the number 000", "911000198108030028", Verdict::error,
       "id_number.nationality"},
      {"a card of 2004", "KAZ110090123105", Verdict::ok, "id_number.foreigner"},
      {"the same in small letters", "kaz110090123105", Verdict::fixed, "text.upper_case",
       "KAZ110090123105"},
      {"with a wrong check digit", "KAZ110090123106", Verdict::error, "id_number.check_digit"},
      {"a passport", "E12345678", Verdict::error, "id_number.other_document"},
      {"a travel permit", "H1234567801", Verdict::error, "id_number.other_document"},
      {"a card of Hong Kong", "A123456(7)", Verdict::error, "id_number.hong_kong_card"},
      {"a card of Hong Kong, two letters", "wx123456（A）", Verdict::error,
       "id_number.hong_kong_card"},
      {"a card of Macao", "1234567(8)", Verdict::error, "id_number.macao_card"},
      {"a card of Taiwan", "A123456789", Verdict::error, "id_number.taiwan_card"},
      {"a Taiwan resident's permit", "01234567", Verdict::error, "id_number.other_document"},
      {"an old one", "0123456789(B)", Verdict::error, "id_number.other_document"},
      {"the nationality China", "CHN110090123107", Verdict::error, "id_number.nationality"},
      {"the nationality China, 18 digits", "911156198108030021", Verdict::error,
       "id_number.nationality"},
      {"18 digits cut off", "110105194912310", Verdict::error, "id_number.length"},
      {"18 digits cut off, or a first-generation number", "110105200112012", Verdict::warning,
       "id_number.cut_off"},
      {"a circled digit", "1101051949123100②X", Verdict::error, "id_number.character"},
      {"an X in the middle", "11010X19491231002X", Verdict::error, "id_number.letter"},
      {"words", "身份证号", Verdict::error, "id_number.length"},
  };
  for (const Row& row : rows)
    check_row("id_number", row);
}

TEST_CASE("id_number names the kind of document") {
  static const std::pair<std::string, std::string> documents[] = {
      {"11010519491231002X", "resident_id"},
      {"110101900101880", "resident_id_15"},
      {"830000199001018874", "hmt_residence_permit"},
      {"931124198108030028", "foreign_permanent_residence"},
      {"KAZ110090123105", "foreign_permanent_residence_2004"},
  };
  for (const auto& [number, document] : documents) {
    CAPTURE(number);
    CHECK(judged("id_number", number).document == document);
  }
}

TEST_CASE("a wrong check digit is named, and the mark is on what was probably mistyped") {
  const FieldReport report = judged("id_number", "11010119900101881X");
  const Issue* const issue = find_issue(report, "id_number.check_digit");
  REQUIRE(issue != nullptr);
  CHECK(argument(*issue, "expected") == "8");
  CHECK(argument(*issue, "found") == "X");
  CHECK(argument(*issue, "position") == "17");
  CHECK(issue->span == Span{16, 17});
  REQUIRE_FALSE(issue->fixes.empty());
  CHECK(issue->fixes[0].value == "11010119900101880X");
  CHECK(issue->fixes[0].changed == Span{16, 17});
}

TEST_CASE("spans count the characters as they were typed") {
  const FieldReport report = judged("id_number", "110101 19901301 8815");
  const Issue* const issue = find_issue(report, "id_number.birth_date");
  REQUIRE(issue != nullptr);
  CHECK(issue->span == Span{11, 13});
  CHECK(argument(*issue, "position") == "11");
}

TEST_CASE(
    "every wrong digit and every swap of neighbours is found, and the right number is among the "
    "repairs") {
  const CheckContext context{pack().policy, pack().calendar, today};
  Random random{18};
  int found_again = 0;
  int tried = 0;
  for (int i = 0; i < 300; ++i) {
    const std::string number = random_number(random);
    if (number[0] == '9' || !is_right_id_number(number, context)) continue;
    for (std::size_t place = 0; place < 18; ++place) {
      for (const char other : std::string{"0123456789X"}) {
        std::string wrong = number;
        wrong[place] = other;
        if (other == number[place]) continue;
        CHECK_MESSAGE(judged("id_number", wrong).verdict == Verdict::error, wrong);
      }
      std::string swapped = number;
      if (place + 1 == 18 || swapped[place] == swapped[place + 1]) continue;
      std::swap(swapped[place], swapped[place + 1]);
      const FieldReport report = judged("id_number", swapped);
      CHECK_MESSAGE(report.verdict == Verdict::error, swapped);
      ++tried;
      for (const Fix& fix : report.issues[0].fixes)
        found_again += fix.value == number ? 1 : 0;
    }
  }
  REQUIRE(tried > 500);
  CHECK(found_again > tried * 7 / 10);
}

TEST_CASE("letters taken for digits, digits hit twice and digits left out are repaired") {
  static const std::pair<std::string, std::string> slips[] = {
      {"11O10519491231002X", "11010519491231002X"},  {"1101O5l949l23l002X", "11010519491231002X"},
      {"110105194912331002X", "11010519491231002X"}, {"1101051949123102X", "11010519491231002X"},
      {"11010519491231002", "11010519491231002X"},   {"110105199412310O2X", ""},
  };
  for (const auto& [typed, meant] : slips) {
    CAPTURE(typed);
    const FieldReport report = judged("id_number", typed);
    REQUIRE(report.verdict == Verdict::error);
    const auto& fixes = report.issues[0].fixes;
    if (meant.empty()) {
      CHECK(fixes.empty());
    } else {
      REQUIRE_FALSE(fixes.empty());
      CHECK(fixes[0].value == meant);
    }
  }
}

}  // namespace verify::test
