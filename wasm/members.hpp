#pragma once
// Reads an object from the page member by member: what is missing is empty, what is wrong is named with its place.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "verify/pack_fault.hpp"
#include "verify/time.hpp"

namespace verify {

class Members {
public:
  // Anything but an object or null is a fault, and so is a member that is not among `known`, when that
  // says anything.
  Members(JsonValue object, std::string pointer, std::initializer_list<std::string_view> known,
          std::vector<PackFault>& faults);

  [[nodiscard]] bool has(std::string_view name) const { return !object_.find(name).is_null(); }
  [[nodiscard]] JsonValue at(std::string_view name) const { return object_.find(name); }
  [[nodiscard]] std::string place(std::string_view name) const;

  [[nodiscard]] std::string text(std::string_view name);
  // A text that must be there.
  [[nodiscard]] std::string needed_text(std::string_view name);
  [[nodiscard]] std::optional<Instant> instant(std::string_view name);
  // A whole number from `least` on.
  [[nodiscard]] std::optional<std::int64_t> whole(std::string_view name, std::int64_t least);
  // An absolute address that cannot run a script.
  [[nodiscard]] std::string url(std::string_view name);
  [[nodiscard]] bool truth(std::string_view name);

  void fault(std::string_view code, std::string_view name, std::string_view found,
             std::string_view expected);

private:
  JsonValue object_;
  std::string pointer_;
  std::vector<PackFault>* faults_;
};

}  // namespace verify
