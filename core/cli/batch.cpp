#include "batch.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <thread>
#include <vector>

#include "json/document.hpp"
#include "json/rejection.hpp"
#include "json/requests.hpp"
#include "json/results.hpp"

namespace verify::cli {

namespace {

// A longer line gets an error as its answer, and only its beginning is kept in memory.
constexpr std::size_t longest_line = std::size_t{1} << 20U;
// After this many bytes without a line feed the batch stops, because the line may never end.
constexpr std::size_t longest_skipped = std::size_t{16} << 20U;
// A job reads lines up to this number of lines or bytes.
constexpr std::size_t lines_per_job = 1024;
constexpr std::size_t bytes_per_job = std::size_t{1} << 20U;

void write_id(JsonWriter& out, JsonValue document) {
  out.key("id");
  const JsonValue id = document.find("id");
  if (id.is_text() || id.is_integer()) {
    write(out, id);
  } else {
    out.null();
  }
}

constexpr std::array<std::string_view, 4> member_names{"id", "method", "fields", "facts"};

// Every member is known and stands once. The id comes back exactly as it was written, so one that
// cannot (1.10, or a number of more than 63 bits) is a fault.
void check_members(const Reader& submission) {
  unsigned seen = 0;
  submission.each_member([&](const Reader& member) {
    const auto place = std::find(member_names.begin(), member_names.end(), member.name());
    if (place == member_names.end())
      return member.fault_unknown("member.unknown", member.name(), member_names);
    const unsigned bit = 1U << static_cast<unsigned>(place - member_names.begin());
    if ((seen & bit) != 0) member.fault("member.duplicate", member.name(), "each member once");
    seen |= bit;
  });
  const JsonValue id = submission.value().find("id");
  if (!id.is_null() && !id.is_text() && !id.is_integer())
    submission.member("id").fault_here("id.wrong",
                                       "a text, or a whole number up to 9223372036854775807");
}

void write_rejection(JsonWriter& out, JsonValue document, const Rejection& rejection) {
  out.begin_object();
  out.key("error");
  write(out, rejection);
  write_id(out, document);
  out.member("verdict", name_of(Verdict::error));
  out.end_object();
}

// Reads lines; keeps only the beginning of an overlong line.
class LineReader {
public:
  explicit LineReader(std::FILE* in) : in_(in) {}

  // Appends the next line without its line feed; false when there is none.
  bool next(std::string& lines) {
    const std::size_t begin = lines.size();
    std::size_t length = 0;
    bool any = false;
    while (length <= longest_skipped && fill()) {
      any = true;
      const std::string_view rest(buffer_.data() + at_, size_ - at_);
      const std::size_t feed = rest.find('\n');
      const std::string_view part = rest.substr(0, feed);
      const std::size_t kept = lines.size() - begin;
      if (kept <= longest_line) lines += part.substr(0, longest_line + 1 - kept);
      length += part.size();
      at_ += part.size() + (feed == std::string_view::npos ? 0 : 1);
      if (feed != std::string_view::npos) return true;
    }
    is_endless_ = length > longest_skipped;
    return any;
  }

  [[nodiscard]] bool is_endless() const noexcept { return is_endless_; }

private:
  bool fill() {
    if (at_ < size_) return true;
    if (is_endless_) return false;
    at_ = 0;
    size_ = std::fread(buffer_.data(), 1, buffer_.size(), in_);
    return size_ > 0;
  }

