// The exit status and the streams of the real program.

#include "program.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "json/document.hpp"

namespace verify::cli {

TEST_CASE("a wrong call or input gives one clear line, no output, and status 2") {
  struct Row {
    std::string script;
    std::string says;
  };
  const Row rows[] = {
      {"verify", "Say what to do. Try: verify help"},
      {"verify feild name x", "Did you mean field?"},
      {"verify field name", "field needs TEXT. Try: verify help field"},
      {"verify field nmae x", "Unknown field: nmae"},
      {"verify field $'two\\nlines' x", "Unknown field: two?lines"},
      {"verify field name x --now tomorrow", "/now: instant.wrong"},
      {"verify field name x --locale xx", "/locale: locale.unknown, found xx"},
      {"verify recommend", "Standard input is not a JSON object."},
      {"echo '[1]' | verify recommend", "Standard input is not a JSON object."},
      {"echo '{\"regio\": 1}' | verify recommend", "/facts/regio: fact.unknown"},
      {"printf '{\"region\":%1000000s' | tr ' ' '[' | verify recommend", "not a JSON object"},
      {"echo '{}' | verify check personal.fase", "Unknown method: personal.fase"},
      {"echo '{\"name\": 3}' | verify check personal.face", "/fields/name: type.wrong"},
      {"echo '{\"fields\": 3}' | verify check personal.face", "/fields: type.wrong"},
      {"verify explain", "explain takes one of --text, --code and --method."},
      {"verify explain --text a --code b", "explain takes one of"},
      {"verify explain --text a --provider b", "--provider needs --code."},
      {"echo '{}' | verify explain --method x", "Unknown method: x"},
      {"verify batch --now x", "--now takes an RFC 3339 time"},
      {"verify batch --locale xx", "Unknown locale xx."},
      {"verify batch < .", "Cannot read standard input."},
      {"verify pack", "pack takes either a FILE or --builtin."},
      {"verify pack no-such-file", "Cannot read the file no-such-file."},
      {"verify pack .", "Cannot read the file"},
      {"echo '{}' | verify recommend --pack no-such-file", "Cannot read the file no-such-file."},
      {"echo '{\"format\": 2, \"id\": 3}' > bad.json; echo '{}' | verify recommend --pack bad.json",
       "The file bad.json is no rule pack. /id: type.wrong"},
      {"echo '{\"format\": 2, \"id\": 3}' > bad.json; verify batch --pack bad.json",
       "is no rule pack. /id: "},
      {"echo x > bad.json; verify field name x --pack bad.json", "is no rule pack. "},
      {"verify explain --text x --jobs 2", "explain does not take --jobs."},
      {"verify completion tcsh", "There is no completion for tcsh."},
      {"verify help fields", "There is no command fields."},
      {"verify man > /dev/full", "Cannot write to standard output."},
      {"verify field name x > /dev/full", "Cannot write to standard output."},
      {"verify batch <<< x > /dev/full", "Cannot write the reports."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.script);
    const Outcome outcome = run_script(row.script);
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err.starts_with("verify: "));
    CHECK(outcome.err.find(row.says) != std::string::npos);
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
  }
}

