#include "json/description.hpp"

#include <array>

#include "check/issue_codes.hpp"
#include "json/results.hpp"

namespace verify {

namespace {

template <typename Items, typename Write>
void write_list(JsonWriter& out, JsonName name, const Items& items, const Write& write) {
  out.key(name);
  out.begin_array();
  for (const auto& item : items)
    write(item);
  out.end_array();
}

void write_fact(JsonWriter& out, const FactDefinition& fact) {
  out.begin_object();
  write_list(out, "choices", fact.choices, [&](const std::string& choice) { out.value(choice); });
  out.member("id", fact.id);
  out.member("type", name_of(fact.type));
  out.end_object();
}

void write_field(JsonWriter& out, const Field& field) {
  out.begin_object();
  out.member("autocomplete", field.autocomplete);
  out.member("id", field.id);
  out.member("input", name_of(field.input_mode));
  out.member("max_length", field.max_length);
  out.member("personal", field.personal);
  out.end_object();
}

void write_method(JsonWriter& out, const RulePack& pack, const Method& method) {
  out.begin_object();
  write_list(out, "considerations", method.considerations, [&](const Consideration& each) {
    out.begin_object();
    out.member("code", each.code);
    out.member("effect", each.in_favour ? "for" : "against");
    out.end_object();
  });
  const auto write_id = [&](FieldSlot slot) { out.value(pack.fields[slot].id); };
  write_list(out, "fields", method.fields, write_id);
  out.member("id", method.id);
  write_list(out, "optional_fields", method.optional_fields, write_id);
  write_list(out, "requirements", method.requirements,
             [&](const Requirement& each) { out.value(each.code); });
  out.end_object();
}

}  // namespace

void write_description(JsonWriter& out, const RulePack& pack) {
  out.begin_object();
  write_list(out, "blockers", pack.blockers,
             [&](const Blocker& blocker) { out.value(blocker.code); });
  write_list(out, "facts", pack.facts, [&](const FactDefinition& fact) { write_fact(out, fact); });
  write_list(out, "fields", pack.fields, [&](const Field& field) { write_field(out, field); });
  write_list(out, "issues", issue_definitions(),
             [&](const IssueDefinition& issue) { out.value(issue.code); });
  write_list(out, "methods", pack.methods,
             [&](const Method& method) { write_method(out, pack, method); });
  out.key("pack");
  write_identity(out, pack);
  out.member("time_zone", pack.time_zone.id);
  out.end_object();
}

}  // namespace verify
