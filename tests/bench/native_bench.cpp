// Times the native rules inside this process, and a command from outside.
//
//   native_bench rules < input.json   → {"recommend": {"cpu": [µs …], "wall": [µs …]}, …}
//   native_bench command PROGRAM …    → on standard error {"cpu", "wall", "memory"}
//
// A list has one value per sample. The times of a command are in seconds, its memory is the peak in
// bytes.
//
// input.json: {"now", "facts": [{…}], "submissions": {name: [{"method", "fields"}]},
//              "texts": {name: {"field", "texts": […]}}, "troubles": […]}

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "decide/decision.hpp"
#include "verify/check.hpp"
#include "verify/explain.hpp"
#include "verify/recommend.hpp"

namespace {

using nlohmann::json;

double wall_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Uses the results, so that the compiler does not remove the work.
std::size_t used = 0;

// Times `run(index)` with the indices below `size` in turn.
template <typename Run>
json samples_of(std::size_t size, const Run& run) {
  constexpr int samples = 11;
  constexpr double sample_seconds = 0.06;
  const auto time = [&](std::size_t count) {
    const double cpu = cpu_seconds();
    const double wall = wall_seconds();
    for (std::size_t i = 0; i < count; ++i)
      used += run(i % size);
    return std::pair{cpu_seconds() - cpu, wall_seconds() - wall};
  };
  std::size_t count = size;
  // Finds out how often it runs in the time of a sample, which also warms it up.
  while (time(count).second < sample_seconds)
    count *= 2;
  json cpus = json::array();
  json walls = json::array();
  for (int i = 0; i < samples; ++i) {
    const auto [cpu, wall] = time(count);
    cpus.push_back(cpu * 1e6 / static_cast<double>(count));
    walls.push_back(wall * 1e6 / static_cast<double>(count));
  }
  return {{"cpu", std::move(cpus)}, {"wall", std::move(walls)}};
}

verify::FactValue value_of(const json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number_integer()) return value.get<std::int32_t>();
  return value.get<std::string>();
}

struct Submission {
  std::string method;
  verify::FieldTexts fields;
};

class RulesBench {
public:
  RulesBench(verify::RulePack pack, const json& input)
      : pack_(std::move(pack)),
        input_(input),
        now_(verify::parse_instant(input.at("now").get<std::string>()).value_or(verify::Instant{})),
        today_(verify::date_in(pack_.time_zone, now_)) {}

  // Reads the facts; returns the name of a fact that the pack refuses, or an empty text.
  std::string read_facts() {
    for (const json& facts : input_.at("facts")) {
      verify::Facts out;
      for (const auto& [id, value] : facts.items()) {
        const auto fault = verify::set_fact(pack_, out, id, value_of(value));
        if (fault != verify::FactError::none) return id;
      }
      facts_.push_back(out);
    }
    return {};
  }

  json measure() {
    json out = json::object();
    measure_decisions(out);
    measure_checks(out);
    measure_explanations(out);
    return out;
  }

private:
  void measure_decisions(json& out) const {
    out["decide"] = samples_of(facts_.size(), [&](std::size_t i) {
      return verify::decide(pack_, facts_[i], today_).method_count;
    });
    out["recommend"] = samples_of(facts_.size(), [&](std::size_t i) {
      return verify::recommend(pack_, facts_[i], now_).methods.size();
    });
  }

  void measure_checks(json& out) const {
    for (const auto& [name, list] : input_.at("texts").items()) {
      const auto field = list.at("field").get<std::string>();
      const auto texts = list.at("texts").get<std::vector<std::string>>();
      out["check_field " + name] = samples_of(texts.size(), [&](std::size_t i) {
        return verify::check_field(pack_, field, texts[i], today_).issues.size() + 1;
      });
    }
    for (const auto& [name, list] : input_.at("submissions").items()) {
      std::vector<Submission> submissions;
      for (const json& each : list) {
        submissions.push_back(
            {each.at("method").get<std::string>(), each.at("fields").get<verify::FieldTexts>()});
      }
      out["check " + name] = samples_of(submissions.size(), [&](std::size_t i) {
        const auto& [method, fields] = submissions[i];
        return verify::check(pack_, method, fields, {}, now_).fields.size();
      });
    }
  }

  void measure_explanations(json& out) const {
    const verify::LoadedFailures failures = verify::builtin_failures(pack_);
    if (!failures.dictionary) return;
    const auto troubles = input_.at("troubles").get<std::vector<std::string>>();
    out["explain"] = samples_of(troubles.size(), [&](std::size_t i) {
      return verify::explain_text(*failures.dictionary, troubles[i]).size();
    });
  }

  verify::RulePack pack_;
  const json& input_;
  verify::Instant now_;
  verify::Date today_;
  std::vector<verify::Facts> facts_;
};

int fail(const std::string& sentence) {
  std::fprintf(stderr, "native_bench: %s\n", sentence.c_str());
  return 2;
}

std::string read_standard_input() {
  std::string out;
  std::array<char, 65536> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stdin))
    out.append(buffer.data(), count);
  return out;
}

int bench_rules() {
  const json input = json::parse(read_standard_input(), nullptr, false);
  if (!input.is_object()) return fail("standard input is not a JSON object.");
  verify::LoadedPack loaded = verify::builtin_pack();
  if (!loaded.pack) return fail("the built-in rule pack has faults.");
  RulesBench bench(std::move(*loaded.pack), input);
  const std::string refused = bench.read_facts();
  if (!refused.empty())
    return fail("the pack does not take this value of the fact " + refused + ".");
  std::printf("%s\n", bench.measure().dump().c_str());
  return used == 0 ? fail("nothing was answered.") : 0;
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

int bench_command(char** words) {
  const double start = wall_seconds();
  const pid_t child = fork();
  if (child < 0) return fail("no process could be started.");
  if (child == 0) {
    execv(words[0], words);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child || status != 0) {
    return fail(std::string(words[0]) + " failed.");
  }
  const json out{{"cpu", seconds(usage.ru_utime) + seconds(usage.ru_stime)},
                 {"wall", wall_seconds() - start},
                 {"memory", std::int64_t{usage.ru_maxrss} * 1024}};
  std::fprintf(stderr, "%s\n", out.dump().c_str());
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::string_view what = count > 1 ? words[1] : "";
  if (what == "rules" && count == 2) return bench_rules();
  if (what == "command" && count > 2) return bench_command(words + 2);
  return fail("usage: native_bench rules < input.json | native_bench command PROGRAM …");
}
