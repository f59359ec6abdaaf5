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

// Something found in a number, with the characters it concerns.
struct IdFinding {
  IssueCode code = IssueCode::id_number_length;
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
};

// What a number of letters and digits says, without a word about it yet.
struct IdJudgement {
  std::string_view document;  // as in FieldReport
  Date birth;
  std::optional<IdFinding> error;  // the one to mend first
  std::array<IdFinding, 6> remarks{};
  std::size_t remark_count = 0;

  void remark(IssueCode code, std::size_t begin, std::size_t end) noexcept;
};

// `number` is normalised and of 15 or 18 characters. Tells the whole truth about it without
// allocating.
[[nodiscard]] IdJudgement judge_id_number(std::string_view number,
                                          const CheckContext& context) noexcept;

// True when nothing speaks against a number; a minor's number counts as right.
[[nodiscard]] bool is_right_id_number(std::string_view number, const CheckContext& context);

// The holder's birthday in a number that was judged to have no error.
[[nodiscard]] std::optional<Date> birth_date_in(std::string_view number,
                                                const CheckContext& context) noexcept;

void check_id_number(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
