#pragma once
// Typed access to a JSON document. It reports every fault with its place and does not stop at the
// first one. A reader knows its place by its parent and builds the JSON Pointer only for a fault,
// so making a reader is cheap. It must not outlive its parent or the document.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "verify/fault.hpp"

namespace verify {

using Names = std::vector<std::string_view>;

// Who wrote a document, which decides how it is read.
enum class Origin : std::uint8_t {
  rules,  // a pack, texts or a dictionary: a fault quotes what it found
  host    // a page or a program, about a person: a fault names only the JSON type of what it found;
          // null counts as missing
};

class Reader {
public:
  Reader(JsonValue document, std::vector<Fault>& faults, Origin origin = Origin::rules) noexcept
      : Reader(document, faults, nullptr, {}, whole, origin) {}

  [[nodiscard]] JsonValue value() const noexcept { return value_; }
  // The faults of the whole document so far.
  [[nodiscard]] const std::vector<Fault>& faults() const noexcept { return *faults_; }

  // The name of this member of an object.
  [[nodiscard]] std::string_view name() const noexcept { return name_; }
  [[nodiscard]] bool is_text() const noexcept { return value_.is_text(); }
  [[nodiscard]] bool is_object() const noexcept { return value_.is_object(); }
  [[nodiscard]] bool has(std::string_view name) const noexcept {
    return origin_ == Origin::host ? !value_.find(name).is_null() : value_.has(name);
  }

  // The member `name`; a missing one reads as null.
  [[nodiscard]] Reader member(std::string_view name) const& noexcept;
  [[nodiscard]] Reader member(std::string_view name) const&& = delete;
  // All members of an object. A name that appears twice is a fault.
  [[nodiscard]] std::vector<Reader> members() const&;
  [[nodiscard]] std::vector<Reader> members() const&& = delete;
  // Calls `visit` with each member of this object; names may repeat. A missing object has no
  // members. It is a fault if this is not an object or has too many members.
  template <typename Visit>
  void each_member(const Visit& visit) const {
    if (!has_members()) return;
    for (const JsonValue value : value_)
      visit(Reader(value, *faults_, this, value.name(), whole, origin_));
  }
  // The items of the array `name`; empty if it is missing. It is a fault if it is not an array or
  // is too long.
  [[nodiscard]] std::vector<Reader> items(std::string_view name, std::size_t most = 300) const&;
  [[nodiscard]] std::vector<Reader> items(std::string_view name, std::size_t most) const&& = delete;

  // The text of the member, or an empty text if it is not a text; never a fault.
  [[nodiscard]] std::string_view plain_text(std::string_view name) const noexcept {
    return value_.find(name).text();
  }
  // Required. Lower-case letters, digits, ".", "_" and "-"; the first character is a letter.
  [[nodiscard]] std::string_view id(std::string_view name) const;
  // Required, non-empty.
  [[nodiscard]] std::string_view text(std::string_view name) const;
  [[nodiscard]] std::string_view text_or(std::string_view name, std::string_view fallback) const;
  // Required, but may be empty.
  [[nodiscard]] std::string_view needed_text(std::string_view name) const;
  // Empty when it is missing.
  [[nodiscard]] std::string_view optional_text(std::string_view name) const;
  [[nodiscard]] int integer_or(std::string_view name, int fallback, int least, int most) const;
  // Empty when it is missing or wrong.
  [[nodiscard]] std::optional<int> optional_integer(std::string_view name, int least,
                                                    int most) const;
  [[nodiscard]] bool flag_or(std::string_view name, bool fallback) const;
  // The place of the member's text in `choices`. If it is not there, that is a fault, and the
  // result is 0.
  [[nodiscard]] std::size_t choice(std::string_view name,
                                   std::span<const std::string_view> choices) const;
  // A list of texts without duplicates; empty if it is missing.
  [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
  // The same, but each text must be one of `known`; otherwise there is a fault with `code`.
  [[nodiscard]] std::vector<std::string> references(std::string_view name,
                                                    std::span<const std::string_view> known,
                                                    std::string_view code) const;

  // This value as a text or a boolean; any other type is a fault.
  [[nodiscard]] std::string_view as_text() const;
  [[nodiscard]] bool as_flag(bool fallback) const;
  [[nodiscard]] std::size_t as_choice(std::span<const std::string_view> choices) const;
  // An integer in this range; anything else gives nothing, without a fault.
  [[nodiscard]] std::optional<int> integer_within(int least, int most) const noexcept;

  // A fault unless this is an object or missing.
  void expect_object() const { static_cast<void>(has_members()); }
  // True when this is an object. A member that is not in `allowed`, and a duplicate member, are
  // faults.
  [[nodiscard]] bool is_object_of(std::span<const std::string_view> allowed) const;
  [[nodiscard]] bool is_object_of(std::initializer_list<std::string_view> allowed) const {
    return is_object_of(std::span(allowed.begin(), allowed.size()));
  }

  // Adds a fault at this place. A long `found` is shortened, and only the first thousand faults are
  // kept (the first hundred for a host).
  void fault(std::string_view code, std::string_view found, std::string_view suggestion) const;
  // Adds a fault that quotes this value or, for a host, names its type.
  void fault_here(std::string_view code, std::string_view suggestion) const;
  // Adds a fault about a name that is not one of `known`, with a suggestion.
  void fault_unknown(std::string_view code, std::string_view found,
                     std::span<const std::string_view> known) const;

private:
  static constexpr std::uint32_t whole = UINT32_MAX;

  Reader(JsonValue value, std::vector<Fault>& faults, const Reader* parent, std::string_view name,
         std::uint32_t index, Origin origin) noexcept
      : value_(value),
        faults_(&faults),
        parent_(parent),
        name_(name),
        index_(index),
        origin_(origin) {}

  [[nodiscard]] bool is_missing() const noexcept {
    return origin_ == Origin::host && value_.is_null();
  }
  // True when this is an object that is not too large. False without a fault when it is missing.
  [[nodiscard]] bool has_members() const;
  [[nodiscard]] std::string pointer() const;

  JsonValue value_;
  std::vector<Fault>* faults_;
  const Reader* parent_;   // null for the root of the document
  std::string_view name_;  // of the member of `parent_`
  std::uint32_t index_;    // in that member, or `whole`
  Origin origin_;
};

}  // namespace verify
