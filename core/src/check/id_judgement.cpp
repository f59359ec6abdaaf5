#include <algorithm>

#include "check/area_codes.hpp"
#include "check/checksums.hpp"
#include "check/id_number.hpp"
#include "check/nationality.hpp"
#include "check/regions.hpp"
#include "text/character_class.hpp"

namespace verify {
namespace {

constexpr std::size_t current_length = 18;

constexpr unsigned number_of(std::string_view digits) noexcept {
  unsigned number = 0;
  for (const char digit : digits)
    number = number * 10 + static_cast<unsigned>(digit - '0');
  return number;
}

// Reads one number from left to right and stops at the first error.
class Judge {
public:
  Judge(std::string_view number, const CheckContext& context) noexcept
      : number_(number), context_(context) {}

  [[nodiscard]] IdJudgement judge() noexcept;

private:
  bool judge_resident() noexcept;
  bool judge_first_generation() noexcept;
  bool judge_foreigner() noexcept;
  bool judge_foreigner_2004() noexcept;

  bool has_digits(std::size_t begin, std::size_t end) noexcept;
  bool has_province(std::size_t begin) noexcept;
  // The digits of month and day follow the digits of the year.
  bool has_birth(int year, std::size_t begin, std::size_t year_digits) noexcept;
  bool has_check(char expected) noexcept;
  bool has_age(std::size_t begin, std::size_t end, bool doubtful) noexcept;
  // True when the area contradicts the birth date.
  bool remark_area() noexcept;
  void remark_sequence(std::size_t begin) noexcept;

  bool fail(IssueCode code, std::size_t begin, std::size_t end) noexcept;
  [[nodiscard]] unsigned part(std::size_t begin, std::size_t size) const noexcept {
    return number_of(number_.substr(begin, size));
  }
  [[nodiscard]] int year_at(std::size_t begin, std::size_t digits) const noexcept {
    return static_cast<int>(part(begin, digits));
  }

