// One field: the first byte chooses which, the rest is what was typed.

#include "fuzzing.hpp"
#include "report_promises.hpp"

namespace verify::fuzz {

void fuzz(std::string_view input) {
  if (input.empty()) return;
  constexpr Date today{2026, 11, 23};
  const auto chosen = static_cast<unsigned char>(input.front());
  const Field& field = pack().fields[chosen % pack().fields.size()];
  const std::string_view text = input.substr(1);
  const FieldReport report = check_field(pack(), field.id, text, today);
  expect(report.field == field.id, "a report is about its field", field.id);
  expect_kept(pack(), text, today, report);
  expect(!mask(pack(), field.id, text).empty() || text.empty(), "a mask shows that there is text",
         field.id);
}

}  // namespace verify::fuzz
