// `verify batch` under real conditions: streams, several processors, terminals.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "program.hpp"

namespace verify::cli {

namespace {

// Writes `count` numbered submissions to in.jsonl of the script.
std::string submissions(int count) {
  return "seq " + std::to_string(count) +
         R"( | sed 's/.*/{"id":&,"method":"personal.face","fields":{"name":"张三","id_number":"11010519491231002X","mobile":"13800138000"}}/' > in.jsonl
)";
}

}  // namespace

TEST_CASE("the order stays with any number of jobs") {
  const Outcome one = run_script(submissions(9000) + "verify batch < in.jsonl");
  const Outcome four = run_script("verify batch --jobs 4 < in.jsonl");
  CHECK(one.status == 0);
  CHECK(one.err == "");
  CHECK(one.out.find("{\"fields\"") == 0);
  CHECK(one.out == four.out);
  const Outcome ids = run_script(
      R"(verify batch --jobs 3 < in.jsonl | grep -o '"id":[0-9]*' | cmp - <(seq 9000 | sed 's/^/"id":/'))");
  CHECK(ids.status == 0);
}

TEST_CASE("memory does not grow with the number of lines") {
  // Otherwise the address sanitizer would keep freed memory.
  const std::string run =
      "export ASAN_OPTIONS=quarantine_size_mb=1\nverify batch --jobs 2 < in.jsonl > out.jsonl";
  const Outcome few = run_script(submissions(4'000) + run);
  const Outcome many = run_script(submissions(60'000) + run);
  CHECK(few.status == 0);
  CHECK(many.status == 0);
  constexpr long noise = 8 * 1024;  // less than half of the reports of the second run
  CHECK(many.most_kilobytes < few.most_kilobytes + noise);
}

TEST_CASE("memory does not grow with long or bad lines") {
  const std::string run =
      "export ASAN_OPTIONS=quarantine_size_mb=1\nverify batch < long.jsonl > out.jsonl";
  const auto lines = [](const std::string& make, int count) {
    return "line=$(" + make + "); for i in $(seq " + std::to_string(count) +
           "); do echo \"$line\"; done > long.jsonl\n";
  };
  for (const std::string make : {
           R"(head -c 900000 /dev/zero | tr '\0' '[')",
           R"(head -c 3000000 /dev/zero | tr '\0' x)",
           R"sh(printf '{"facts": {"a": 1%s}}' "$(printf ', "a%d": 1' $(seq 900))")sh",
       }) {
    CAPTURE(make);
    const Outcome few = run_script(lines(make, 3) + run);
    const Outcome many = run_script(lines(make, 60) + run);
    CHECK(few.status == 0);
    CHECK(many.status == 0);
    CHECK(run_script("wc -l < out.jsonl").out == "60\n");
    constexpr long noise = 24 * 1024;
    CHECK(many.most_kilobytes < few.most_kilobytes + noise);
  }
}

TEST_CASE("a line that never ends gets its report, and ends the batch") {
  const Outcome outcome = run_script("(echo '{\"id\": 1}'; cat /dev/zero) | verify batch");
  CHECK(outcome.status == 2);
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 2);
  CHECK(outcome.out.find("json.too_large") != std::string::npos);
  CHECK(outcome.err == "verify: Cannot read standard input. A line does not end within 16 MiB.\n");
  constexpr long enough = 200 * 1024;  // under the sanitizers, too
  CHECK(outcome.most_kilobytes < enough);
}

TEST_CASE("progress is shown on a terminal and nowhere else") {
  const std::string on_terminal = R"(script -qec 'verify batch < in.jsonl > out.jsonl' /dev/null)";
  const Outcome watched = run_script(submissions(3000) + on_terminal);
  CHECK(watched.status == 0);
  CHECK(watched.out.find("3000 judged") != std::string::npos);
  CHECK(run_script("verify batch < in.jsonl | cmp - out.jsonl").status == 0);
  CHECK(run_script("verify batch < in.jsonl > out.jsonl").err == "");
}

TEST_CASE("an input that goes on for ever is judged as it comes") {
  const Outcome outcome =
      run_script("yes '{\"id\":1}' | verify batch | head -n 2000 | sort -u | wc -l");
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "1\n");
}

}  // namespace verify::cli