  std::string_view number_;
  const CheckContext& context_;
  IdJudgement judgement_;
};

IdJudgement Judge::judge() noexcept {
  const bool starts_with_letters =
      std::all_of(number_.begin(), number_.begin() + 3, [](char c) { return is_upper(c); });
  if (number_.size() == current_length) {
    number_[0] == '9' ? judge_foreigner() : judge_resident();
  } else {
    starts_with_letters ? judge_foreigner_2004() : judge_first_generation();
  }
  return judgement_;
}

bool Judge::judge_resident() noexcept {
  if (!has_digits(0, 17) || (number_[17] != 'X' && !has_digits(17, 18))) return false;
  const unsigned province = part(0, 2);
  const bool is_permit = province >= 81 && province <= 83;
  judgement_.document = is_permit ? "hmt_residence_permit" : "resident_id";
  if (!is_permit && !has_province(0)) return false;
  if (is_permit && part(2, 4) != 0) return fail(IssueCode::id_number_permit_area, 0, 6);
  if (!has_birth(year_at(6, 4), 6, 4) || !has_check(mod_11_2(number_))) return false;
  const bool doubtful = !is_permit && remark_area();
  if (!has_age(6, 14, doubtful)) return false;
  remark_sequence(14);
  if (is_permit) judgement_.remark(IssueCode::id_number_residence_permit, 0, 6);
  return true;
}

bool Judge::judge_first_generation() noexcept {
  if (!has_digits(0, 15) || !has_province(0)) return false;
  judgement_.document = "resident_id_15";
  // 15 digits without a valid birthday are probably the beginning of an 18-digit number, not a
  // first-generation number. With two readings of the birthday they may be either.
  if (!has_birth(1900 + year_at(6, 2), 6, 2)) return fail(IssueCode::id_number_length, 0, 15);
  const Date born{year_at(6, 4), static_cast<int>(part(10, 2)), static_cast<int>(part(12, 2))};
  const bool may_be_cut_off = born.year >= 1900 && is_valid(born) && born <= context_.today;
  const bool doubtful = remark_area();
  if (!has_age(6, 12, doubtful)) return false;
  judgement_.remark(IssueCode::id_number_first_generation, 0, 15);
  // 996 to 999 were reserved for people born before 1900.
  if (part(12, 3) >= 996) judgement_.remark(IssueCode::id_number_first_generation_century, 12, 15);
  if (may_be_cut_off) judgement_.remark(IssueCode::id_number_cut_off, 6, 14);
  remark_sequence(12);
  return true;
}

bool Judge::judge_foreigner() noexcept {
  if (!has_digits(0, 17) || (number_[17] != 'X' && !has_digits(17, 18))) return false;
  judgement_.document = "foreign_permanent_residence";
  if (!has_province(1)) return false;
  if (!is_nationality(part(3, 3))) return fail(IssueCode::id_number_nationality, 3, 6);
  if (!has_birth(year_at(6, 4), 6, 4) || !has_check(mod_11_2(number_)) || !has_age(6, 14, false))
    return false;
  judgement_.remark(IssueCode::id_number_foreigner, 0, 1);
  return true;
}

bool Judge::judge_foreigner_2004() noexcept {
  if (!has_digits(3, 15)) return false;
  judgement_.document = "foreign_permanent_residence_2004";
  if (!is_nationality(number_.substr(0, 3))) return fail(IssueCode::id_number_nationality, 0, 3);
  if (!has_province(3)) return false;
  // The number does not contain the century. It is the latest one in which the birthday is not in
  // the future.
  const Date born_2000s{2000 + year_at(7, 2), static_cast<int>(part(9, 2)),
                        static_cast<int>(part(11, 2))};
  const int century = is_valid(born_2000s) && born_2000s <= context_.today ? 2000 : 1900;
  if (!has_birth(century + year_at(7, 2), 7, 2) || !has_check(icao_check(number_.substr(0, 14))))
    return false;
  if (!has_age(7, 13, false)) return false;
  judgement_.remark(IssueCode::id_number_foreigner, 0, 3);
  return true;
}

bool Judge::has_digits(std::size_t begin, std::size_t end) noexcept {
  for (std::size_t i = begin; i < end; ++i) {
    const char c = number_[i];
    if (is_digit(c)) continue;
    return fail(is_latin(c) ? IssueCode::id_number_letter : IssueCode::id_number_character, i,
                i + 1);
  }
  return true;
}

bool Judge::has_province(std::size_t begin) noexcept {
  return is_province(part(begin, 2)) || fail(IssueCode::id_number_province, begin, begin + 2);
}

bool Judge::has_birth(int year, std::size_t begin, std::size_t year_digits) noexcept {
  const std::size_t month = begin + year_digits;
  judgement_.birth = {year, static_cast<int>(part(month, 2)), static_cast<int>(part(month + 2, 2))};
  const Date& birth = judgement_.birth;
  if (is_valid(birth)) return true;
  if (birth.year < 1) return fail(IssueCode::id_number_birth_date, begin, month);
  if (birth.month < 1 || birth.month > 12)
    return fail(IssueCode::id_number_birth_date, month, month + 2);
  return fail(IssueCode::id_number_birth_date, month + 2, month + 4);
}

bool Judge::has_check(char expected) noexcept {
  const std::size_t last = number_.size() - 1;
  return number_[last] == expected || fail(IssueCode::id_number_check_digit, last, last + 1);
}

bool Judge::has_age(std::size_t begin, std::size_t end, bool doubtful) noexcept {
  const Policy& policy = context_.policy;
  if (judgement_.birth > context_.today)
    return fail(IssueCode::id_number_birth_in_future, begin, end);
  const int age = age_on(judgement_.birth, context_.today);
  if (age > policy.maximum_age) return fail(IssueCode::id_number_too_old, begin, end);
  if (age >= policy.unusual_age) judgement_.remark(IssueCode::id_number_unusual_age, begin, end);
  if (age < policy.minimum_age) {
    // If the area contradicts the birthday, the birthday does not prove the age.
    if (!doubtful) return fail(IssueCode::id_number_under_age, begin, end);
    judgement_.remark(IssueCode::id_number_under_age_doubtful, begin, end);
  } else if (age < policy.full_capacity_age) {
    judgement_.remark(IssueCode::id_number_minor, begin, end);
  }
  return true;
}

bool Judge::remark_area() noexcept {
  const unsigned area = part(0, 6);
  if (area / 10000 == taiwan_province) {
    judgement_.remark(IssueCode::id_number_taiwan_area, 0, 2);
    return false;
  }
  const auto years = find_area_code(area);
  if (!years) {
    judgement_.remark(IssueCode::id_number_area_unknown, 0, 6);
    return false;
  }
  // In the year of the change both codes were assigned. A code that is newer than the birth is
  // normal, because before 1999 numbers were assigned at the age of 16.
  const bool withdrawn = years->last_year != 0 && judgement_.birth.year > years->last_year;
  if (withdrawn) judgement_.remark(IssueCode::id_number_area_withdrawn, 0, 6);
  return withdrawn;
}

void Judge::remark_sequence(std::size_t begin) noexcept {
  if (part(begin, 3) == 0) judgement_.remark(IssueCode::id_number_sequence_zero, begin, begin + 3);
}

bool Judge::fail(IssueCode code, std::size_t begin, std::size_t end) noexcept {
  judgement_.error =
      IdFinding{code, static_cast<std::uint8_t>(begin), static_cast<std::uint8_t>(end)};
  return false;
}

}  // namespace

void IdJudgement::remark(IssueCode code, std::size_t begin, std::size_t end) noexcept {
  remarks[remark_count++] = {code, static_cast<std::uint8_t>(begin),
                             static_cast<std::uint8_t>(end)};
}

IdJudgement judge_id_number(std::string_view number, const CheckContext& context) noexcept {
  return Judge{number, context}.judge();
}

bool is_right_id_number(std::string_view number, const CheckContext& context) {
  // The check digit comes first, because it rejects nearly every wrong number and costs only one
  // sum.
  if (number.size() == current_length) {
    if (!is_all_digits(number.substr(0, 17)) || mod_11_2(number) != number[17]) return false;
  }
  const IdJudgement judgement = judge_id_number(number, context);
  if (judgement.error) return false;
  // An area whose years are not known is too rare to be what somebody meant.
  const auto area = find_area_code(number_of(number.substr(0, 6)));
  if (area && area->first_year == 0) return false;
  return std::all_of(
      judgement.remarks.begin(),
      judgement.remarks.begin() + static_cast<std::ptrdiff_t>(judgement.remark_count),
      [](const IdFinding& finding) {
        return finding.code == IssueCode::id_number_minor ||
               definition(finding.code).severity == Severity::info;
      });
}

std::optional<Date> birth_date_in(std::string_view number, const CheckContext& context) noexcept {
  if (number.size() == current_length) {
    const auto part = [number](std::size_t begin, std::size_t size) {
      return static_cast<int>(number_of(number.substr(begin, size)));
    };
    return Date{part(6, 4), part(10, 2), part(12, 2)};
  }
  if (number.size() != 15) return std::nullopt;
  const IdJudgement judgement = judge_id_number(number, context);
  if (judgement.error) return std::nullopt;
  return judgement.birth;
}

}  // namespace verify
