#pragma once
// Reads the sections of a pack, each with its own function. Later sections refer to earlier ones.

#include "json/reader.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

// The pack while it is read.
struct Loading {
  const Reader& root;
  RulePack& pack;
  // The ids that are known so far.
  Names documents = {};
  Names claims = {};
  Names links = {};
  Names fields = {};
  std::optional<FactSlot> account_type = {};
};

// A list in the pack: it has at most `most` items, and the member `key` is the name of an item.
struct Section {
  std::string_view name;
  std::string_view key;
  std::size_t most;
};

// The items of the section. Adds their names to `ids`; a duplicate name is a fault.
[[nodiscard]] std::vector<Reader> named_items(const Reader& root, const Section& section,
                                              Names& ids);

// Reads every item of the section with `read` and adds it to `out`.
template <typename Item>
void read_section(Loading& loading, const Section& section, Names& ids, std::vector<Item>& out,
                  void (*read)(Loading&, const Reader&, Item&)) {
  const std::vector<Reader> items = named_items(loading.root, section, ids);
  out = std::vector<Item>(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    read(loading, items[i], out[i]);
}

// The member `account_type` of the item, a choice of the fact account_type.
[[nodiscard]] std::int32_t read_account_type(const Loading& loading, const Reader& item);

// Sets the keys of the texts, which follow from the code.
void name_texts(Requirement& requirement);
void name_texts(Consideration& consideration);

// The members "stages", "deadline", "tries" and "fees" of a method.
void read_stages(const Loading& loading, const Reader& item, Method& method);

void load_policy(Loading& loading);
void load_time_zone(Loading& loading);
void load_calendar(Loading& loading);
// The methods, and the blockers that stop all of them.
void load_methods(Loading& loading);

}  // namespace verify
