// The JSON of the command line. After the first byte: the request of an operation ('0' and higher),
// or lines of a batch.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "batch.hpp"
#include "fuzzing.hpp"
#include "json/engine.hpp"

namespace verify::fuzz {

namespace {

using Json = nlohmann::json;

// Only operations that load something change it.
Engine& builtin() {
  static Engine engine = [] {
    Engine made = builtin_engine();
    (void)call(made, Operation::explain, R"({"text":"x"})");  // loads the dictionary
    // Two languages are enough, and can be copied quickly.
    const auto is_another = [](const Catalogue& texts) {
      return texts.locale() != "zh-CN" && texts.locale() != "en";
    };
    std::erase_if(made.catalogues, is_another);
    std::erase_if(made.failure_texts, is_another);
    return made;
  }();
  return engine;
}

void expect_answer(const Response& response) {
  const Json answer = Json::parse(response.json, nullptr, false);
  expect(!answer.is_discarded(), "an answer is JSON", response.json);
  expect((answer.is_object() && answer.contains("error")) == response.rejection.has_value(),
         "a rejection says so in its answer", response.json);
}

// Every operation still answers, whatever was loaded.
void use(Engine& engine) {
  struct Use {
    Operation operation;
    std::string_view request;
  };
  static constexpr Use uses[] = {
      {Operation::recommend,
       R"({"facts":{"account_type":"personal"},"now":"2026-11-23T12:00:00Z"})"},
      {Operation::recommend, R"({"now":"2026-11-23T12:00:00Z","locale":"en"})"},
      {Operation::next_question, R"({"now":"2026-11-23T12:00:00Z"})"},
      {Operation::check_field,
       R"({"field":"id_number","text":"110105194912310021","now":"2026-11-23T12:00:00Z"})"},
      {Operation::check,
       R"({"method":"personal.face","fields":{"name":"a"},"now":"2026-11-23T12:00:00Z"})"},
      {Operation::explain, R"({"text":"人脸老是过不了"})"},
      {Operation::explain, R"({"text":"face","locale":"en"})"},
      {Operation::explain, R"({"code":"id_number.check_digit"})"},
      {Operation::explain,
       R"({"method":"personal.face","fields":{"id_number":"1"},"now":"2026-11-23T12:00:00Z"})"},
  };
  for (const Use& use : uses)
    expect_answer(call(engine, use.operation, use.request));
}

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::size_t count_reports(const std::string& reports) {
  std::size_t count = 0;
  std::size_t begin = 0;
  for (std::size_t feed = reports.find('\n'); feed != std::string::npos;
       feed = reports.find('\n', begin)) {
    expect(Json::accept(reports.substr(begin, feed - begin)), "a report is JSON", reports);
    begin = feed + 1;
    ++count;
  }
  expect(begin == reports.size(), "every report ends its line", reports);
  return count;
}

std::size_t count_lines(std::string_view input) {
  std::size_t count = 0;
  while (!input.empty()) {
    const std::string_view line = input.substr(0, input.find('\n'));
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) ++count;
    input.remove_prefix(std::min(input.size(), line.size() + 1));
  }
  return count;
}

void judge_any_lines(std::string_view input) {
  if (input.empty()) return;
  std::string lines(input);
  char* reports = nullptr;
  std::size_t size = 0;
  {
    const File in(fmemopen(lines.data(), lines.size(), "r"));
    const File out(open_memstream(&reports, &size));
    const cli::BatchOptions options{Instant{1'795'000'000}, 1, false};
    const cli::BatchEnd end =
        run_batch(builtin().pack, builtin().catalogues.front(), options, in.get(), out.get());
    expect(end == cli::BatchEnd::judged, "a batch is written");
  }
  const std::string written(reports, size);
  std::free(reports);
  expect(count_reports(written) == count_lines(input), "every line gets its report", written);
}

}  // namespace

void fuzz(std::string_view input) {
  if (input.empty()) return;
  const auto chosen = static_cast<unsigned char>(input.front() - '0') % (operation_count + 1);
  const std::string_view text = input.substr(1);
  if (chosen == operation_count) return judge_any_lines(text);
  const auto operation = static_cast<Operation>(chosen);
  const bool loads = operation == Operation::load_pack || operation == Operation::load_messages ||
                     operation == Operation::load_failures;
  if (loads) {
    Engine engine = builtin();
    const Response response = call(engine, operation, text);
    expect_answer(response);
    if (!response.rejection) use(engine);
  } else {
    expect_answer(call(builtin(), operation, text));
  }
}

}  // namespace verify::fuzz
