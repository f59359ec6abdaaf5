#pragma once
// Typed access to a JSON document that reports every fault with its place and never stops at the
// first. A reader knows its place by its parent and spells the pointer only when there is a fault,
// so it costs nothing to make one; it must not outlive its parent or the document.

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
  rules,  // a pack, texts, a dictionary: a fault quotes what it found
  host    // a page or a program, about a person: a fault names only the kind of what it found, and
          // null is missing
};

class Reader {
public:
  Reader(JsonValue document, std::vector<Fault>& faults, Origin origin = Origin::rules) noexcept
      : Reader(document, faults, nullptr, {}, whole, origin) {}

  [[nodiscard]] JsonValue value() const noexcept { return value_; }
  // Of the whole document, so far.
  [[nodiscard]] const std::vector<Fault>& faults() const noexcept { return *faults_; }

  // The name of this member.
  [[nodiscard]] std::string_view name() const noexcept { return name_; }
  [[nodiscard]] bool is_text() const noexcept { return value_.is_text(); }
  [[nodiscard]] bool is_object() const noexcept { return value_.is_object(); }
  [[nodiscard]] bool has(std::string_view name) const noexcept {
    return origin_ == Origin::host ? !value_.find(name).is_null() : value_.has(name);
  }

  // The member `name`; a missing one reads as null.
  [[nodiscard]] Reader member(std::string_view name) const& noexcept;
  [[nodiscard]] Reader member(std::string_view name) const&& = delete;
  // The members of an object, whatever their names; one that is there twice is a fault.
  [[nodiscard]] std::vector<Reader> members() const&;
  [[nodiscard]] std::vector<Reader> members() const&& = delete;
  // Calls `visit` with each member of this object; names may repeat. Nothing for a missing one;
  // anything else, or one with too many members, is a fault.
  template <typename Visit>
  void each_member(const Visit& visit) const {
    if (!has_members()) return;
    for (const JsonValue value : value_)
      visit(Reader(value, *faults_, this, value.name(), whole, origin_));
  }
  // The items of the array `name`; a missing one is empty, anything else or a longer one a fault.
  [[nodiscard]] std::vector<Reader> items(std::string_view name, std::size_t most = 300) const&;
  [[nodiscard]] std::vector<Reader> items(std::string_view name, std::size_t most) const&& = delete;

  // The member's text, or nothing when it has none; never a fault.
  [[nodiscard]] std::string_view plain_text(std::string_view name) const noexcept {
    return value_.find(name).text();
  }
  // Required: small letters, digits, ".", "_" and "-", a letter first.
  [[nodiscard]] std::string_view id(std::string_view name) const;
  // Required, non-empty.
  [[nodiscard]] std::string_view text(std::string_view name) const;
  [[nodiscard]] std::string_view text_or(std::string_view name, std::string_view fallback) const;
  // Required, but may be empty.
  [[nodiscard]] std::string_view needed_text(std::string_view name) const;
  // Empty when it is missing.
  [[nodiscard]] std::string_view optional_text(std::string_view name) const;
  [[nodiscard]] int integer_or(std::string_view name, int fallback, int least, int most) const;
  // Nothing when it is missing or wrong.
  [[nodiscard]] std::optional<int> optional_integer(std::string_view name, int least,
                                                    int most) const;
  [[nodiscard]] bool flag_or(std::string_view name, bool fallback) const;
  // The place of the member's text among `choices`; 0 when it is none of them, which is a fault.
  [[nodiscard]] std::size_t choice(std::string_view name,
                                   std::span<const std::string_view> choices) const;
  // A list of texts, each at most once; a missing one is empty.
  [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
  // The same, where each has to be one of `known`; `code` says what it is otherwise.
  [[nodiscard]] std::vector<std::string> references(std::string_view name,
                                                    std::span<const std::string_view> known,
                                                    std::string_view code) const;

  // This value itself; a fault when it is something else.
  [[nodiscard]] std::string_view as_text() const;
  [[nodiscard]] bool as_flag(bool fallback) const;
  [[nodiscard]] std::size_t as_choice(std::span<const std::string_view> choices) const;
  // A whole number in this range; no fault when it is none.
  [[nodiscard]] std::optional<int> integer_within(int least, int most) const noexcept;

  // A fault unless this is an object or missing.
  void expect_object() const { static_cast<void>(has_members()); }
  // True when this is an object; members other than `allowed`, and a member twice, are faults.
  [[nodiscard]] bool is_object_of(std::span<const std::string_view> allowed) const;
  [[nodiscard]] bool is_object_of(std::initializer_list<std::string_view> allowed) const {
    return is_object_of(std::span(allowed.begin(), allowed.size()));
  }

  // Of a long `found` only the beginning is kept, and of more than a thousand faults (a hundred of
  // a host) the first.
  void fault(std::string_view code, std::string_view found, std::string_view suggestion) const;
  // A fault about this value, with it or its kind.
  void fault_here(std::string_view code, std::string_view suggestion) const;
  // A fault about this value, a name that none of `known` is.
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
  // True when this is an object that is not too large; false without a fault when it is missing.
  [[nodiscard]] bool has_members() const;
  [[nodiscard]] std::string pointer() const;

  JsonValue value_;
  std::vector<Fault>* faults_;
  const Reader* parent_;   // nothing for the document
  std::string_view name_;  // of the member of `parent_`
  std::uint32_t index_;    // in that member, or `whole`
  Origin origin_;
};

}  // namespace verify
