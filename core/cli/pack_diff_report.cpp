#include "pack_diff_report.hpp"

#include <algorithm>

#include "json/reader.hpp"
#include "json/requests.hpp"
#include "json/results.hpp"
#include "json/writer.hpp"

namespace verify::cli {

namespace {

// A longer line is no applicant.
constexpr std::size_t longest_line = std::size_t{1} << 20U;

void add_known(const RulePack& pack, const Facts& facts, KnownFacts& known) {
  for (const FactDefinition& fact : pack.facts) {
    const auto value = get_fact(pack, facts, fact.id);
    const bool is_new = std::none_of(known.begin(), known.end(),
                                     [&](const auto& other) { return other.first == fact.id; });
    if (value && is_new) known.emplace_back(fact.id, *value);
  }
}

// A fault counts only if both packs find one at its place: otherwise one of them has the fact.
void add_common(const std::vector<Fault>& before, std::vector<Fault> after, std::size_t line,
                std::vector<Fault>& out) {
  for (Fault& fault : after) {
    const bool is_common = std::any_of(before.begin(), before.end(), [&](const Fault& other) {
      return other.pointer == fault.pointer;
    });
    if (!is_common) continue;
    fault.pointer.insert(0, "/" + std::to_string(line));
    out.push_back(std::move(fault));
  }
}

void read_applicant(const RulePack& before, const RulePack& after, std::string_view text,
                    std::size_t line, Applicants& out) {
  const JsonDocument document = parse_document(text, longest_line);
  std::vector<Fault> faults_before = document.faults();
  std::vector<Fault> faults_after = document.faults();
  KnownFacts known;
  if (document.is_valid()) {
    const Reader reader_after(document.root(), faults_after, Origin::host);
    const Reader reader_before(document.root(), faults_before, Origin::host);
    if (!document.root().is_object()) {
      reader_after.fault_here("type.wrong", "an object of facts");
      reader_before.fault_here("type.wrong", "an object of facts");
    }
    if (document.root().is_object()) {
      add_known(after, read_facts(after, reader_after), known);
      add_known(before, read_facts(before, reader_before), known);
    }
  }
  add_common(faults_before, std::move(faults_after), line, out.faults);
  out.all.push_back(std::move(known));
}

void write_value(JsonWriter& out, const std::string& id, const FactValue& value) {
  std::visit([&](const auto& content) { out.data_member(id, content); }, value);
}

void write(JsonWriter& out, const KnownFacts& facts) {
  out.begin_object();
  for (const auto& [id, value] : facts)
    write_value(out, id, value);
  out.end_object();
}

void write(JsonWriter& out, const Difference& difference) {
  out.begin_object();
  out.key("after");
  out.text_or_null(difference.after);
  out.key("at");
  out.text_or_null(difference.at ? to_string(*difference.at, TimeZone{}) : std::string());
  out.key("before");
  out.text_or_null(difference.before);
  out.member("count", static_cast<std::int64_t>(difference.count));
  out.key("example");
  write(out, difference.example);
  out.member("kind", name_of(difference.kind));
  out.member("of", static_cast<std::int64_t>(difference.of));
  out.member("subject", difference.subject);
  out.end_object();
}

std::string or_none(const std::string& text) {
  return text.empty() ? "none" : text;
}

std::string example_of(const Difference& difference) {
  if (difference.at) return "first if submitted at " + to_string(*difference.at, TimeZone{});
  std::string json;
  JsonWriter out(json);
  write(out, difference.example);
  return "e.g. " + json;
}

// "recommendation, personal: a -> b (3 of 81, e.g. {…})"
std::string line_of(const Difference& difference) {
  std::string out(name_of(difference.kind));
  out.append(", ").append(difference.subject).append(": ");
  out.append(or_none(difference.before)).append(" -> ").append(or_none(difference.after));
  if (difference.count > 0) {
    out.append(" (").append(std::to_string(difference.count)).append(" of ");
    out.append(std::to_string(difference.of)).append(", ");
    out.append(example_of(difference)).append(")");
  }
  return out + "\n";
}

}  // namespace

Applicants read_applicants(const RulePack& before, const RulePack& after, std::string_view lines) {
  Applicants out;
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") != std::string_view::npos)
      read_applicant(before, after, line, number, out);
  }
  return out;
}

std::string text_of(const PackDiff& diff) {
  std::string out;
  for (const Difference& difference : diff.differences)
    out += line_of(difference);
  return out.empty() ? "no difference\n" : out;
}

std::string json_of(const DiffSide& before, const DiffSide& after, const PackDiff& diff) {
  std::string json;
  JsonWriter out(json);
  out.begin_object();
  out.key("after");
  write_identity(out, after.pack);
  out.key("before");
  write_identity(out, before.pack);
  out.key("differences");
  out.begin_array();
  for (const Difference& difference : diff.differences)
    write(out, difference);
  out.end_array();
  out.key("faults");
  verify::write(out, diff.faults);
  out.end_object();
  return json + "\n";
}

}  // namespace verify::cli
