#include <algorithm>
#include <string>
#include <vector>

#include "check/registry.hpp"
#include "text/utf8.hpp"
#include "verify/check.hpp"
#include "verify/rule_pack.hpp"

namespace verify {
namespace {

struct Visible {
  std::size_t front = 0;
  std::size_t back = 0;
};

// Short values show fewer characters, so that at least half of the value stays hidden.
Visible visible_part(Masking masking, std::size_t size) noexcept {
  switch (masking) {
    case Masking::none:
      return {size, 0};
    case Masking::name:
      return {size > 1 ? 1U : 0U, 0};
    case Masking::address:
      return {std::min<std::size_t>(6, size / 2), 0};
    case Masking::all:
      return {};
    case Masking::middle:
      break;
  }
  if (size >= 15) return {4, 4};
  if (size >= 8) return {3, size > 8 ? 4U : 1U};
  return {size / 4, size / 4};
}

}  // namespace

std::string mask(const RulePack& pack, std::string_view field, std::string_view value) {
  const Field* const definition = pack.find_field(field);
  const CheckKind* const kind = definition == nullptr ? nullptr : find_check(definition->check);
  const std::size_t size = count_code_points(value);
  const Visible visible = visible_part(kind == nullptr ? Masking::all : kind->masking, size);
  std::string masked;
  std::size_t place = 0;
  for (std::size_t at = 0; at < value.size(); ++place) {
    const CodePoint read = decode_utf8(value, at);
    const bool shown = place < visible.front || place >= size - visible.back;
    masked += shown ? value.substr(at, read.size) : std::string_view{"*"};
    at += read.size;
  }
  return masked;
}

}  // namespace verify
