#pragma once
// The sections of a pack, each read into the pack by a function of its own. Later ones refer to
// earlier ones.

#include "json/reader.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

// The pack while it is read.
struct Loading {
  const Reader& root;
  RulePack& pack;
  // The ids that are known so far.
  Names claims;
  Names links;
  Names fields;
};

// A list of the pack: at most `most` items, each named by its member `key`.
struct Section {
  std::string_view name;
  std::string_view key;
  std::size_t most;
};

// The section's items; what they are called, each name once, goes to `ids`.
[[nodiscard]] std::vector<Reader> named_items(const Reader& root, const Section& section,
                                              Names& ids);

// Fills `out` with an item for each of the section's, read by `read`.
template <typename Item>
void read_section(Loading& loading, const Section& section, Names& ids, std::vector<Item>& out,
                  void (*read)(Loading&, const Reader&, Item&)) {
  const std::vector<Reader> items = named_items(loading.root, section, ids);
  out = std::vector<Item>(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    read(loading, items[i], out[i]);
}

// The item's `account_type`, a choice of the fact of that name.
[[nodiscard]] std::int32_t read_account_type(const Loading& loading, const Reader& item);

void load_policy(Loading& loading);
void load_calendar(Loading& loading);
// The methods, and the blockers that stop all of them.
void load_methods(Loading& loading);

}  // namespace verify
