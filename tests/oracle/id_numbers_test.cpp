// Identity numbers of every kind.

#include "agreement.hpp"

namespace verify::oracle {

namespace {

constexpr std::string_view check_characters = "0123456789X";

void add_area(Random& random, std::string& out) {
  if (random.one_in(8)) return random.add_digits(out, 6);
  out += area_codes()[random.below(area_codes().size())];
}

void add_permit_area(Random& random, std::string& out) {
  out += '8';
  out += random.pick("1234");
  out += random.one_in(8) ? "0001" : "0000";
}

void add_foreigner(Random& random, std::string& out) {
  out += '9';
  out += area_codes()[random.below(area_codes().size())].substr(0, 2);
  if (random.one_in(8)) return random.add_digits(out, 3);
  out += countries()[random.below(countries().size())].substr(0, 3);
}

// Mostly real dates, but month and day are sometimes too large.
void add_month_and_day(Random& random, std::string& out) {
  if (random.one_in(8)) {
    out += random.one_in(2) ? "0229" : "1123";
    return;
  }
  random.add_number(out, random.one_in(16) ? 20 : 13, 2);
  random.add_number(out, random.one_in(16) ? 40 : 32, 2);
}

void add_birth(Random& random, std::string& out) {
  constexpr std::size_t first_year = 1860;
  if (random.one_in(50)) {
    random.add_number(out, 10'000, 4);
  } else {
    out += std::to_string(first_year + random.below(175));
  }
  add_month_and_day(random, out);
}

void make_current(Random& random, std::string& out) {
  const std::size_t kind = random.below(8);
  if (kind == 0) {
    add_permit_area(random, out);
  } else if (kind == 1) {
    add_foreigner(random, out);
  } else {
    add_area(random, out);
  }
  add_birth(random, out);
  random.add_number(out, random.one_in(20) ? 1 : 1000, 3);
  out += '?';
  complete(out, 17, check_characters, adds_up_to_gb_11643);
}

void make_first_generation(Random& random, std::string& out) {
  add_area(random, out);
  random.add_number(out, 100, 2);
  add_month_and_day(random, out);
  random.add_number(out, 1000, 3);
}

void make_foreigner_of_2004(Random& random, std::string& out) {
  out += countries()[random.below(countries().size())].substr(3, 3);
  out += area_codes()[random.below(area_codes().size())].substr(0, 4);
  random.add_number(out, 100, 2);
  add_month_and_day(random, out);
  random.add_digits(out, 1);
  out += '?';
  complete(out, 14, digits, adds_up_to_icao);
}

}  // namespace

TEST_CASE("18 characters: resident IDs, residence permits and foreigners' cards") {
  Subject subject("id_number", id_number);
  const int accepted = hold(subject, 11643, make_current, "0123456789XA");
  CHECK(accepted > values / 5);
  CHECK(accepted < values * 4 / 5);
}

TEST_CASE("15 digits of the first generation") {
  Subject subject("id_number", id_number);
  const int accepted = hold(subject, 1984, make_first_generation, digits);
  CHECK(accepted > values / 5);
}

TEST_CASE("foreigners' cards of 2004") {
  Subject subject("id_number", id_number);
  const int accepted = hold(subject, 9303, make_foreigner_of_2004, "0123456789KAZ");
  CHECK(accepted > values / 5);
}

TEST_CASE("MOD 11-2 detects every wrong character and every swap of neighbours") {
  Subject subject("id_number", id_number);
  const Slips slips = hold_slips(subject, 2, make_current, check_characters);
  CHECK(slips.tried > values / 20);
  CHECK(slips.undetected == 0);
}

}  // namespace verify::oracle
