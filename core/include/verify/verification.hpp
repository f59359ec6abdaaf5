#pragma once
// The state of a submission, as the page reports it to the wizard, and the explanation of a
// refusal.
//
// The page controls the state: each call of `applyState` gives one Verification, which replaces the
// one before. When the applicant wants something from the page (another code, a look at the state,
// the amount), the wizard sends a Request.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verify/time.hpp"
#include "verify/words.hpp"

namespace verify::wizard {

// The states of the backend contract, and `submitting`: the page has the submission but no answer
// yet.
enum class VerificationState : std::uint8_t {
  submitting,
  awaiting_scan,
  awaiting_face,
  awaiting_transfer,
  awaiting_deposit_amount,
  in_review,
  approved,
  rejected,
  expired,
  cancelled,
};

}  // namespace verify::wizard

namespace verify {

template <>
struct Words<wizard::VerificationState> {
  static constexpr auto table = words<wizard::VerificationState::cancelled>(
      "submitting", "awaiting_scan", "awaiting_face", "awaiting_transfer",
      "awaiting_deposit_amount", "in_review", "approved", "rejected", "expired", "cancelled");
};

}  // namespace verify

namespace verify::wizard {

// The account to pay into, when the applicant pays (top-up).
struct TransferOrder {
  std::string payee_name;
  std::string payee_account;
  std::string payee_bank;
  std::optional<std::int64_t> amount_fen;
  std::string remark;  // to be written on the transfer

  friend bool operator==(const TransferOrder&, const TransferOrder&) = default;
};

// True for states after which no other state comes.
[[nodiscard]] bool is_final(VerificationState state) noexcept;

// True for final states after which the applicant may try again: rejected, expired, cancelled.
[[nodiscard]] bool may_try_again(VerificationState state) noexcept;

struct Verification {
  VerificationState state = VerificationState::submitting;
  std::string id;   // the support team asks for it
  std::string url;  // awaiting_scan, awaiting_face: the content of the QR code
  std::optional<Instant> submitted_at;
  std::optional<Instant> expires_at;  // of the code, or of the time to pay or to tell the amount
  std::optional<TransferOrder> transfer;
  std::optional<std::int32_t> tries_left;  // of the amount, or of the method after a refusal
  // rejected: one of our own codes or a provider's code. If `provider` is empty, the code may be of
  // any provider. May be empty.
  std::string code;
  std::string provider;
  std::string message;  // rejected: the provider's own sentence

  friend bool operator==(const Verification&, const Verification&) = default;
};

// The code to look up for a refusal: its own code, or the code for "refused without a reason".
[[nodiscard]] std::string_view refusal_code(const Verification& verification) noexcept;

// What the applicant wants from the page.
enum class Request : std::uint8_t {
  renew,    // another QR code
  refresh,  // check whether the state has changed
  amount,   // submit the amount that arrived
  cancel,   // stop this verification
};

}  // namespace verify::wizard

namespace verify {

template <>
struct Words<wizard::Request> {
  static constexpr auto table =
      words<wizard::Request::cancel>("renew", "refresh", "amount", "cancel");
};

}  // namespace verify

namespace verify::wizard {

// --- explanations of a refusal or a trouble; texts are in the language of the page ---

struct ExplainedLink {
  std::string title;
  std::string url;
};

struct ExplainedSource {
  std::string quote;  // empty: `section` is the name of a document
  std::string section;
  std::string claim;  // its id, if it is a claim of the pack
};

// One match of `explain`, ready to be shown.
struct Explanation {
  std::string id;
  std::string title;
  std::string cause;
  std::vector<std::string> steps;
  std::vector<std::string> fields;  // what to correct, if it is in the form
  std::vector<ExplainedLink> links;
  std::vector<std::string> alternatives;  // methods worth trying next, best first
  std::string retry;                      // now, later, never
  std::string who;                        // applicant, provider, authority, integrator
  bool costs_try = false;
  std::vector<ExplainedSource> sources;
};

// How far a lookup is.
enum class LookupState : std::uint8_t { none, waiting, ready, unavailable };

// A question to the failure dictionary, which is loaded only when it is needed.
struct Lookup {
  LookupState state = LookupState::none;
  std::vector<Explanation> matches;  // best first; empty when ready: nothing fits
};

// What an explanation belongs to: the refusal of this verification, or the words in the
// troubleshooter.
enum class Subject : std::uint8_t { failure, help };

}  // namespace verify::wizard

namespace verify {

template <>
struct Words<wizard::Subject> {
  static constexpr auto table = words<wizard::Subject::help>("failure", "help");
};

}  // namespace verify

namespace verify::wizard {

// The troubleshooter. It opens over any step; when it is closed, the step is unchanged.
struct Help {
  std::string text;       // the applicant's own words, or the words of a topic
  std::string looked_up;  // the words that `found` belongs to
  Lookup found;
};

}  // namespace verify::wizard
