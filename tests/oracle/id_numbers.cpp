// The five kinds of number that an identity document can have.

#include "standards.hpp"
#include "tables.hpp"

namespace verify::oracle {

namespace {

bool only(const std::string& text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string::npos;
}

// Dates are texts, yyyyMMdd, so that comparing texts compares dates.
bool is_date(const std::string& date) {
  const int year = std::stoi(date.substr(0, 4));
  const int month = std::stoi(date.substr(4, 2));
  const int day = std::stoi(date.substr(6, 2));
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int days[] = {0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days[month];
}

int age_at(const std::string& birth, const std::string& today) {
  const int years = std::stoi(today.substr(0, 4)) - std::stoi(birth.substr(0, 4));
  return today.substr(4) < birth.substr(4) ? years - 1 : years;
}

// The verdict that follows from the age alone.
Verdict judge_age(const std::string& birth, const std::string& today, bool doubtful) {
  const int age = age_at(birth, today);
  if (birth > today || age > 150) return Verdict::error;
  if (age < 14) return doubtful ? Verdict::warning : Verdict::error;
  return age < 18 || age >= 115 ? Verdict::warning : Verdict::ok;
}

struct Area {
  bool unusual = false;   // Taiwan's, or never published
  bool doubtful = false;  // withdrawn before the birth
};

Area judge_area(const std::string& area, const std::string& birth) {
  if (area.substr(0, 2) == "71") return {true, false};
  const AreaYears years = years_of_area(area);
  if (!years.known) return {true, false};
  return {false, years.last != 0 && std::stoi(birth.substr(0, 4)) > years.last};
}

Expected resident(const std::string& text, const std::string& today) {
  const std::string area = text.substr(0, 6);
  const std::string birth = text.substr(6, 8);
  const bool permit = area == "810000" || area == "820000" || area == "830000";
  if (!permit && !is_province(area.substr(0, 2))) return {};
  if (!is_date(birth)) return {};
  const Area judged = permit ? Area{} : judge_area(area, birth);
  Verdict verdict = judge_age(birth, today, judged.doubtful);
  const bool unusual = judged.unusual || judged.doubtful || text.substr(14, 3) == "000";
  if (verdict == Verdict::ok && unusual) verdict = Verdict::warning;
  return {verdict, permit ? "hmt_residence_permit" : "resident_id", text};
}

Expected foreigner(const std::string& text, const std::string& today) {
  if (!is_province(text.substr(1, 2)) || !is_numeric_country(text.substr(3, 3))) return {};
  const std::string birth = text.substr(6, 8);
  if (!is_date(birth)) return {};
  return {judge_age(birth, today, false), "foreign_permanent_residence", text};
}

// The century is not written. It is the latest one in which the birth is not in the future.
Expected foreigner_of_2004(const std::string& text, const std::string& today) {
  if (!only(text.substr(0, 3), letters) || !only(text.substr(3), digits)) return {};
  if (!is_alpha_country(text.substr(0, 3)) || !is_province(text.substr(3, 2))) return {};
  std::string birth = "20" + text.substr(7, 6);
  if (!is_date(birth) || birth > today) birth = "19" + text.substr(7, 6);
  if (!is_date(birth) || !adds_up_to_icao(text)) return {};
  return {judge_age(birth, today, false), "foreign_permanent_residence_2004", text};
}

// The verdict is at best a warning: such cards have been void since 2013, although the number is a
// part of the new one.
Expected first_generation(const std::string& text, const std::string& today) {
  if (!only(text, digits) || !is_province(text.substr(0, 2))) return {};
  const std::string birth = "19" + text.substr(6, 6);
  if (!is_date(birth) || judge_age(birth, today, false) == Verdict::error) return {};
  std::string upgraded = text.substr(0, 6) + birth + text.substr(12) + "?";
  complete(upgraded, 17, "0123456789X", adds_up_to_gb_11643);
  return {Verdict::warning, "resident_id_15", upgraded};
}

}  // namespace

Expected id_number(const std::string& text, const std::string& today) {
  if (text.size() == 15) {
    return letters.find(text[0]) == std::string::npos ? first_generation(text, today)
                                                      : foreigner_of_2004(text, today);
  }
  if (text.size() != 18 || !only(text.substr(0, 17), digits) || !only(text, "0123456789X") ||
      !adds_up_to_gb_11643(text)) {
    return {};
  }
  return text[0] == '9' ? foreigner(text, today) : resident(text, today);
}

}  // namespace verify::oracle