  std::FILE* in_;
  std::vector<char> buffer_ = std::vector<char>(std::size_t{1} << 18U);
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  bool is_endless_ = false;
};

// False for an overlong line, because only its beginning is known.
bool is_blank(std::string_view line) noexcept {
  return line.size() <= longest_line && line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// The lines of one job, and their reports.
struct Slice {
  std::string lines;              // one after the other
  std::vector<std::size_t> ends;  // where each ends
  std::string reports;
};

// False at the end of the input.
bool read_slice(LineReader& reader, Slice& slice) {
  slice.lines.clear();
  slice.ends.clear();
  while (slice.ends.size() < lines_per_job && slice.lines.size() < bytes_per_job) {
    const std::size_t begin = slice.lines.size();
    if (!reader.next(slice.lines) || reader.is_endless()) {
      if (reader.is_endless()) slice.ends.push_back(slice.lines.size());
      return false;
    }
    if (is_blank(std::string_view(slice.lines).substr(begin))) {
      slice.lines.resize(begin);
    } else {
      slice.ends.push_back(slice.lines.size());
    }
  }
  return true;
}

}  // namespace

void judge_line(const RulePack& pack, const Catalogue& catalogue, Instant now,
                std::string_view line, std::string& out) {
  JsonWriter writer(out);
  const JsonDocument document = parse_document(line, longest_line);
  const JsonValue root = document.root();
  if (const auto rejection = reject_unless_object(
          document, "line.not_json", "The line is not a JSON object of at most 1 MiB.")) {
    write_rejection(writer, root, *rejection);
    out += '\n';
    return;
  }
  std::vector<Fault> faults;
  const Reader submission(root, faults, Origin::host);
  check_members(submission);
  const Reader method = submission.member("method");
  const std::vector<JsonValue> fields = read_fields(pack, submission.member("fields"));
  const Facts facts = read_facts(pack, submission.member("facts"));
  const Method* const form = pack.find_method(method.value().text());
  if (form == nullptr)
    method.fault("method.unknown",
                 method.is_text() ? method.value().text() : method.value().kind_name(),
                 "the id of a method");
  if (const std::optional<Rejection> rejection =
          reject_if(std::move(faults), "line.wrong", "The line is not a submission.")) {
    write_rejection(writer, root, *rejection);
  } else {
    std::vector<std::string_view> texts;
    for (const FieldSlot field : form->fields)
      texts.push_back(fields[field].text());
    Report report;
    check(pack, *form, texts, facts, date_in(pack.time_zone, now), report);
    const Wording wording{catalogue, pack, form->account_type};
    writer.begin_object();
    write_fields(writer, wording, report);
    write_id(writer, root);
    write_issues(writer, wording, report);
    writer.member("verdict", name_of(report.verdict));
    writer.end_object();
  }
  out += '\n';
}

BatchEnd run_batch(const RulePack& pack, const Catalogue& catalogue, const BatchOptions& options,
                   std::FILE* in, std::FILE* out) {
  LineReader reader(in);
  std::vector<Slice> slices(std::max(1U, options.jobs));
  const auto judge = [&](Slice& slice) {
    slice.reports.clear();
    std::size_t begin = 0;
    for (const std::size_t end : slice.ends) {
      const std::string_view line(slice.lines.data() + begin, end - begin);
      judge_line(pack, catalogue, options.now, line, slice.reports);
      begin = end;
    }
  };
  std::uint64_t judged = 0;
  for (bool more = true; more;) {
    std::vector<std::thread> others;
    std::size_t filled = 0;
    for (; filled < slices.size() && more; ++filled) {
      more = read_slice(reader, slices[filled]);
      judged += slices[filled].ends.size();
      if (filled > 0) others.emplace_back([&judge, &slice = slices[filled]] { judge(slice); });
    }
    judge(slices.front());
    for (std::thread& other : others)
      other.join();
    for (std::size_t i = 0; i < filled; ++i) {
      const std::string& reports = slices[i].reports;
      if (std::fwrite(reports.data(), 1, reports.size(), out) != reports.size())
        return BatchEnd::unwritten;
    }
    if (options.progress)
      std::fprintf(stderr, "\r%llu judged", static_cast<unsigned long long>(judged));
  }
  if (options.progress) std::fprintf(stderr, "\n");
  if (std::fflush(out) != 0) return BatchEnd::unwritten;
  if (reader.is_endless()) return BatchEnd::endless_line;
  return std::ferror(in) == 0 ? BatchEnd::judged : BatchEnd::unreadable;
}

}  // namespace verify::cli
