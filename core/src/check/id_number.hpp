#pragma once
// The number of an identity document. Five kinds have one:
//
//   resident ID (GB 11643-1999)       area 6, birth 8, sequence 3, check 1 (MOD 11-2)
//   resident ID, first generation     area 6, birth 6 without century, sequence 3
//   residence permit of Hong Kong, Macao and Taiwan residents
//                                     as a resident ID; area 810000, 820000 or 830000
//   foreigner's permanent residence   9, province 2, nationality 3, birth 8, sequence 3, check 1
//   the same, cards of 2004 and 2017  nationality 3 letters, area 4, birth 6, sequence 1,
//                                     check 1 (ICAO 9303)

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "check/registry.hpp"

namespace verify {

// An issue of a number, with the characters that it concerns.
struct IdFinding {
  IssueCode code = IssueCode::id_number_length;
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
};

// The result of reading a number, before any issue is added to a report.
struct IdJudgement {
  std::string_view document;  // as in FieldReport
  Date birth;
  std::optional<IdFinding> error;  // the first error
  std::array<IdFinding, 6> remarks{};
  std::size_t remark_count = 0;

  void remark(IssueCode code, std::size_t begin, std::size_t end) noexcept;
};

// Reads a normalised number of 15 or 18 characters. Does not allocate.
[[nodiscard]] IdJudgement judge_id_number(std::string_view number,
                                          const CheckContext& context) noexcept;

// True when the number has no warning and no error; the number of a minor counts as right.
[[nodiscard]] bool is_right_id_number(std::string_view number, const CheckContext& context);

// The birthday in a number that has no error.
[[nodiscard]] std::optional<Date> birth_date_in(std::string_view number,
                                                const CheckContext& context) noexcept;

void check_id_number(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
