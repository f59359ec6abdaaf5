// The image of a pack holds everything that its JSON says.

#include <doctest/doctest.h>

#include "pack/image.hpp"

namespace verify {

TEST_CASE("the image of the built-in pack has everything that the pack has") {
  const RulePack pack = *builtin_pack().pack;
  const std::string image = write_image(pack);
  RulePack read;
  read_image(image, read);

  CHECK(write_image(read) == image);
  CHECK(read.sha256 == pack.sha256);
  CHECK(read.methods.size() == pack.methods.size());
  CHECK(read.find_method("personal.face")->requirements.back().slots ==
        pack.find_method("personal.face")->requirements.back().slots);
  CHECK(read.conditions.back().operand == pack.conditions.back().operand);
  CHECK(read.calendar.days_off == pack.calendar.days_off);
  CHECK(read.birth_date_slot == pack.birth_date_slot);
}

TEST_CASE("numbers of every size and sign come back from an image") {
  RulePack pack;
  pack.policy.own = {{"most", any_account_type, no_limit},
                     {"least", 0, std::numeric_limits<std::int32_t>::min()},
                     {"none", 1, 0},
                     {"one byte", 2, 63},
                     {"two bytes", 3, 64},
                     {"negative", 4, -64}};
  Blocker& blocker = pack.blockers.emplace_back();
  blocker.slots = std::numeric_limits<std::uint64_t>::max();
  blocker.waits_for = FactSlot{63};

  RulePack read;
  read_image(write_image(pack), read);

  REQUIRE(read.policy.own.size() == pack.policy.own.size());
  for (std::size_t i = 0; i < pack.policy.own.size(); ++i) {
    CAPTURE(pack.policy.own[i].name);
    CHECK(read.policy.own[i].name == pack.policy.own[i].name);
    CHECK(read.policy.own[i].account_type == pack.policy.own[i].account_type);
    CHECK(read.policy.own[i].value == pack.policy.own[i].value);
  }
  CHECK(read.blockers[0].slots == blocker.slots);
  CHECK(read.blockers[0].waits_for == blocker.waits_for);
  CHECK_FALSE(read.licence_kind_slot.has_value());
}

}  // namespace verify
