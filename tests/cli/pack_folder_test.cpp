// A pack as a folder, and what `verify pack` finds in its parts.

#include "pack_folder.hpp"

#include <doctest/doctest.h>

#include "program.hpp"

namespace verify::cli {

namespace {

// A folder with one text and one failure.
const std::string make =
    "rm -rf own; mkdir -p own/messages/en; verify pack --builtin > own/pack.json\n"
    "echo '{\"method.personal.face\": \"Own face\",\n  \"failure.late\": \"Too late\"}' > "
    "own/messages/en/a.json\n"
    "echo '{\"failure.late.cause\": \"Expired\", \"failure.late.step.1\": \"Again\"}' > "
    "own/messages/en/b.json\n"
    "echo '{\"failures\": [{\"id\": \"late\", \"class\": \"time\", \"who\": \"applicant\", "
    "\"retry\": \"now\", \"costs_try\": false, \"steps\": 1, \"documents\": [\"x\"], "
    "\"phrases\": [\"too late\"]}]}' > own/failures.json\n";

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a folder is read as one pack with its texts and failures") {
  const Outcome answer = run_script(
      make + "echo '{\"account_type\": \"personal\"}' | verify recommend --locale en --pack own");
  CHECK(answer.status == 0);
  CHECK(answer.err == "");
  CHECK(contains(answer.out, "\"title\":\"Own face\""));
  const Outcome explained = run_script("verify explain --text 'too late' --locale en --pack own");
  CHECK(contains(explained.out, "\"cause\":\"Expired\""));
}

TEST_CASE("a folder without texts is its pack.json") {
  CHECK(run_script("mkdir bare; verify pack --builtin > bare/pack.json; verify pack bare").status ==
        0);
}

TEST_CASE("a missing text and a wrong one are found in their part of the pack") {
  const Outcome outcome = run_script(
      make +
      "echo '{\"tip.nobody\": \"x\", \"screen.nobody\": \"{\"}' > own/messages/en/c.json; "
      "verify pack own");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "/messages/en/method.personal.wechat_scan: message.missing"));
  CHECK(contains(outcome.err, "/messages/en/screen.nobody: message.braces"));
  CHECK(contains(outcome.err, "(in pack)"));
  CHECK_FALSE(contains(outcome.err, "/messages/en/field.name"));
  CHECK_FALSE(contains(outcome.err, "zh-CN"));
  CHECK(contains(outcome.out, "\"/messages/en/tip.nobody\""));
  const Outcome failures = run_script(
      "sed -i 's/\"steps\": 1/\"steps\": 1, \"links\": [\"nowhere\"]/' own/failures.json; verify "
      "pack own");
  CHECK(contains(failures.err, "/failures/failures/0/links/0: link.unknown"));
}

TEST_CASE("a part that is no object, or is missing, is named") {
  CHECK(contains(run_script(make + "echo '[]' > own/messages/en/a.json; verify pack own").err,
                 "The file own/messages/en/a.json is not one JSON object."));
  CHECK(contains(run_script("rm own/pack.json; verify pack own").err,
                 "Cannot read the file own/pack.json."));
}

TEST_CASE("the same key in two files is a fault") {
  const Outcome outcome =
      run_script(make + "cp own/messages/en/b.json own/messages/en/c.json; verify pack own");
  CHECK(contains(outcome.err, "/messages/en/failure.late.cause: messages.duplicate"));
}

TEST_CASE("texts that a pack carries are a part of its diff") {
  const Outcome outcome = run_script(make +
                                     "cp -r own new; sed -i 's/Own face/My face/' "
                                     "new/messages/en/a.json; verify pack diff own new");
  CHECK(outcome.out == "text, en method.personal.face: Own face -> My face\n");
}

}  // namespace verify::cli
