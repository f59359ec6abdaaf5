// Credit codes, organisation codes, registration numbers, and the numbers of banks.

#include "agreement.hpp"

namespace verify::oracle {

namespace {

constexpr std::string_view check_characters = "0123456789X";

void make_credit_code(Random& random, std::string& out) {
  out += random.one_in(2) ? "91" : credit_code_prefixes()[random.below(35)];
  const std::size_t region = random.below(8);
  if (region == 0) {
    random.add_digits(out, 6);
  } else if (region == 1) {
    out += random.one_in(2) ? "350203" : "100000";
  } else {
    out += area_codes()[random.below(area_codes().size())];
  }
  out += random.one_in(4) ? "M000" : "MA";
  while (out.size() < 18)
    out += random.pick(random.one_in(2) ? digits : credit_code_alphabet);
  std::string inner = out.substr(8, 9);
  complete(inner, 8, check_characters, adds_up_to_gb_11714);
  out.replace(8, 9, inner);
  complete(out, 17, credit_code_alphabet, adds_up_to_gb_32100);
}

// Codes of the pilot cities are left out, because their last character does not detect slips.
void make_ordinary_credit_code(Random& random, std::string& out) {
  do {
    out.clear();
    make_credit_code(random, out);
  } while (out.find("M000") != std::string::npos);
}

void make_organization_code(Random& random, std::string& out) {
  for (int i = 0; i < 8; ++i)
    out += random.pick(random.one_in(3) ? letters : digits);
  out += '?';
  complete(out, 8, check_characters, adds_up_to_gb_11714);
}

void complete_mod_11_10(std::string& out) {
  out += '?';
  complete(out, out.size() - 1, digits, adds_up_to_gs_15);
}

void make_registration_number(Random& random, std::string& out) {
  const std::size_t form = random.below(16);
  if (form == 0) {
    random.add_digits(out, 6);
    out += "NA";
    random.add_digits(out, 6);
    out += 'X';
  } else if (form == 1) {
    out += random.one_in(2) ? "14" : "41";
    random.add_digits(out, 6);
    out += 'A';
    random.add_digits(out, 6);
  } else {
    out += form == 2 ? "10" : area_codes()[random.below(area_codes().size())].substr(0, 2);
    random.add_digits(out, 12);
    complete_mod_11_10(out);
  }
}

void make_cnaps_code(Random& random, std::string& out) {
  random.add_digits(out, 11);
  complete_mod_11_10(out);
}

void make_account(Random& random, std::string& out) {
  if (random.one_in(4)) return random.add_digits(out, static_cast<int>(4 + random.below(31)));
  out += random.one_in(4) ? "60" : "62";
  random.add_digits(out, static_cast<int>(12 + random.below(7)));
  out += '?';
  complete(out, out.size() - 1, digits, adds_up_to_luhn);
}

}  // namespace

TEST_CASE("credit codes with the organisation code inside") {
  Subject subject("credit_code", credit_code);
  const int accepted = hold(subject, 32100, make_credit_code, "0123456789ABXYIOSVZ");
  CHECK(accepted > values / 3);
  CHECK(accepted < values * 4 / 5);
}

TEST_CASE("GB 32100 detects every wrong character and every swap of neighbours") {
  Subject subject("credit_code", credit_code);
  const Slips slips =
      hold_slips(subject, 31, make_ordinary_credit_code, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  CHECK(slips.tried > values / 2);
  CHECK(slips.undetected == 0);
}

TEST_CASE("organisation codes") {
  Subject subject("organization_code", organization_code);
  const int accepted = hold(subject, 11714, make_organization_code, "0123456789ABIXYZ");
  CHECK(accepted > values / 3);
}

TEST_CASE("registration numbers") {
  Subject subject("registration_number", registration_number);
  const int accepted = hold(subject, 15, make_registration_number, "0123456789NAX");
  CHECK(accepted > values / 3);
}

TEST_CASE("MOD 11,10 detects every wrong digit and nearly every swap of neighbours") {
  Subject subject("registration_number", registration_number);
  const Slips slips = hold_slips(subject, 7064, make_registration_number, digits);
  CHECK(slips.tried > values / 10);
  // A wrong digit is always detected. One slip in ten is a swap, and about one swap in 45 is not
  // detected.
  CHECK(slips.undetected < slips.tried / 300);
}

TEST_CASE("bank codes") {
  Subject subject("cnaps_code", cnaps_code);
  const int accepted = hold(subject, 1110, make_cnaps_code, digits);
  CHECK(accepted > values / 2);
}

TEST_CASE("corporate accounts and the cards of persons among them") {
  Subject subject("corporate_account", corporate_account);
  const int accepted = hold(subject, 62, make_account, "0123456789.");
  CHECK(accepted > values / 2);
}

}  // namespace verify::oracle
