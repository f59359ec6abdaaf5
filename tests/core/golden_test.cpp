// The answers to the requests of tests/cases, byte for byte. tests/cases/golden.txt has them: a
// request on one line, its answer on the next line. tests/web/golden.test.ts compares the same file
// with the wasm in Node and in Chromium.
//
// VERIFY_GOLDEN=write writes the file again (`./dev golden`). Read the difference before you commit
// it.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "builtin.hpp"
#include "json/engine.hpp"

namespace verify {

namespace {

using Json = nlohmann::json;
namespace files = std::filesystem;

const files::path root = VERIFY_SOURCE_DIR;

std::string read(const files::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file, path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The entries of a folder, sorted by name.
std::vector<files::path> entries_of(const files::path& folder) {
  std::vector<files::path> out;
  for (const auto& entry : files::directory_iterator(folder))
    out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> locales() {
  std::vector<std::string> out;
  for (const files::path& folder : entries_of(root / "core/rules/messages"))
    out.push_back(folder.filename().string());
  return out;
}

Operation operation_of(std::string_view name) {
  const auto found = value_named<Operation>(name);
  REQUIRE_MESSAGE(found, name);
  return *found;
}

// An engine that has loaded every language and then the failure dictionary, as the modules do.
Engine prepared_engine() {
  Engine engine = bare_engine();
  Json dictionary = {
      {"failures", Json::parse(read(root / "core/rules/tencent-cloud/failures.json"))}};
  for (const std::string& locale : locales()) {
    Json messages = Json::object();
    std::vector<files::path> parts = entries_of(root / "core/rules/messages" / locale);
    for (files::path& part : entries_of(root / "core/rules/tencent-cloud/messages" / locale))
      parts.push_back(std::move(part));
    for (const files::path& part : parts) {
      const Json texts = Json::parse(read(part));
      if (part.filename() == "failures.json") {
        dictionary["messages"][locale] = texts;
      } else {
        messages.update(texts);
      }
    }
    const Json request = {{"locale", locale}, {"messages", messages}};
    REQUIRE_FALSE(call(engine, Operation::load_messages, request.dump()).rejection.has_value());
  }
  const Response loaded = call(engine, Operation::load_failures, dictionary.dump());
  REQUIRE_MESSAGE(!loaded.rejection.has_value(), loaded.json);
  return engine;
}

struct Request {
  std::string operation;
  std::string text;
};

// A case is {"operation", "request"}, or {"operation", "text"} for a text that is not an object.
// With "locales": "all" it means one request for each language.
std::vector<Request> requests() {
  std::vector<Request> out;
  for (const files::path& path : entries_of(root / "tests/cases")) {
    if (path.extension() != ".jsonl") continue;
    std::istringstream lines(read(path));
    for (std::string line; std::getline(lines, line);) {
      const Json one = Json::parse(line);
      const auto operation = one["operation"].get<std::string>();
      if (one.contains("text")) {
        out.push_back({operation, one["text"].get<std::string>()});
      } else if (!one.contains("locales")) {
        out.push_back({operation, one["request"].dump()});
      } else {
        for (const std::string& locale : locales()) {
          Json request = one["request"];
          request["locale"] = locale;
          out.push_back({operation, request.dump()});
        }
      }
    }
  }
  return out;
}

bool writes() {
  const char* wanted = std::getenv("VERIFY_GOLDEN");
  return wanted != nullptr && std::string_view(wanted) == "write";
}

}  // namespace

TEST_CASE("every answer is golden") {
  Engine engine = prepared_engine();
  const files::path golden = root / "tests/cases/golden.txt";
  std::vector<std::string> lines;
  for (const Request& request : requests()) {
    lines.push_back(request.operation + " " + request.text);
    lines.push_back(call(engine, operation_of(request.operation), request.text).json);
  }
  if (writes()) {
    std::ofstream file(golden, std::ios::binary);
    for (const std::string& line : lines)
      file << line << '\n';
    MESSAGE("wrote " << lines.size() / 2 << " answers to " << golden.string());
    return;
  }
  std::istringstream expected(read(golden));
  std::string line;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    REQUIRE_MESSAGE(std::getline(expected, line), "./dev golden adds new cases");
    CAPTURE(lines[i - i % 2]);
    CHECK(lines[i] == line);
  }
  CHECK_FALSE_MESSAGE(std::getline(expected, line), "./dev golden removes old cases");
}

}  // namespace verify
