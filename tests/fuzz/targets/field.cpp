// One field: the first byte chooses the kind of check, the rest is the typed text.

#include "check/check_ids.hpp"
#include "fuzzing.hpp"
#include "report_promises.hpp"

namespace verify::fuzz {

namespace {

// The built-in pack with a field for every kind of check, even for kinds that no method uses.
const RulePack& every_check() {
  static const RulePack made = [] {
    RulePack pack = fuzz::pack();
    pack.fields.clear();
    for (const std::string_view id : check_ids) {
      Field field;
      field.id = id;
      field.check = id;
      field.check_slot = static_cast<std::uint8_t>(pack.fields.size());
      pack.fields.push_back(field);
    }
    return pack;
  }();
  return made;
}

}  // namespace

void fuzz(std::string_view input) {
  if (input.empty()) return;
  constexpr Date today{2026, 11, 23};
  const RulePack& pack = every_check();
  const auto chosen = static_cast<unsigned char>(input.front());
  const Field& field = pack.fields[chosen % pack.fields.size()];
  const std::string_view text = input.substr(1);
  const FieldReport report = check_field(pack, field.id, text, today);
  expect(report.field == field.id, "a report is about its field", field.id);
  expect_kept(pack, text, today, report);
  expect(!mask(pack, field.id, text).empty() || text.empty(), "a mask shows that there is text",
         field.id);
}

}  // namespace verify::fuzz
