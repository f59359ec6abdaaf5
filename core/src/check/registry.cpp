#include "check/registry.hpp"

#include "check/credit_code.hpp"
#include "check/enterprise_name.hpp"
#include "check/id_number.hpp"
#include "check/mobile.hpp"
#include "check/name.hpp"

namespace verify {
namespace {

constexpr CheckKind kinds[] = {
    {"name", check_name, IssueCode::name_empty, Masking::name},
    {"id_number", check_id_number, IssueCode::id_number_empty, Masking::middle},
    {"mobile", check_mobile, IssueCode::mobile_empty, Masking::middle},
    {"enterprise_name", check_enterprise_name, IssueCode::enterprise_name_empty, Masking::none},
    {"credit_code", check_credit_code, IssueCode::credit_code_empty, Masking::none},
};

}  // namespace

const CheckKind* find_check(std::string_view id) noexcept {
  for (const CheckKind& kind : kinds) {
    if (kind.id == id) return &kind;
  }
  return nullptr;
}

std::span<const CheckKind> check_kinds() noexcept { return kinds; }

}  // namespace verify
