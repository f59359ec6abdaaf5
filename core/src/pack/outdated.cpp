#include "pack/outdated.hpp"

#include <array>

namespace verify {

namespace {

struct Change {
  std::string_view before;  // a member of format 1
  std::string_view now;
};

constexpr std::array<Change, 6> changes{
    {{"format", R"("format": 2)"},
     {"eta",
      R"("stages" of the method: a list of code, actor, min, typical, max, unit and claims; )"
      "leave out a time that no source states"},
     {"time_zone", R"("time_zone": {"id": "Asia/Shanghai", "rule": "CST-8"})"},
     {"account_type", R"("role" of the facts account_type, licence_kind and birth_date, with the )"
                      "role's name"},
     {"fields", R"("role" of each field that is compared with others, and of the links support, )"
                "console and change"},
     {"transfer_amount", R"("limits" of the field: {"min": "0.01", "max": "0.99"})"}}};

}  // namespace

bool has_present_format(const Reader& root) {
  // A text that is not an object has a fault of its own.
  if (!root.is_object() || root.member("format").integer_within(pack_format, pack_format))
    return true;
  for (const Change& change : changes)
    root.member("format").fault("format.outdated", change.before, change.now);
  return false;
}

}  // namespace verify
