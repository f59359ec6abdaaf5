#include "check/issue_codes.hpp"

#include <cstddef>

namespace verify {
namespace {

#define VERIFY_DEFINITION(kind, reason, severity) {#kind "." #reason, Severity::severity},
constexpr IssueDefinition definitions[] = {VERIFY_ISSUE_CODES(VERIFY_DEFINITION)};
#undef VERIFY_DEFINITION

}  // namespace

std::span<const IssueDefinition> issue_definitions() noexcept {
  return definitions;
}

const IssueDefinition& definition(IssueCode code) noexcept {
  return definitions[static_cast<std::size_t>(code)];
}

}  // namespace verify
