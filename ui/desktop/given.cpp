#include "given.hpp"

#include "input.hpp"
#include "json/rejection.hpp"
#include "json/requests.hpp"

namespace verify::desktop {

namespace {

// Parses a file and passes its content to `read`.
template <typename Read>
void read_document(const std::string& path, std::string& errors, const Read& read) {
  if (path.empty()) return;
  const cli::Input input = cli::read_file(path);
  if (!input.error.empty()) {
    errors += input.error + "\n";
    return;
  }
  const JsonDocument document = parse_document(input.text);
  if (const std::optional<Rejection> rejection =
          reject_unless_object(document, "file.not_json", path + " is not a JSON object.")) {
    errors += to_text(*rejection) + "\n";
    return;
  }
  std::vector<Fault> faults;
  read(Reader(document.root(), faults, Origin::host));
  if (const std::optional<Rejection> rejection =
          reject_if(std::move(faults), "file.wrong", path + " has faults.")) {
    errors += to_text(*rejection) + "\n";
  }
}

}  // namespace

std::variant<Given, std::string> read_given(const RulePack& pack, const std::string& facts_path,
                                            const std::string& fields_path) {
  Given given;
  std::string errors;
  read_document(facts_path, errors,
                [&](const Reader& facts) { given.facts = read_facts(pack, facts); });
  read_document(fields_path, errors,
                [&](const Reader& fields) { given.texts = read_texts(pack, fields); });
  if (!errors.empty()) return errors;
  return given;
}

}  // namespace verify::desktop
