#pragma once
// The list of all issue codes. Codes are API: `<kind of check>.<reason>`, never renamed, and each
// has its text in every language (message "issue.<code>").

#include <cstdint>
#include <span>
#include <string_view>

#include "verify/check.hpp"

// X(kind, reason, severity)
#define VERIFY_ISSUE_CODES(X)                          \
  X(field, unknown, error)                             \
  X(field, refused, warning)                           \
  X(method, unknown, error)                            \
                                                       \
  X(text, full_width, fixed)                           \
  X(text, separators, fixed)                           \
  X(text, invisible, fixed)                            \
  X(text, upper_case, fixed)                           \
  X(text, look_alike, fixed)                           \
  X(text, spaces, fixed)                               \
  X(text, radical, fixed)                              \
  X(text, surrounded, error)                           \
  X(text, several_values, error)                       \
  X(text, scientific, error)                           \
                                                       \
  X(name, empty, error)                                \
  X(name, dot_position, error)                         \
  X(name, digit, error)                                \
  X(name, latin, error)                                \
  X(name, bracket, error)                              \
  X(name, character, error)                            \
  X(name, too_long, error)                             \
  X(name, single_character, warning)                   \
  X(name, long, warning)                               \
  X(name, space_or_dot, warning)                       \
  X(name, traditional, warning)                        \
  X(name, newer_character, warning)                    \
  X(name, compatibility_character, warning)            \
  X(name, private_use, warning)                        \
  X(name, private_use_known, warning)                  \
  X(name, dot, fixed)                                  \
  X(name, zero, fixed)                                 \
                                                       \
  X(id_number, empty, error)                           \
  X(id_number, length, error)                          \
  X(id_number, character, error)                       \
  X(id_number, letter, error)                          \
  X(id_number, other_document, error)                  \
  X(id_number, hong_kong_card, error)                  \
  X(id_number, macao_card, error)                      \
  X(id_number, taiwan_card, error)                     \
  X(id_number, rounded, error)                         \
  X(id_number, province, error)                        \
  X(id_number, permit_area, error)                     \
  X(id_number, nationality, error)                     \
  X(id_number, birth_date, error)                      \
  X(id_number, check_digit, error)                     \
  X(id_number, birth_in_future, error)                 \
  X(id_number, too_old, error)                         \
  X(id_number, under_age, error)                       \
  X(id_number, under_age_doubtful, warning)            \
  X(id_number, minor, warning)                         \
  X(id_number, unusual_age, warning)                   \
  X(id_number, area_unknown, warning)                  \
  X(id_number, area_withdrawn, warning)                \
  X(id_number, taiwan_area, warning)                   \
  X(id_number, sequence_zero, warning)                 \
  X(id_number, first_generation, warning)              \
  X(id_number, first_generation_century, warning)      \
  X(id_number, cut_off, warning)                       \
  X(id_number, residence_permit, info)                 \
  X(id_number, foreigner, info)                        \
                                                       \
  X(mobile, empty, error)                              \
  X(mobile, character, error)                          \
  X(mobile, length, error)                             \
  X(mobile, landline, error)                           \
  X(mobile, other_country, error)                      \
  X(mobile, prefix, error)                             \
  X(mobile, satellite, error)                          \
  X(mobile, emergency, error)                          \
  X(mobile, machine, error)                            \
  X(mobile, satellite_sms, warning)                    \
  X(mobile, data_card, warning)                        \
  X(mobile, machine_11, warning)                       \
  X(mobile, virtual_operator, warning)                 \
  X(mobile, broadcast_network, warning)                \
  X(mobile, unassigned, warning)                       \
  X(mobile, country_code, fixed)                       \
                                                       \
  X(enterprise_name, empty, error)                     \
  X(enterprise_name, no_name, error)                   \
  X(enterprise_name, masked, error)                    \
  X(enterprise_name, not_chinese, error)               \
  X(enterprise_name, bracket_unbalanced, error)        \
  X(enterprise_name, character, error)                 \
  X(enterprise_name, too_long, error)                  \
  X(enterprise_name, short, warning)                   \
  X(enterprise_name, latin, warning)                   \
  X(enterprise_name, branch, warning)                  \
  X(enterprise_name, unusual_character, warning)       \
  X(enterprise_name, traditional, warning)             \
  X(enterprise_name, newer_character, warning)         \
  X(enterprise_name, compatibility_character, warning) \
  X(enterprise_name, private_use, warning)             \
  X(enterprise_name, private_use_known, warning)       \
  X(enterprise_name, brackets, fixed)                  \
  X(enterprise_name, dot, fixed)                       \
                                                       \
  X(credit_code, empty, error)                         \
  X(credit_code, length, error)                        \
  X(credit_code, character, error)                     \
  X(credit_code, letter_not_allowed, error)            \
  X(credit_code, is_id_number, error)                  \
  X(credit_code, is_registration_number, error)        \
  X(credit_code, is_organization_code, error)          \
  X(credit_code, category, error)                      \
  X(credit_code, region_digits, error)                 \
  X(credit_code, region, error)                        \
  X(credit_code, check_character, error)               \
  X(credit_code, organization_code, error)             \
  X(credit_code, pilot_code, warning)                  \
  X(credit_code, category_unlisted, warning)           \
  X(credit_code, region_unlisted, info)                \
                                                       \
  X(organization_code, empty, error)                   \
  X(organization_code, length, error)                  \
  X(organization_code, character, error)               \
  X(organization_code, check_digit, error)             \
  X(organization_code, is_credit_code, error)          \
  X(organization_code, placeholder, warning)           \
                                                       \
  X(registration_number, empty, error)                 \
  X(registration_number, length, error)                \
  X(registration_number, character, error)             \
  X(registration_number, check_digit, error)           \
  X(registration_number, is_credit_code, error)        \
  X(registration_number, regional_form, warning)       \
  X(registration_number, authority, warning)           \
                                                       \
  X(licence_term, empty, error)                        \
  X(licence_term, format, error)                       \
  X(licence_term, no_end, error)                       \
  X(licence_term, date, error)                         \
  X(licence_term, reversed, error)                     \
  X(licence_term, expired, error)                      \
  X(licence_term, not_started, error)                  \
  X(licence_term, normalised, fixed)                   \
                                                       \
  X(licence_issue_date, empty, error)                  \
  X(licence_issue_date, format, error)                 \
  X(licence_issue_date, date, error)                   \
  X(licence_issue_date, future, error)                 \
  X(licence_issue_date, recent, warning)               \
  X(licence_issue_date, normalised, fixed)             \
                                                       \
  X(corporate_account, empty, error)                   \
  X(corporate_account, character, error)               \
  X(corporate_account, too_short, error)               \
  X(corporate_account, too_long, error)                \
  X(corporate_account, scientific, error)              \
  X(corporate_account, personal_card, warning)         \
  X(corporate_account, non_resident, warning)          \
                                                       \
  X(account_name, empty, error)                        \
  X(account_name, differs, error)                      \
                                                       \
  X(bank_name, empty, error)                           \
  X(bank_name, character, error)                       \
  X(bank_name, too_long, error)                        \
  X(bank_name, no_bank, warning)                       \
                                                       \
  X(bank_branch, empty, error)                         \
  X(bank_branch, character, error)                     \
  X(bank_branch, too_long, error)                      \
  X(bank_branch, no_branch, warning)                   \
                                                       \
  X(bank_region, empty, error)                         \
  X(bank_region, character, error)                     \
  X(bank_region, too_long, error)                      \
  X(bank_region, no_province, warning)                 \
                                                       \
  X(cnaps_code, empty, error)                          \
  X(cnaps_code, length, error)                         \
  X(cnaps_code, character, error)                      \
  X(cnaps_code, swift, error)                          \
  X(cnaps_code, check_digit, warning)                  \
                                                       \
  X(transfer_amount, empty, error)                     \
  X(transfer_amount, format, error)                    \
  X(transfer_amount, negative, error)                  \
  X(transfer_amount, decimals, error)                  \
  X(transfer_amount, too_small, error)                 \
  X(transfer_amount, too_large, error)                 \
  X(transfer_amount, normalised, fixed)                \
                                                       \
  X(sms_code, empty, error)                            \
  X(sms_code, length, error)                           \
  X(sms_code, character, error)                        \
                                                       \
  X(address, empty, error)                             \
  X(address, character, error)                         \
  X(address, too_long, error)                          \
  X(address, short, warning)                           \
  X(address, not_chinese, warning)                     \
                                                       \
  X(industry, empty, error)                            \
  X(industry, character, error)                        \
  X(industry, too_long, error)                         \
                                                       \
  X(organization_code, differs, error)                 \
  X(legal_person, under_age, error)                    \
  X(legal_person, minor, warning)                      \
  X(contact, other_name_same_number, error)            \
  X(contact, same_name_other_number, warning)          \
  X(credit_code, licence_kind, warning)                \
  X(credit_code, legal_person_method, warning)         \
  X(id_number, birth_date_differs, warning)

namespace verify {

#define VERIFY_ENUMERATOR(kind, reason, severity) kind##_##reason,
enum class IssueCode : std::uint8_t { VERIFY_ISSUE_CODES(VERIFY_ENUMERATOR) };
#undef VERIFY_ENUMERATOR

struct IssueDefinition {
  std::string_view code;
  Severity severity = Severity::error;
};

// All of them, in the order of the enumeration.
[[nodiscard]] std::span<const IssueDefinition> issue_definitions() noexcept;

[[nodiscard]] const IssueDefinition& definition(IssueCode code) noexcept;

// True for issues that may disappear when the applicant types more. They should not be shown before
// the field was left.
[[nodiscard]] bool may_be_unfinished(std::string_view code) noexcept;

}  // namespace verify
