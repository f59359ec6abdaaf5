#include "batch.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <thread>
#include <vector>

#include "json/document.hpp"
#include "json/requests.hpp"
#include "json/results.hpp"

namespace verify::cli {

namespace {

// A longer line is no submission; it is answered with an error and not kept.
constexpr std::size_t longest_line = std::size_t{1} << 20U;
constexpr std::size_t lines_per_job = 1024;

void write_id(JsonWriter& out, JsonValue document) {
  out.key("id");
  const JsonValue id = document.find("id");
  if (id.is_text() || id.is_integer()) {
    write(out, id);
  } else {
    out.null();
  }
}

void write_refusal(JsonWriter& out, JsonValue document, std::string_view code,
                   std::string_view sentence, const std::vector<PackFault>& faults) {
  out.begin_object();
  out.key("error");
  out.begin_object();
  out.member("code", code);
  out.key("faults");
  write(out, faults);
  out.member("message", sentence);
  out.end_object();
  write_id(out, document);
  out.member("verdict", name_of(Verdict::error));
  out.end_object();
}

// Reads lines without keeping more of an overlong one than its beginning.
class LineReader {
public:
  explicit LineReader(std::FILE* in) : in_(in) {}

  // The next line without its line feed; false at the end.
  bool next(std::string& line) {
    line.clear();
    bool any = false;
    while (fill()) {
      any = true;
      const std::string_view rest(buffer_.data() + at_, size_ - at_);
      const std::size_t feed = rest.find('\n');
      const std::string_view part = rest.substr(0, feed);
      if (line.size() <= longest_line) line += part.substr(0, longest_line + 1 - line.size());
      at_ += part.size() + (feed == std::string_view::npos ? 0 : 1);
      if (feed != std::string_view::npos) return true;
    }
    return any;
  }

private:
  bool fill() {
    if (at_ < size_) return true;
    at_ = 0;
    size_ = std::fread(buffer_.data(), 1, buffer_.size(), in_);
    return size_ > 0;
  }

  std::FILE* in_;
  std::vector<char> buffer_ = std::vector<char>(std::size_t{1} << 18U);
  std::size_t at_ = 0;
  std::size_t size_ = 0;
};

bool is_blank(std::string_view line) noexcept {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// A slice of the lines read together, and its reports.
struct Slice {
  std::vector<std::string> lines;
  std::size_t used = 0;  // lines keep their memory from one round to the next
  std::string reports;
};

std::size_t read_slice(LineReader& reader, Slice& slice) {
  slice.used = 0;
  while (slice.used < lines_per_job) {
    if (slice.used == slice.lines.size()) slice.lines.emplace_back();
    if (!reader.next(slice.lines[slice.used])) break;
    if (!is_blank(slice.lines[slice.used])) ++slice.used;
  }
  return slice.used;
}

}  // namespace

void judge_line(const RulePack& pack, const Catalogue& catalogue, Instant now,
                std::string_view line, std::string& out) {
  JsonWriter writer(out);
  const JsonDocument parsed = line.size() > longest_line ? JsonDocument() : parse_document(line);
  const JsonValue document = parsed.root();
  std::vector<PackFault> faults;
  if (!document.is_object()) {
    write_refusal(writer, document, "line.not_json",
                  "The line is not a JSON object of at most 1 MiB.", faults);
    out += '\n';
    return;
  }
  const JsonValue method = document.find("method");
  const FieldTexts texts = read_texts(pack, document.find("fields"), "/fields", faults);
  const Facts facts = read_facts(pack, document.find("facts"), "/facts", faults);
  if (pack.find_method(method.text()) == nullptr) {
    faults.push_back({"method.unknown", "/method",
                      std::string(method.is_text() ? method.text() : method.kind_name()),
                      "the id of a method"});
  }
  if (!faults.empty()) {
    write_refusal(writer, document, "line.wrong", "The line is not a submission.", faults);
  } else {
    const Report report = check(pack, method.text(), texts, facts, now);
    writer.begin_object();
    write_fields(writer, catalogue, report);
    write_id(writer, document);
    write_issues(writer, catalogue, report);
    writer.member("verdict", name_of(report.verdict));
    writer.end_object();
  }
  out += '\n';
}

bool run_batch(const RulePack& pack, const Catalogue& catalogue, const BatchOptions& options,
               std::FILE* in, std::FILE* out) {
  LineReader reader(in);
  std::vector<Slice> slices(std::max(1U, options.jobs));
  const auto judge = [&](Slice& slice) {
    slice.reports.clear();
    for (std::size_t i = 0; i < slice.used; ++i) {
      judge_line(pack, catalogue, options.now, slice.lines[i], slice.reports);
    }
  };
  std::uint64_t judged = 0;
  for (bool more = true; more;) {
    std::vector<std::thread> others;
    std::size_t filled = 0;
    for (; filled < slices.size() && more; ++filled) {
      const std::size_t count = read_slice(reader, slices[filled]);
      more = count == lines_per_job;
      judged += count;
      if (filled > 0) others.emplace_back([&judge, &slice = slices[filled]] { judge(slice); });
    }
    judge(slices.front());
    for (std::thread& other : others)
      other.join();
    for (std::size_t i = 0; i < filled; ++i) {
      const std::string& reports = slices[i].reports;
      if (std::fwrite(reports.data(), 1, reports.size(), out) != reports.size()) return false;
    }
    if (options.progress)
      std::fprintf(stderr, "\r%llu judged", static_cast<unsigned long long>(judged));
  }
  if (options.progress) std::fprintf(stderr, "\n");
  return std::fflush(out) == 0;
}

}  // namespace verify::cli
