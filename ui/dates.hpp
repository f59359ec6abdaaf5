#pragma once
// Dates, times and durations in the language of the messages.

#include <string>

#include "ui.hpp"
#include "verify/recommend.hpp"
#include "verify/time.hpp"

namespace verify::ui {

// "11月30日（周一）", "Mon 30 Nov"; with the year when it is not this year.
[[nodiscard]] std::string date_text(const Ui& ui, const Date& date);

// For a calendar cell with the first day of a month: "12/1", "1 Dec".
[[nodiscard]] std::string month_cell_text(const Ui& ui, const Date& date);

// "18:30".
[[nodiscard]] std::string clock_text(const Ui& ui, Instant instant);

// "18:30" if it is today; otherwise with the date.
[[nodiscard]] std::string moment_text(const Ui& ui, Instant instant);

// "一", "Mon"; narrow: "一", "M".
[[nodiscard]] std::string weekday_text(const Ui& ui, const Date& date, bool narrow);

// "7 天", "10 minutes".
[[nodiscard]] std::string span_text(const Ui& ui, const TimeSpan& span);

// How long a stage or a method takes: "即时 · 通常 30 分钟内", "1–3 个工作日".
[[nodiscard]] std::string duration_text(const Ui& ui, const Duration& takes);
[[nodiscard]] std::string duration_text(const Ui& ui, const Eta& eta);

// When the method would be finished: "现在就能完成，最晚 19:00", "11月30日（周一）至
// 12月2日（周三）". A latest time is named only if the sources state one.
[[nodiscard]] std::string finish_text(const Ui& ui, const Eta& eta);

// The same without weekdays, beside a calendar that shows them: "11月30日至 12月2日".
[[nodiscard]] std::string short_finish_text(const Ui& ui, const Eta& eta);

// True for methods that finish within minutes.
[[nodiscard]] bool is_instant(const Eta& eta) noexcept;

}  // namespace verify::ui
