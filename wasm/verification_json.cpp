#include "verification_json.hpp"

#include <algorithm>
#include <array>

#include "members.hpp"
#include "pack/nearest.hpp"

namespace verify {

namespace {

using wizard::TransferOrder;
using wizard::Verification;
using wizard::VerificationState;

constexpr std::array<std::string_view, 10> states{
    "submitting", "awaiting_scan", "awaiting_face", "awaiting_transfer", "awaiting_deposit_amount",
    "in_review",  "approved",      "rejected",      "expired",           "cancelled"};
constexpr std::array<std::string_view, 4> requests{"renew", "refresh", "amount", "cancel"};

VerificationState read_state(Members& members) {
  const std::string name = members.needed_text("state");
  const auto found = std::find(states.begin(), states.end(), name);
  if (found != states.end()) return static_cast<VerificationState>(found - states.begin());
  if (members.at("state").is_text())
    members.fault("state.unknown", "state", name, suggestion_for(name, states));
  return {};
}

std::optional<TransferOrder> read_transfer(JsonValue value, const std::string& pointer,
                                           std::vector<PackFault>& faults) {
  if (value.is_null()) return std::nullopt;
  Members members(value, pointer,
                  {"payee_name", "payee_account", "payee_bank", "amount_fen", "remark"}, faults);
  TransferOrder order;
  order.payee_name = members.needed_text("payee_name");
  order.payee_account = members.needed_text("payee_account");
  order.payee_bank = members.needed_text("payee_bank");
  order.amount_fen = members.whole("amount_fen", 1);
  order.remark = members.text("remark");
  return order;
}

void read_failure(JsonValue value, const std::string& pointer, Verification& out,
                  std::vector<PackFault>& faults) {
  Members members(value, pointer, {"code", "provider", "message"}, faults);
  out.code = members.text("code");
  out.provider = members.text("provider");
  out.message = members.text("message");
}

void write_text(JsonWriter& json, std::string_view name, const std::string& text) {
  if (!text.empty()) json.member(name, text);
}

void write_instant(JsonWriter& json, std::string_view name, const std::optional<Instant>& instant) {
  if (instant) json.member(name, to_string(*instant));
}

void write_failure(JsonWriter& json, const Verification& verification) {
  const bool has_reason = !verification.code.empty() || !verification.message.empty();
  if (!has_reason && verification.provider.empty()) return;
  json.key("failure");
  json.begin_object();
  write_text(json, "code", verification.code);
  write_text(json, "message", verification.message);
  write_text(json, "provider", verification.provider);
  json.end_object();
}

void write_transfer(JsonWriter& json, const TransferOrder& order) {
  json.key("transfer");
  json.begin_object();
  if (order.amount_fen) json.member("amount_fen", *order.amount_fen);
  json.member("payee_account", order.payee_account);
  json.member("payee_bank", order.payee_bank);
  json.member("payee_name", order.payee_name);
  write_text(json, "remark", order.remark);
  json.end_object();
}

}  // namespace

std::string_view name_of(VerificationState state) noexcept {
  return states[static_cast<std::size_t>(state)];
}

std::string_view name_of(wizard::Request request) noexcept {
  return requests[static_cast<std::size_t>(request)];
}

Verification read_verification(JsonValue value, const std::string& pointer,
                               std::vector<PackFault>& faults) {
  Verification out;
  Members members(
      value, pointer,
      {"state", "id", "url", "submitted_at", "expires_at", "transfer", "tries_left", "failure"},
      faults);
  out.state = read_state(members);
  out.id = members.text("id");
  out.url = members.url("url");
  out.submitted_at = members.instant("submitted_at");
  out.expires_at = members.instant("expires_at");
  out.transfer = read_transfer(members.at("transfer"), members.place("transfer"), faults);
  if (const auto tries = members.whole("tries_left", 0))
    out.tries_left = static_cast<std::int32_t>(*tries);
  read_failure(members.at("failure"), members.place("failure"), out, faults);
  return out;
}

void write(JsonWriter& json, const Verification& verification) {
  json.begin_object();
  write_instant(json, "expires_at", verification.expires_at);
  write_failure(json, verification);
  write_text(json, "id", verification.id);
  json.member("state", name_of(verification.state));
  write_instant(json, "submitted_at", verification.submitted_at);
  if (verification.transfer) write_transfer(json, *verification.transfer);
  if (verification.tries_left) json.member("tries_left", *verification.tries_left);
  write_text(json, "url", verification.url);
  json.end_object();
}

}  // namespace verify
