#pragma once
// How a submission goes on, as the page that took it tells the wizard; and what is known of a
// refusal.
//
// The page drives: each `applyState` of the page is one Verification, and it replaces the one
// before. What the applicant wants of the page meanwhile (another code, a look at the state, the
// amount) goes out as a Request.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verify/time.hpp"
#include "verify/words.hpp"

namespace verify::wizard {

// The states of the backend contract, and `submitting`: the page has the submission and no answer
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

// Where to pay to, when it is the applicant who pays (top-up).
struct TransferOrder {
  std::string payee_name;
  std::string payee_account;
  std::string payee_bank;
  std::optional<std::int64_t> amount_fen;
  std::string remark;  // to be written on the transfer

  friend bool operator==(const TransferOrder&, const TransferOrder&) = default;
};

// True for states that no other state follows.
[[nodiscard]] bool is_final(VerificationState state) noexcept;

// True for ends after which another try makes sense: rejected, expired, cancelled.
[[nodiscard]] bool may_try_again(VerificationState state) noexcept;

struct Verification {
  VerificationState state = VerificationState::submitting;
  std::string id;   // what the support asks for
  std::string url;  // awaiting_scan, awaiting_face: what the QR code holds
  std::optional<Instant> submitted_at;
  std::optional<Instant> expires_at;  // of the code, or of the time to pay or to tell the amount
  std::optional<TransferOrder> transfer;
  std::optional<std::int32_t> tries_left;  // of the amount, or of the method after a refusal
  // rejected: our own or a provider's code; without a provider any provider's. May be empty.
  std::string code;
  std::string provider;
  std::string message;  // rejected: the provider's own sentence

  friend bool operator==(const Verification&, const Verification&) = default;
};

// The code to look up for a refusal: its own, or that of a refusal without any reason.
[[nodiscard]] std::string_view refusal_code(const Verification& verification) noexcept;

// What the applicant asks the page for.
enum class Request : std::uint8_t {
  renew,    // another QR code
  refresh,  // look whether something has happened
  amount,   // here is the amount that arrived
  cancel,   // give this verification up
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

// --- what is known of a refusal or a trouble; texts are in the language of the page ---

struct ExplainedLink {
  std::string title;
  std::string url;
};

struct ExplainedSource {
  std::string quote;  // empty: a document by name
  std::string section;
};

// One match of `explain`, ready to be shown.
struct Explanation {
  std::string id;
  std::string title;
  std::string cause;
  std::vector<std::string> steps;
  std::vector<ExplainedLink> links;
  std::vector<std::string> alternatives;  // methods worth trying next, best first
  std::string retry;                      // now, later, never
  std::string who;                        // applicant, provider, authority, integrator
  bool costs_try = false;
  std::vector<ExplainedSource> sources;
};

// How far a lookup is.
enum class LookupState : std::uint8_t { none, waiting, ready, unavailable };

// What was asked of the dictionary, which is loaded only when somebody asks.
struct Lookup {
  LookupState state = LookupState::none;
  std::vector<Explanation> matches;  // best first; none when ready: nothing fits
};

// What an explanation is for: the refusal of this verification, or the words in the troubleshooter.
enum class Subject : std::uint8_t { failure, help };

}  // namespace verify::wizard

namespace verify {

template <>
struct Words<wizard::Subject> {
  static constexpr auto table = words<wizard::Subject::help>("failure", "help");
};

}  // namespace verify

namespace verify::wizard {

// The troubleshooter; it lies over any step and gives it back unchanged.
struct Help {
  std::string text;       // in the person's own words, or a topic's
  std::string looked_up;  // the words that `found` answers
  Lookup found;
};

}  // namespace verify::wizard
