#include "check/cross_field.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "check/credit_code.hpp"
#include "check/field_roles.hpp"
#include "check/id_number.hpp"
#include "check/issue_codes.hpp"
#include "check/reporting.hpp"
#include "text/decimal.hpp"
#include "text/utf8.hpp"
#include "verify/rule_pack.hpp"

namespace verify {
namespace {

class CrossCheck {
public:
  CrossCheck(const Form& form, Report& report) noexcept;

  void run();

private:
  void check_legal_person();
  void check_contact();
  void check_licence();
  void check_account();
  void check_organization_code();
  void check_birth_date();

  // The report of a field that the method asks for and that has a value.
  [[nodiscard]] const FieldReport* find(FieldRole role) const noexcept {
    return by_role_[static_cast<std::size_t>(role)];
  }
  Issue& add(const FieldReport& field, IssueCode code);

  const Form& form_;
  Report& report_;
  std::array<const FieldReport*, field_roles.size() + 1> by_role_{};
};

CrossCheck::CrossCheck(const Form& form, Report& report) noexcept : form_(form), report_(report) {
  auto slot = form_.method.fields.begin();
  for (const FieldReport& field : report.fields) {
    const std::uint8_t role = form_.pack.fields[*slot++].role;
    if (!field.value.empty()) by_role_[role] = &field;
  }
}

void CrossCheck::run() {
  check_legal_person();
  check_contact();
  check_licence();
  check_account();
  check_organization_code();
  check_birth_date();
}

// A legal representative needs full capacity (market entity registration rules, article 12).
void CrossCheck::check_legal_person() {
  const FieldReport* const number = find(FieldRole::legal_person_id_number);
  if (number == nullptr) return;
  const auto birth = birth_date_in(number->value, form_.context);
  if (!birth) return;
  const int age = age_on(*birth, form_.context.today);
  const int limit = form_.context.policy.full_capacity_age;
  if (age >= limit) return;
  // From the age of 16 on, a person with an own income has full capacity (Civil Code, article 18).
  const bool too_young = age < form_.context.policy.self_supporting_age;
  const IssueCode code =
      too_young ? IssueCode::legal_person_under_age : IssueCode::legal_person_minor;
  add(*number, code).arguments.push_back({"limit", decimal(limit)});
  // It says more than the remark about minors in general, which would contradict it.
  FieldReport& judged = report_.fields[static_cast<std::size_t>(number - report_.fields.data())];
  std::erase_if(judged.issues, [](const Issue& issue) {
    return issue.code == definition(IssueCode::id_number_minor).code;
  });
  settle(judged);
}

// The contact may be the legal person, but then both name and number must be equal.
void CrossCheck::check_contact() {
  const FieldReport* const name = find(FieldRole::contact_name);
  const FieldReport* const number = find(FieldRole::contact_id_number);
  if (name == nullptr || number == nullptr) return;
  const FieldReport* const legal_name = find(FieldRole::legal_person_name);
  const FieldReport* const legal_number = find(FieldRole::legal_person_id_number);
  if (legal_name == nullptr || legal_number == nullptr) return;
  const bool same_name = name->value == legal_name->value;
  const bool same_number = number->value == legal_number->value;
  if (same_number && !same_name) add(*name, IssueCode::contact_other_name_same_number);
  if (same_name && !same_number) add(*number, IssueCode::contact_same_name_other_number);
}

// Codes that begin with 91 or 92 are on business licences. The provider may look up the legal
// person only for these; where a pack says so, it is an inference, so this is a warning, not an
// error.
void CrossCheck::check_licence() {
  const FieldReport* const code = find(FieldRole::credit_code);
  const auto slot = form_.pack.licence_kind_slot;
  if (code == nullptr || !slot) return;
  const bool is_business = is_on_business_licence(code->value);
  const bool is_considered =
      std::any_of(form_.method.considerations.begin(), form_.method.considerations.end(),
                  [&](const Consideration& each) { return (each.slots >> *slot & 1) != 0; });
  if (!is_business && is_considered) add(*code, IssueCode::credit_code_legal_person_method);
  if (!form_.facts.is_known(*slot)) return;
  const std::int32_t choice = form_.facts.values[*slot];
  if (choice < 0 || std::cmp_greater_equal(choice, form_.pack.facts[*slot].choices.size())) return;
  if ((choice == form_.pack.business_licence) != is_business)
    add(*code, IssueCode::credit_code_licence_kind);
}

// The provider transfers only to an account whose name equals the name on the licence.
void CrossCheck::check_account() {
  const FieldReport* const account = find(FieldRole::account_name);
  if (account == nullptr) return;
  const FieldReport* const enterprise = find(FieldRole::enterprise_name);
  if (enterprise == nullptr || account->value == enterprise->value) return;
  const auto difference = std::mismatch(account->value.begin(), account->value.end(),
                                        enterprise->value.begin(), enterprise->value.end());
  const auto same = static_cast<std::size_t>(difference.first - account->value.begin());
  // The first different byte may be in the middle of a character.
  std::size_t position = 0;
  for (std::size_t at = 0; at < account->value.size(); ++position) {
    at += decode_utf8(account->value, at).size;
    if (at > same) break;
  }
  add(*account, IssueCode::account_name_differs).arguments.push_back(position_argument(position));
}

// The credit code contains the organisation code.
void CrossCheck::check_organization_code() {
  const FieldReport* const organization = find(FieldRole::organization_code);
  if (organization == nullptr) return;
  const FieldReport* const code = find(FieldRole::credit_code);
  if (code == nullptr) return;
  if (code->value.substr(8, 9) != organization->value)
    add(*organization, IssueCode::organization_code_differs);
}

void CrossCheck::check_birth_date() {
  const auto slot = form_.pack.birth_date_slot;
  if (!slot || !form_.facts.is_known(*slot)) return;
  const FieldReport* const number = find(FieldRole::id_number);
  if (number == nullptr) return;
  const auto birth = birth_date_in(number->value, form_.context);
  if (birth && to_days(*birth) != form_.facts.values[*slot])
    add(*number, IssueCode::id_number_birth_date_differs);
}

Issue& CrossCheck::add(const FieldReport& field, IssueCode code) {
  const IssueDefinition& issue = definition(code);
  const auto place = static_cast<std::size_t>(&field - report_.fields.data());
  const Span whole{0, count_code_points(form_.texts[place])};
  return report_.issues.emplace_back(Issue{field.field, issue.code, issue.severity, whole, {}, {}});
}

}  // namespace

void check_across(const Form& form, Report& report) {
  CrossCheck{form, report}.run();
}

}  // namespace verify