TEST_CASE("what has no end, or is nothing to read, ends at once with one clear line") {
  struct Row {
    std::string script;
    std::string says;
  };
  const std::string endless = ". More than 4 MiB are never read.";
  const std::string no_writer = ". It is empty, or a pipe that nobody writes to.";
  const Row rows[] = {
      {"echo {} | verify recommend --pack /dev/zero", "the file /dev/zero" + endless},
      {"echo {} | verify question --pack /dev/zero", "the file /dev/zero" + endless},
      {"verify field name x --pack /dev/zero", "the file /dev/zero" + endless},
      {"echo {} | verify check personal.face --pack /dev/zero", "the file /dev/zero" + endless},
      {"echo {} | verify batch --pack /dev/zero", "the file /dev/zero" + endless},
      {"verify pack /dev/zero", "the file /dev/zero" + endless},
      {"verify pack --builtin > a.json; verify pack a.json --messages /dev/zero",
       "the file /dev/zero" + endless},
      {"verify pack a.json --failures /dev/zero", "the file /dev/zero" + endless},
      {"verify pack <(cat /dev/zero)", endless},
      {"verify recommend < /dev/zero", "standard input" + endless},
      {"verify question < /dev/zero", "standard input" + endless},
      {"verify check personal.face < /dev/zero", "standard input" + endless},
      {"verify explain --method personal.face < /dev/zero", "standard input" + endless},
      {"cat /dev/zero | verify recommend", "standard input" + endless},
      {"mkfifo pipe; verify pack pipe", "the file pipe" + no_writer},
      {"echo {} | verify recommend --pack pipe", "the file pipe" + no_writer},
      {"verify pack a.json --messages pipe", "the file pipe" + no_writer},
      {"verify pack a.json --failures pipe", "the file pipe" + no_writer},
      {"verify pack /dev/null", "the file /dev/null" + no_writer},
      {"verify pack .", "the file ./pack.json. No such file or directory."},
      {"echo {} | verify recommend --pack .", "the file ./pack.json. No such file or directory."},
      {"verify pack a.json --messages .", "the file .. Is a directory."},
      {"verify recommend < .", "standard input. Is a directory."},
      {"verify recommend <&-", "standard input. Bad file descriptor."},
      {"verify pack a.json/b", "the file a.json/b. Not a directory."},
      {"ln -sf loop loop; verify pack loop", "the file loop. Too many levels of symbolic links."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.script);
    const Outcome outcome = run_script(row.script);
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err.starts_with("verify: Cannot read "));
    CHECK(outcome.err.ends_with(row.says + "\n"));
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    constexpr long enough = 200 * 1024;  // under the sanitizers, too
    CHECK(outcome.most_kilobytes < enough);
  }
}

TEST_CASE("a pack may come through a pipe, however slowly") {
  const Outcome outcome = run_script("verify pack <(sleep 0.2; verify pack --builtin)");
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
}

TEST_CASE("input that is not JSON is told where, without being quoted") {
  const Outcome outcome = run_script(
      "printf '{\n  \"name\": \"\xE5\xBC\xA0\", \"id_number\": 1101x}' | verify recommend");
  CHECK(outcome.status == 2);
  CHECK(outcome.err ==
        "verify: Standard input is not a JSON object. json.wrong, found line 2, column 33: "
        "invalid literal, expected well-formed JSON.\n");
}

TEST_CASE("of many faults one line names the first") {
  const Outcome outcome = run_script(
      "printf '{\"a0\": 1%s}' \"$(printf ', \"a%d\": 1' $(seq 50))\" | verify recommend");
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("/facts/a9: fact.unknown") != std::string::npos);
  CHECK(outcome.err.ends_with(" And 41 more.\n"));
}

TEST_CASE("an error in what was typed is an answer") {
  const Outcome outcome = run_script("verify field id_number 110105194912310021 --locale en");
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
  const JsonDocument report = parse_document(outcome.out);
  CHECK(report.root().find("verdict").text() == "error");
}

TEST_CASE("a near language does, alone and in a batch") {
  const Outcome macao = run_script("verify field name 1 --locale zh-MO");
  CHECK(macao.status == 0);
  CHECK(macao.out == run_script("verify field name 1 --locale zh-HK").out);
  CHECK(macao.out != run_script("verify field name 1").out);
  const std::string batch =
      R"(echo '{"id": 1, "method": "personal.face", "fields": {"name": "1"}}' | verify batch --locale )";
  const Outcome british = run_script(batch + "en_GB");
  CHECK(british.status == 0);
  CHECK(british.out == run_script(batch + "en").out);
}

TEST_CASE("a form may come alone or with facts") {
  const Outcome bare = run_script(R"(echo '{"name": "张三"}' | verify check personal.face)");
  const Outcome wrapped =
      run_script(R"(echo '{"fields": {"name": "张三"}}' | verify check personal.face)");
  CHECK(bare.status == 0);
  CHECK(bare.out == wrapped.out);
  const Outcome child = run_script(
      R"(echo '{"fields": {"id_number": "11010519491231002X"}, "facts": {"birth_date": "2015-01-01"}}' |
         verify check personal.face)");
  CHECK(child.out.find("birth_date_differs") != std::string::npos);
}

