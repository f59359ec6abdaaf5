#include "explained_json.hpp"

#include "members.hpp"

namespace verify {

namespace {

using wizard::Explained;

// Calls `read` for every item of a list, with where it stands.
template <typename Read>
void each(JsonValue list, const std::string& pointer, std::vector<PackFault>& faults,
          const Read& read) {
  if (!list.is_list() && !list.is_null())
    add_fault(faults, "type.wrong", pointer, list.kind_name(), "a list");
  if (!list.is_list()) return;
  std::size_t index = 0;
  for (const JsonValue item : list)
    read(item, pointer + "/" + std::to_string(index++));
}

std::vector<std::string> read_texts(Members& members, std::string_view name,
                                    std::vector<PackFault>& faults) {
  std::vector<std::string> out;
  each(members.at(name), members.place(name), faults,
       [&](JsonValue item, const std::string& /*pointer*/) { out.emplace_back(item.text()); });
  return out;
}

Explained read_one(JsonValue value, const std::string& pointer, std::vector<PackFault>& faults) {
  Members members(value, pointer, {}, faults);
  Explained out;
  out.id = members.needed_text("id");
  out.title = members.needed_text("title");
  out.cause = members.text("cause");
  out.steps = read_texts(members, "steps", faults);
  out.alternatives = read_texts(members, "alternatives", faults);
  out.retry = members.text("retry");
  out.who = members.text("who");
  out.costs_try = members.at("costs_try").truth();
  each(members.at("links"), members.place("links"), faults,
       [&](JsonValue item, const std::string& place) {
         Members link(item, place, {}, faults);
         out.links.push_back({link.text("title"), link.url("url")});
       });
  each(members.at("source"), members.place("source"), faults,
       [&](JsonValue item, const std::string& place) {
         Members source(item, place, {}, faults);
         out.sources.push_back({source.text("quote"), source.text("section")});
       });
  return out;
}

}  // namespace

std::vector<Explained> read_explained(JsonValue list, const std::string& pointer,
                                      std::vector<PackFault>& faults) {
  std::vector<Explained> out;
  each(list, pointer, faults, [&](JsonValue item, const std::string& place) {
    out.push_back(read_one(item, place, faults));
  });
  return out;
}

}  // namespace verify
