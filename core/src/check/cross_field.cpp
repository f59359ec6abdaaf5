#include "check/cross_field.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "check/id_number.hpp"
#include "check/issue_codes.hpp"
#include "check/reporting.hpp"
#include "text/utf8.hpp"
#include "verify/rule_pack.hpp"

namespace verify {
namespace {

class CrossCheck {
public:
  CrossCheck(const RulePack& pack, const FieldTexts& texts, const Facts& facts,
             const CheckContext& context, Report& report) noexcept
      : pack_(pack), texts_(texts), facts_(facts), context_(context), report_(report) {}

  void run();

private:
  void check_legal_person();
  void check_contact();
  void check_licence();
  void check_account();
  void check_organization_code();
  void check_birth_date();

  // The report of a field that the method asks for and that has no error.
  [[nodiscard]] const FieldReport* find(std::string_view field) const noexcept;
  // A known fact's slot.
  [[nodiscard]] std::optional<FactSlot> known(std::string_view fact) const noexcept;
  Issue& add(const FieldReport& field, IssueCode code);

  const RulePack& pack_;
  const FieldTexts& texts_;
  const Facts& facts_;
  const CheckContext& context_;
  Report& report_;
};

void CrossCheck::run() {
  check_legal_person();
  check_contact();
  check_licence();
  check_account();
  check_organization_code();
  if (facts_.known != 0) check_birth_date();
}

// A legal representative needs full capacity (market entity registration rules, article 12).
void CrossCheck::check_legal_person() {
  const FieldReport* const number = find("legal_person_id_number");
  if (number == nullptr) return;
  const auto birth = birth_date_in(number->value, context_);
  if (!birth) return;
  const int age = age_on(*birth, context_.today);
  const int limit = context_.policy.full_capacity_age;
  if (age >= limit) return;
  // From 16 on, who lives on an own income acts alone (Civil Code, article 18).
  const bool too_young = age < context_.policy.self_supporting_age;
  const IssueCode code =
      too_young ? IssueCode::legal_person_under_age : IssueCode::legal_person_minor;
  add(*number, code).arguments.push_back({"limit", std::to_string(limit)});
}

// The contact may be the legal person, but then name and number are the same.
void CrossCheck::check_contact() {
  const FieldReport* const name = find("contact_name");
  const FieldReport* const number = find("contact_id_number");
  if (name == nullptr || number == nullptr) return;
  const FieldReport* const legal_name = find("legal_person_name");
  const FieldReport* const legal_number = find("legal_person_id_number");
  if (legal_name == nullptr || legal_number == nullptr) return;
  const bool same_name = name->value == legal_name->value;
  const bool same_number = number->value == legal_number->value;
  if (same_number && !same_name) add(*name, IssueCode::contact_other_name_same_number);
  if (same_name && !same_number) add(*number, IssueCode::contact_same_name_other_number);
}

// Codes that begin with 91 or 92 stand on business licences. The provider can look up the legal
// person of those only; for the others the two methods of the legal person are an inference, so it
// is said but not forbidden.
void CrossCheck::check_licence() {
  const FieldReport* const code = find("credit_code");
  if (code == nullptr) return;
  const bool is_business = code->value.starts_with("91") || code->value.starts_with("92");
  if (!is_business && find("legal_person_id_number") != nullptr) {
    add(*code, IssueCode::credit_code_legal_person_method);
  }
  const auto slot = known("licence_kind");
  if (!slot) return;
  const auto choice = static_cast<std::size_t>(facts_.values[*slot]);
  const std::vector<std::string>& choices = pack_.facts[*slot].choices;
  if (choice >= choices.size()) return;
  if ((choices[choice] == "business_licence_91_92") != is_business)
    add(*code, IssueCode::credit_code_licence_kind);
}

// The provider transfers to an account of exactly the name on the licence.
void CrossCheck::check_account() {
  const FieldReport* const account = find("account_name");
  if (account == nullptr) return;
  const FieldReport* const enterprise = find("enterprise_name");
  if (enterprise == nullptr || account->value == enterprise->value) return;
  const auto difference = std::mismatch(account->value.begin(), account->value.end(),
                                        enterprise->value.begin(), enterprise->value.end());
  const auto same = static_cast<std::size_t>(difference.first - account->value.begin());
  // The first character that differs may begin before the first byte that does.
  std::size_t position = 0;
  for (std::size_t at = 0; at < account->value.size(); ++position) {
    at += decode_utf8(account->value, at).size;
    if (at > same) break;
  }
  add(*account, IssueCode::account_name_differs).arguments.push_back(position_argument(position));
}

// The credit code contains the organisation code.
void CrossCheck::check_organization_code() {
  const FieldReport* const organization = find("organization_code");
  if (organization == nullptr) return;
  const FieldReport* const code = find("credit_code");
  if (code == nullptr) return;
  std::string plain = organization->value;
  std::erase(plain, '-');
  if (code->value.substr(8, 9) != plain) add(*organization, IssueCode::organization_code_differs);
}

void CrossCheck::check_birth_date() {
  const auto slot = known("birth_date");
  const FieldReport* const number = find("id_number");
  if (!slot || number == nullptr) return;
  const auto birth = birth_date_in(number->value, context_);
  if (birth && to_days(*birth) != facts_.values[*slot])
    add(*number, IssueCode::id_number_birth_date_differs);
}

const FieldReport* CrossCheck::find(std::string_view field) const noexcept {
  for (const FieldReport& report : report_.fields) {
    if (report.field == field) return report.verdict == Verdict::error ? nullptr : &report;
  }
  return nullptr;
}

std::optional<FactSlot> CrossCheck::known(std::string_view fact) const noexcept {
  if (facts_.known == 0) return std::nullopt;
  const auto slot = pack_.fact_slot(fact);
  if (!slot || !facts_.is_known(*slot)) return std::nullopt;
  return slot;
}

Issue& CrossCheck::add(const FieldReport& field, IssueCode code) {
  const IssueDefinition& issue = definition(code);
  const auto text = texts_.find(field.field);
  const std::uint32_t size = text == texts_.end() ? 0 : count_code_points(text->second);
  report_.issues.push_back({field.field, issue.code, issue.severity, {0, size}, {}, {}});
  return report_.issues.back();
}

}  // namespace

void check_across(const RulePack& pack, const FieldTexts& texts, const Facts& facts,
                  const CheckContext& context, Report& report) {
  CrossCheck{pack, texts, facts, context, report}.run();
}

}  // namespace verify
