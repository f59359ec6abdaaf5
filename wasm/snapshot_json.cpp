#include "snapshot_json.hpp"

#include "json/requests.hpp"
#include "json/results.hpp"
#include "members.hpp"
#include "pack/nearest.hpp"
#include "verification_json.hpp"

namespace verify {

namespace {

// What only this version can mean.
constexpr std::int64_t version = 1;

// The item of the pack that a member names; a name that the pack does not have is a fault.
template <typename Item>
const Item* find_named(Members& members, std::string_view name, const std::vector<Item>& items) {
  const std::string id = members.text(name);
  if (!members.at(name).is_text()) return nullptr;
  for (const Item& item : items) {
    if (item.id == id) return &item;
  }
  members.fault("id.unknown", name, id, suggestion_for(id, ids_of(items)));
  return nullptr;
}

wizard::Step read_step(Members& members) {
  const std::string name = members.needed_text("step");
  const auto step = step_named(name);
  if (!step && members.at("step").is_text()) {
    members.fault("step.unknown", "step", name,
                  "account_type, situation, recommendation, fields, review, submitted");
  }
  return step.value_or(wizard::Step::account_type);
}

std::vector<wizard::Asked> read_asked(const RulePack& pack, Members& snapshot,
                                      std::vector<PackFault>& faults) {
  std::vector<wizard::Asked> out;
  const JsonValue list = snapshot.at("asked");
  if (!list.is_list()) {
    if (!list.is_null()) snapshot.fault("type.wrong", "asked", list.kind_name(), "a list");
    return out;
  }
  for (const JsonValue item : list) {
    const std::string place = snapshot.place("asked") + "/" + std::to_string(out.size());
    Members asked(item, place, {"question", "answered"}, faults);
    out.push_back({find_named(asked, "question", pack.questions), asked.truth("answered")});
    if (!asked.at("question").is_text())
      asked.fault("member.missing", "question", "nothing", "a text");
  }
  return out;
}

void write_texts(JsonWriter& json, const FieldTexts& texts) {
  json.key("fields");
  json.begin_object();
  for (const auto& [id, text] : texts)
    json.member(id, text);
  json.end_object();
}

}  // namespace

wizard::Snapshot read_snapshot(const RulePack& pack, JsonValue value,
                               std::vector<PackFault>& faults) {
  Members members(value, "",
                  {"asked", "facts", "fields", "method", "pack", "step", "verification", "version"},
                  faults);
  if (members.at("version").integer() != version) {
    members.fault("version.unknown", "version", to_text(members.at("version")),
                  std::to_string(version));
  }
  wizard::Snapshot out;
  out.step = read_step(members);
  out.facts = read_facts(pack, members.at("facts"), members.place("facts"), faults);
  out.asked = read_asked(pack, members, faults);
  out.method = find_named(members, "method", pack.methods);
  out.texts = read_texts(pack, members.at("fields"), members.place("fields"), faults);
  if (members.has("verification")) {
    out.verification =
        read_verification(members.at("verification"), members.place("verification"), faults);
  }
  return out;
}

void write(JsonWriter& json, const RulePack& pack, const wizard::Snapshot& snapshot,
           bool with_texts) {
  json.begin_object();
  json.key("asked");
  json.begin_array();
  for (const wizard::Asked& asked : snapshot.asked) {
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
  json.member("version", version);
  json.end_object();
}

}  // namespace verify
