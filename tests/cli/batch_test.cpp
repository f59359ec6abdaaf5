#include "batch.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "json_checks.hpp"

namespace verify::cli {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

File file_with(const std::string& content) {
  File file(std::tmpfile());
  REQUIRE(file != nullptr);
  REQUIRE(std::fwrite(content.data(), 1, content.size(), file.get()) == content.size());
  std::rewind(file.get());
  return file;
}

std::vector<Json> run(const std::string& lines, unsigned jobs) {
  static const LoadedPack pack = builtin_pack();
  static const LoadedCatalogue catalogue = builtin_catalogue("en");
  const File in = file_with(lines);
  const File out(std::tmpfile());
  const BatchOptions options{*parse_instant("2026-11-23T12:00:00+08:00"), jobs, false};
  REQUIRE(run_batch(*pack.pack, *catalogue.catalogue, options, in.get(), out.get()) ==
          BatchEnd::judged);
  std::rewind(out.get());
  std::string text;
  for (int c = 0; (c = std::fgetc(out.get())) != EOF;)
    text += static_cast<char>(c);
  std::vector<Json> reports;
  std::size_t begin = 0;
  for (std::size_t feed = text.find('\n'); feed != std::string::npos;
       feed = text.find('\n', begin)) {
    reports.push_back(parse_json(text.substr(begin, feed - begin)));
    begin = feed + 1;
  }
  CHECK(begin == text.size());
  return reports;
}

std::string submission(int id, const char* id_number) {
  const Json fields{{"name", "张三"}, {"id_number", id_number}, {"mobile", "13800138000"}};
  return dump_json({{"id", id}, {"method", "personal.face"}, {"fields", fields}}) + "\n";
}

}  // namespace

TEST_CASE("every line gets its report, in order, whatever the number of jobs") {
  std::string lines;
  constexpr int count = 5000;
  for (int i = 0; i < count; ++i)
    lines += submission(i, i % 3 == 0 ? "110105194912310021" : "11010519491231002X");
  for (const unsigned jobs : {1U, 2U, 7U}) {
    const std::vector<Json> reports = run(lines, jobs);
    REQUIRE(reports.size() == count);
    for (int i = 0; i < count; ++i) {
      const Json& report = reports[static_cast<std::size_t>(i)];
      REQUIRE(report["id"] == i);
      REQUIRE(report["verdict"] == (i % 3 == 0 ? "error" : "ok"));
    }
  }
}

TEST_CASE("a bad line says so and the next one is judged") {
  const std::string long_line(std::size_t{3} << 20U, '[');
  const std::string lines = "not json\n\n" + long_line + "\n" +
                            R"({"id":"x","method":"personal.fase","fields":{"nme":"a","name":3}})"
                            "\n" +
                            R"({"id":1.5})"
                            "\n" +
                            submission(7, "11010519491231002X") + R"({"id":8})";
  const std::vector<Json> reports = run(lines, 1);
  REQUIRE(reports.size() == 6);
  CHECK(reports[0]["error"]["code"] == "line.not_json");
  CHECK(reports[1]["error"]["code"] == "line.not_json");
  CHECK(reports[2]["id"] == "x");
  CHECK(reports[2]["error"]["faults"].size() == 3);
  CHECK(reports[3]["id"].is_null());
  CHECK(reports[4]["verdict"] == "ok");
  CHECK(reports[5]["id"] == 8);
  CHECK(reports[5]["verdict"] == "error");
}

TEST_CASE("an id comes back as it was written, or is refused; nothing is passed over in silence") {
  struct Row {
    const char* members;
    const char* code;
    const char* pointer;
  };
  const Row refused[] = {
      {R"("id": 1.10)", "id.wrong", "/id"},
      {R"("id": 18446744073709551616)", "id.wrong", "/id"},
      {R"("id": 9223372036854775808)", "id.wrong", "/id"},
      {R"("id": true)", "id.wrong", "/id"},
      {R"("id": 1, "field": {})", "member.unknown", "/field"},
      {R"("id": 1, "id": 2)", "member.duplicate", "/id"},
      {R"("fields": {"name": "a", "name": "b"})", "member.duplicate", "/fields/name"},
      {R"("facts": {"already_verified": true, "already_verified": false})", "member.duplicate",
       "/facts/already_verified"},
      {R"("facts": {"verified_accounts_with_identity": -1})", "fact.wrong",
       "/facts/verified_accounts_with_identity"},
  };
  for (const Row& row : refused) {
    CAPTURE(std::string(row.members));
    const std::vector<Json> reports =
        run(std::string(R"({"method": "personal.face", )") + row.members + "}\n", 1);
    REQUIRE(reports.size() == 1);
    REQUIRE(reports[0]["error"]["faults"].size() == 1);
    CHECK(reports[0]["error"]["faults"][0]["code"] == row.code);
    CHECK(reports[0]["error"]["faults"][0]["pointer"] == row.pointer);
  }
  for (const char* id : {R"("1.10")", "0", "-1", "9223372036854775807", "null"}) {
    const std::vector<Json> reports =
        run(std::string(R"({"method": "personal.face", "id": )") + id + "}\n", 1);
    CHECK(dump_json(reports[0]["id"]) == id);
  }
}

TEST_CASE("a bad line's report says where it stops being JSON, and has no end of faults") {
  std::string unknown = R"({"id":1,"method":"personal.face","facts":{"a0":1)";
  for (int i = 1; i < 900; ++i)
    unknown += ",\"a" + std::to_string(i) + "\":1";
  const std::vector<Json> reports =
      run("{\"id\": 1,}\n" + std::string(2'000'000, ' ') + "1\n" + unknown + "}}\n", 1);
  REQUIRE(reports.size() == 3);
  const Json& syntax = reports[0]["error"]["faults"][0];
  CHECK(syntax["code"] == "json.wrong");
  CHECK(syntax["found"] == "line 1, column 10: unexpected '}'");
  CHECK(reports[1]["error"]["faults"][0]["code"] == "json.too_large");
  CHECK(reports[2]["error"]["faults"].size() == 100);
}

TEST_CASE("nothing in, nothing out") {
  CHECK(run("", 2).empty());
}

}  // namespace verify::cli
