#include "snapshot_json.hpp"

#include "json/requests.hpp"
#include "json/results.hpp"
#include "pack/nearest.hpp"
#include "text/decimal.hpp"
#include "verification_json.hpp"

namespace verify {

namespace {

// The item of the pack that a member names; a name that the pack does not have is a fault.
template <typename Item>
const Item* find_named(const Reader& owner, std::string_view name, const std::vector<Item>& items) {
  const std::string_view id = owner.optional_text(name);
  const Reader member = owner.member(name);
  if (!member.is_text()) return nullptr;
  for (const Item& item : items) {
    if (item.id == id) return &item;
  }
  member.fault_unknown("id.unknown", id, ids_of(items));
  return nullptr;
}

wizard::Step read_step(const Reader& snapshot) {
  const std::string_view name = snapshot.needed_text("step");
  const auto step = value_named<wizard::Step>(name);
  const Reader member = snapshot.member("step");
  if (!step && member.is_text()) {
    member.fault_unknown("step.unknown", name, Words<wizard::Step>::table);
  }
  return step.value_or(wizard::Step::account_type);
}

std::vector<wizard::AskedQuestion> read_asked(const RulePack& pack, const Reader& snapshot) {
  std::vector<wizard::AskedQuestion> out;
  for (const Reader& asked : snapshot.items("asked")) {
    static_cast<void>(asked.is_object_of({"question", "answered"}));
    out.push_back(
        {find_named(asked, "question", pack.questions), asked.member("answered").as_flag(false)});
    if (!asked.member("question").is_text())
      asked.member("question").fault("member.missing", "nothing", "a text");
  }
  return out;
}

void write_texts(JsonWriter& json, const FieldTexts& texts) {
  json.key("fields");
  json.begin_object();
  for (const auto& [id, text] : texts)
    json.data_member(id, text);
  json.end_object();
}

}  // namespace

wizard::Snapshot read_snapshot(const RulePack& pack, const Reader& snapshot) {
  wizard::Snapshot out;
  if (!snapshot.is_object_of(
          {"asked", "facts", "fields", "method", "pack", "step", "verification", "version"}))
    return out;
  const JsonValue written_by = snapshot.value().find("version");
  if (written_by.integer() != snapshot_version)
    snapshot.member("version").fault("version.unknown", to_text(written_by),
                                     decimal(snapshot_version));
  out.step = read_step(snapshot);
  out.facts = read_facts(pack, snapshot.member("facts"));
  out.asked = read_asked(pack, snapshot);
  out.method = find_named(snapshot, "method", pack.methods);
  out.texts = read_texts(pack, snapshot.member("fields"));
  if (snapshot.has("verification"))
    out.verification = read_verification(snapshot.member("verification"));
  return out;
}

void write(JsonWriter& json, const RulePack& pack, const wizard::Snapshot& snapshot,
           bool with_texts) {
  json.begin_object();
  json.key("asked");
  json.begin_array();
  for (const wizard::AskedQuestion& asked : snapshot.asked) {
    json.begin_object();
    json.member("answered", asked.answered);
    json.member("question", asked.question->id);
    json.end_object();
  }
  json.end_array();
  json.key("facts");
  write_facts(json, pack, snapshot.facts);
  if (with_texts) write_texts(json, snapshot.texts);
  json.key("method");
  json.text_or_null(snapshot.method != nullptr ? std::string_view(snapshot.method->id)
                                               : std::string_view());
  json.key("pack");
  json.begin_object();
  json.member("id", pack.id);
  json.member("version", pack.version);
  json.end_object();
  json.member("step", name_of(snapshot.step));
  json.key("verification");
  if (snapshot.verification) {
    write(json, *snapshot.verification);
  } else {
    json.null();
  }
  json.member("version", snapshot_version);
  json.end_object();
}

}  // namespace verify
