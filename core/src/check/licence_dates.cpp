#include "check/licence_dates.hpp"

#include <optional>
#include <string>

#include "check/reporting.hpp"
#include "check/written_dates.hpp"
#include "text/plain_text.hpp"
#include "verify/working_days.hpp"

namespace verify {
namespace {

constexpr std::string_view long_term = "长期";
constexpr int no_end_year = 9999;

struct TermFault {
  IssueCode code;
  const WrittenDate* date = nullptr;  // the wrong date; none: the whole text
};

std::optional<TermFault> fault_of_term(const WrittenDates& term, const Date& today) noexcept {
  if (!term.understood || (term.count == 0 && !term.open_ended))
    return TermFault{IssueCode::licence_term_format};
  const WrittenDate& start = term.dates[0];
  const WrittenDate& end = term.dates[1];
  if (term.count > 0 && !is_valid(start.date))
    return TermFault{IssueCode::licence_term_date, &start};
  if (term.count > 1 && !is_valid(end.date)) return TermFault{IssueCode::licence_term_date, &end};
  if (term.count == 1 && !term.open_ended) return TermFault{IssueCode::licence_term_no_end};
  if (term.count > 1 && end.date <= start.date)
    return TermFault{IssueCode::licence_term_reversed, &end};
  if (term.count > 0 && start.date > today)
    return TermFault{IssueCode::licence_term_not_started, &start};
  if (term.count > 1 && end.date < today) return TermFault{IssueCode::licence_term_expired, &end};
  return std::nullopt;
}

std::string canonical_term(const WrittenDates& term) {
  if (term.count == 0) return std::string{long_term};
  std::string text = to_string(term.dates[0].date) + "/";
  // Registers write the year 9999 when there is no end.
  if (term.count > 1 && term.dates[1].date.year < no_end_year)
    text += to_string(term.dates[1].date);
  return text;
}

std::optional<TermFault> fault_of_issue_date(const WrittenDates& written,
                                             const Date& today) noexcept {
  if (!written.understood || written.count != 1)
    return TermFault{IssueCode::licence_issue_date_format};
  const WrittenDate& issued = written.dates[0];
  if (!is_valid(issued.date)) return TermFault{IssueCode::licence_issue_date_date, &issued};
  if (issued.date > today) return TermFault{IssueCode::licence_issue_date_future, &issued};
  return std::nullopt;
}

void report_fault(const TermFault& fault, const PlainText& typed, FieldReport& report) {
  const Span span =
      fault.date == nullptr ? typed.raw_span() : typed.raw_span(fault.date->begin, fault.date->end);
  add_issue(report, fault.code, span);
}

// Sets the value, and adds a note if the value differs from the typed text.
void set_value(std::string value, std::string_view text, IssueCode note, const PlainText& typed,
               FieldReport& report) {
  if (value != text) add_issue(report, note, typed.raw_span());
  report.value = std::move(value);
}

}  // namespace

void check_licence_term(std::string_view text, const CheckContext& context, FieldReport& report) {
  const PlainText typed{text};
  const WrittenDates term = read_dates(typed);
  if (const auto fault = fault_of_term(term, context.today))
    return report_fault(*fault, typed, report);
  set_value(canonical_term(term), text, IssueCode::licence_term_normalised, typed, report);
}

void check_licence_issue_date(std::string_view text, const CheckContext& context,
                              FieldReport& report) {
  const PlainText typed{text};
  const WrittenDates written = read_dates(typed);
  if (const auto fault = fault_of_issue_date(written, context.today))
    return report_fault(*fault, typed, report);
  const Date issued = written.dates[0].date;
  set_value(to_string(issued), text, IssueCode::licence_issue_date_normalised, typed, report);
  const int wait = context.policy.new_licence_working_days;
  if (wait < 1) return;
  const Date possible = add_working_days(context.calendar, issued, wait).date;
  if (context.today >= possible) return;
  add_issue(
      report, IssueCode::licence_issue_date_recent, typed.raw_span(),
      {{"date", to_string(possible)}, number_argument("days", static_cast<std::size_t>(wait))});
}

}  // namespace verify
