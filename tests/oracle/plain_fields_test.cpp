// Mobile numbers and amounts.

#include "agreement.hpp"

namespace verify::oracle {

namespace {

void make_mobile(Random& random, std::string& out) {
  out += random.one_in(32) ? '2' : '1';
  random.add_digits(out, 10);
}

void make_amount(Random& random, std::string& out) {
  if (random.one_in(8)) out += "￥";
  if (!random.one_in(8)) random.add_number(out, random.one_in(4) ? 1000 : 1, 1 + random.below(3));
  if (!random.one_in(16)) out += random.one_in(8) ? ',' : '.';
  random.add_number(out, 1000, random.below(4));
  if (random.one_in(8)) out += "元";
}

}  // namespace

TEST_CASE("mobile numbers") {
  Subject subject("mobile", mobile);
  const int accepted = hold(subject, 86, make_mobile, digits);
  CHECK(accepted > values / 3);
  CHECK(accepted < values * 4 / 5);
}

TEST_CASE("amounts of a transfer") {
  Subject subject("transfer_amount", transfer_amount);
  const int accepted = hold(subject, 99, make_amount, "0123456789.,");
  CHECK(accepted > values / 10);
  CHECK(accepted < values * 4 / 5);
}

}  // namespace verify::oracle
