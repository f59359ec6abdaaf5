#pragma once
// Typed access to a JSON document that reports every fault with its place and never stops at the first.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.hpp"
#include "verify/pack_fault.hpp"

namespace verify {

class Reader {
public:
  Reader(const Json& value, std::string pointer, std::vector<PackFault>& faults)
      : value_(&value), pointer_(std::move(pointer)), faults_(&faults) {}

  [[nodiscard]] const Json& value() const noexcept { return *value_; }
  [[nodiscard]] const std::string& pointer() const noexcept { return pointer_; }
  [[nodiscard]] bool has(std::string_view name) const;

  // The member `name`; a missing one reads as null.
  [[nodiscard]] Reader member(std::string_view name) const;
  // The items of the array `name`; a missing one is empty, anything else than an array a fault.
  [[nodiscard]] std::vector<Reader> items(std::string_view name) const;

  // Required, non-empty.
  [[nodiscard]] std::string text(std::string_view name) const;
  [[nodiscard]] std::string text_or(std::string_view name, std::string_view fallback) const;
  [[nodiscard]] int integer_or(std::string_view name, int fallback, int least, int most) const;
  [[nodiscard]] bool flag_or(std::string_view name, bool fallback) const;
  // A list of texts, each at most once; a missing one is empty.
  [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
  // This value itself as a text.
  [[nodiscard]] std::string as_text() const;

  // True when this is an object; members other than `allowed` are faults.
  [[nodiscard]] bool is_object_of(std::initializer_list<std::string_view> allowed) const;

  void fault(std::string_view code, std::string_view found, std::string_view suggestion) const;
  // A fault about this value, quoting it.
  void fault_here(std::string_view code, std::string_view suggestion) const;

private:
  const Json* value_;
  std::string pointer_;
  std::vector<PackFault>* faults_;
};

}  // namespace verify
