#include <algorithm>
#include <array>

#include "decide/decision.hpp"
#include "pack/compile_condition.hpp"
#include "pack/sections.hpp"

namespace verify {

namespace {

constexpr std::size_t most_conditions = 32;

// True if no document says it: all its claims are only our conclusions.
bool is_inference(const Loading& loading, const std::vector<std::string>& claims) {
  return !claims.empty() && std::all_of(claims.begin(), claims.end(), [&](const std::string& id) {
    const Claim* claim = loading.pack.find_claim(id);
    return claim != nullptr && claim->inference;
  });
}

// What only we conclude may rank and warn, but must not forbid.
void refuse_inference(const Loading& loading, const Reader& item,
                      const std::vector<std::string>& claims) {
  if (is_inference(loading, claims))
    item.member("claims").fault("claim.inference", claims.front(),
                                "a claim that a document states, or a consideration");
}

class MethodReader {
public:
  MethodReader(const Reader& item, const Loading& loading, Method& method)
      : item_(item), loading_(loading), method_(method) {}

  void read() {
    method_.id = item_.id("id");
    method_.account_type = read_account_type(loading_, item_);
    method_.provider_recommended = item_.flag_or("provider_recommended", false);
    constexpr int most_effort = 100;
    method_.effort = item_.integer_or("effort", 0, 0, most_effort);
    read_stages(loading_, item_, method_);
    read_requirements();
    read_considerations();
    method_.fields = read_fields("fields");
    method_.optional_fields = read_fields("optional_fields");
    for (const FieldSlot field : method_.optional_fields) {
      if (std::find(method_.fields.begin(), method_.fields.end(), field) == method_.fields.end())
        item_.member("optional_fields")
            .fault("field.optional", name_of(field), "one of the method's fields");
    }
    find_role_twice();
    method_.needs = item_.texts("needs");
    method_.tips = item_.texts("tips");
    method_.claims = claims_of(item_);
  }

private:
  [[nodiscard]] std::vector<FieldSlot> read_fields(std::string_view name) const {
    std::vector<FieldSlot> slots;
    for (const std::string& id : item_.references(name, loading_.fields, "field.unknown")) {
      const auto known = std::find(loading_.fields.begin(), loading_.fields.end(), id);
      slots.push_back(static_cast<FieldSlot>(known - loading_.fields.begin()));
    }
    return slots;
  }

  [[nodiscard]] std::string_view name_of(FieldSlot field) const {
    return field < loading_.fields.size() ? std::string_view(loading_.fields[field])
                                          : std::string_view();
  }

  // A form in which two fields have the same role has no meaning.
  void find_role_twice() const {
    std::uint32_t roles = 1;  // none may be there many times
    for (const FieldSlot slot : method_.fields) {
      if (slot >= loading_.pack.fields.size()) continue;
      const Field& field = loading_.pack.fields[slot];
      const std::uint32_t role = std::uint32_t{1} << field.role;
      if (role != 1 && (roles & role) != 0)
        item_.member("fields").fault("role.duplicate", field.id, "one field for each role");
      roles |= role;
    }
  }

  [[nodiscard]] std::vector<std::string> claims_of(const Reader& owner,
                                                   std::string_view name = "claims") const {
    return owner.references(name, loading_.claims, "claim.unknown");
  }

  void read_requirements() {
    const std::vector<Reader> entries = item_.items("requires", most_conditions);
    method_.requirements = std::vector<Requirement>(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Reader& entry = entries[i];
      if (!entry.is_object_of({"code", "when", "assume_met", "claims"})) continue;
      Requirement& out = method_.requirements[i];
      out.code = entry.id("code");
      name_texts(out);
      const CompiledCondition condition = compile_when(entry, loading_.pack, method_.account_type);
      out.condition = condition.index;
      out.slots = condition.slots;
      out.assume_met = entry.flag_or("assume_met", false);
      out.claims = claims_of(entry);
      refuse_inference(loading_, entry, out.claims);
    }
  }

  void read_considerations() {
    const std::vector<Reader> entries = item_.items("considers", most_conditions);
    method_.considerations = std::vector<Consideration>(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Reader& entry = entries[i];
      if (!entry.is_object_of({"code", "when", "for", "demotes", "claims"})) continue;
      Consideration& out = method_.considerations[i];
      out.code = entry.id("code");
      name_texts(out);
      const CompiledCondition condition = compile_when(entry, loading_.pack, method_.account_type);
      out.condition = condition.index;
      out.slots = condition.slots;
      out.in_favour = entry.flag_or("for", false);
      out.demotes = entry.flag_or("demotes", false);
      out.claims = claims_of(entry);
      out.inference = is_inference(loading_, out.claims);
    }
  }

  const Reader& item_;
  const Loading& loading_;
  Method& method_;
};

void read_method(Loading& loading, const Reader& item, Method& method) {
  if (!item.is_object_of({"id", "account_type", "provider_recommended", "effort", "stages",
                          "deadline", "tries", "fees", "requires", "considers", "fields",
                          "optional_fields", "needs", "tips", "claims"}))
    return;
  // Without facts there are no account types, so a method cannot be read; there is already a fault
  // about the facts.
  if (!loading.pack.facts.empty()) MethodReader(item, loading, method).read();
}

void read_blocker(Loading& loading, const Reader& item, Blocker& blocker) {
  constexpr int most_steps = 20;
  if (!item.is_object_of({"code", "when", "waits_for", "steps", "links", "claims"})) return;
  blocker.code = item.id("code");
  if (!item.has("when")) item.fault("member.missing", "when", "a condition");
  const CompiledCondition condition = compile_when(item, loading.pack);
  blocker.condition = condition.index;
  blocker.slots = condition.slots;
  blocker.account_type = condition.account_type;
  if (item.has("waits_for")) blocker.waits_for = read_fact_slot(item, "waits_for", loading.pack);
  blocker.step_count = item.integer_or("steps", 0, 0, most_steps);
  blocker.links = item.references("links", loading.links, "link.unknown");
  blocker.claims = item.references("claims", loading.claims, "claim.unknown");
  refuse_inference(loading, item, blocker.claims);
}

}  // namespace

void load_methods(Loading& loading) {
  Names ids;
  read_section(loading, {"methods", "id", max_methods}, ids, loading.pack.methods, read_method);
  if (ids.empty()) loading.root.fault("member.missing", "methods", "at least one method");
  Names codes;
  read_section(loading, {"blockers", "code", max_blockers}, codes, loading.pack.blockers,
               read_blocker);
}

}  // namespace verify
