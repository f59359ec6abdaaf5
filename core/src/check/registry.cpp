#include "check/registry.hpp"

#include <iterator>

#include "check/bank_numbers.hpp"
#include "check/check_ids.hpp"
#include "check/credit_code.hpp"
#include "check/descriptions.hpp"
#include "check/enterprise_name.hpp"
#include "check/id_number.hpp"
#include "check/licence_dates.hpp"
#include "check/mobile.hpp"
#include "check/name.hpp"
#include "check/organization_code.hpp"
#include "check/registration_number.hpp"
#include "check/transfer_amount.hpp"

namespace verify {
namespace {

constexpr CheckKind kinds[] = {
    {"name", check_name, IssueCode::name_empty, Masking::name, Content::person},
    {"id_number", check_id_number, IssueCode::id_number_empty, Masking::middle, Content::code},
    {"mobile", check_mobile, IssueCode::mobile_empty, Masking::middle, Content::code},
    {"enterprise_name", check_enterprise_name, IssueCode::enterprise_name_empty, Masking::none,
     Content::organization},
    {"credit_code", check_credit_code, IssueCode::credit_code_empty, Masking::none, Content::code},
    {"organization_code", check_organization_code, IssueCode::organization_code_empty,
     Masking::none, Content::code},
    {"registration_number", check_registration_number, IssueCode::registration_number_empty,
     Masking::none, Content::code},
    {"licence_term", check_licence_term, IssueCode::licence_term_empty, Masking::none,
     Content::date},
    {"licence_issue_date", check_licence_issue_date, IssueCode::licence_issue_date_empty,
     Masking::none, Content::date},
    {"corporate_account", check_corporate_account, IssueCode::corporate_account_empty,
     Masking::middle, Content::account},
    {"account_name", check_enterprise_name, IssueCode::account_name_empty, Masking::none,
     Content::organization},
    {"bank_name", check_bank_name, IssueCode::bank_name_empty, Masking::none, Content::description},
    {"bank_branch", check_bank_branch, IssueCode::bank_branch_empty, Masking::none,
     Content::description},
    {"bank_region", check_bank_region, IssueCode::bank_region_empty, Masking::none,
     Content::description},
    {"cnaps_code", check_cnaps_code, IssueCode::cnaps_code_empty, Masking::none, Content::code},
    {"transfer_amount", check_transfer_amount, IssueCode::transfer_amount_empty, Masking::none,
     Content::amount},
    {"sms_code", check_sms_code, IssueCode::sms_code_empty, Masking::all, Content::code},
    {"address", check_address, IssueCode::address_empty, Masking::address, Content::description},
    {"industry", check_industry, IssueCode::industry_empty, Masking::none, Content::description},
};

constexpr bool are_named_in_order() noexcept {
  for (std::size_t i = 0; i < check_ids.size(); ++i) {
    if (kinds[i].id != check_ids[i]) return false;
  }
  return std::size(kinds) == check_ids.size();
}
static_assert(are_named_in_order());

}  // namespace

const CheckKind* find_check(std::string_view id) noexcept {
  for (const CheckKind& kind : kinds) {
    if (kind.id == id) return &kind;
  }
  return nullptr;
}

std::span<const CheckKind> check_kinds() noexcept {
  return kinds;
}

}  // namespace verify