TEST_CASE("a pack with faults is answered with every fault, and named line by line") {
  const Outcome outcome =
      run_script("echo '{\"format\": 2, \"id\": 3}' > bad.json; verify pack bad.json");
  CHECK(outcome.status == 2);
  const JsonDocument answer = parse_document(outcome.out);
  const std::size_t faults = answer.root().find("error").find("faults").size();
  CHECK(faults > 1);
  CHECK(static_cast<std::size_t>(std::count(outcome.err.begin(), outcome.err.end(), '\n')) ==
        faults);
  CHECK(outcome.err.find("verify: /id: ") != std::string::npos);
}

TEST_CASE("the built-in pack is what the rules were made of") {
  CHECK(run_script("verify pack --builtin > a.json; verify pack a.json").status == 0);
}

TEST_CASE("a pack of one's own decides, asks and judges in place of the built-in one") {
  const std::string make =
      "verify pack --builtin | sed -e 's/personal.qq_scan/personal.scan/' "
      "-e 's/{\"id\": \"account_type\", \"fact\"/{\"id\": \"who\", \"fact\"/' "
      "-e 's/\"minimum_age\": 14/\"minimum_age\": 99/' > own.json\n";
  for (
      const std::string& call : {
          std::string(R"(echo '{"account_type": "personal"}' | verify recommend)"),
          std::string(R"(echo '{"id_number": "11010519491231002X"}' | verify check personal.face)"),
          std::string("echo '{}' | verify question"),
          std::string("verify field id_number 11010519491231002X"),
          std::string(
              R"(echo '{"method":"personal.face","fields":{"id_number":"11010519491231002X"}}' | verify batch)"),
      }) {
    CAPTURE(call);
    const std::string at = " --now 2026-11-23T18:30:00+08:00";
    const Outcome own = run_script(make + call + at + " --pack own.json");
    CHECK(own.status == 0);
    CHECK(own.err == "");
    const char* const changes[] = {"personal.scan", "\"who\"", "id_number.under_age"};
    CHECK(std::any_of(std::begin(changes), std::end(changes), [&](const char* change) {
      return own.out.find(change) != std::string::npos;
    }));
    const Outcome same =
        run_script("verify pack --builtin > same.json; " + call + at + " --pack same.json");
    CHECK(same.out == run_script(call + at).out);
  }
}

TEST_CASE("a pack that loads is told what is suspicious about it") {
  const std::string make =
      "verify pack --builtin | sed 's/\"region\", \"is\": \"overseas\"/\"region\", \"in\": "
      "[\"mainland\", \"hmt\", \"overseas\"]/' > odd.json; ";
  const Outcome outcome = run_script((make + "verify pack odd.json").c_str());
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("/blockers/2/when: condition.always") != std::string::npos);
  CHECK(outcome.err.find("(in pack)") != std::string::npos);
  CHECK(outcome.out.find(R"("severity":"error")") != std::string::npos);
}

TEST_CASE("a pack is checked with languages and failures of one's own") {
  const Outcome language = run_script(
      "verify pack --builtin > a.json; echo '{\"tip.nobody\": \"x\"}' > fr.json; "
      "verify pack a.json --messages fr.json");
  CHECK(language.status == 2);
  CHECK(language.out.find("\"/tip.nobody\",\"severity\":\"warning\"") != std::string::npos);
  CHECK(language.err.find("/method.personal.face: message.missing") != std::string::npos);
  CHECK(language.err.find("(in messages/fr)") != std::string::npos);
  const Outcome failures = run_script(
      "verify pack --builtin > a.json; echo '{}' > f.json; verify pack a.json --failures f.json");
  CHECK(failures.status == 2);
  CHECK(failures.err.find("(in failures)") != std::string::npos);
  const Outcome nothing =
      run_script("verify pack --builtin > a.json; verify pack a.json --failures x");
  CHECK(nothing.err.find("Cannot read the file x.") != std::string::npos);
}

TEST_CASE("the version is a line") {
  const Outcome outcome = run_script("verify --version");
  CHECK(outcome.status == 0);
  CHECK(std::count(outcome.out.begin(), outcome.out.end(), '.') == 2);
}

}  // namespace verify::cli
