#include "verification_json.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "json/requests.hpp"
#include "page_url.hpp"

namespace verify {

namespace {

using wizard::TransferOrder;
using wizard::Verification;
using wizard::VerificationState;

constexpr int most = std::numeric_limits<std::int32_t>::max();

VerificationState read_state(const Reader& verification) {
  const std::string_view name = verification.needed_text("state");
  if (const auto found = value_named<VerificationState>(name)) return *found;
  const Reader state = verification.member("state");
  if (state.is_text()) state.fault_unknown("state.unknown", name, Words<VerificationState>::table);
  return {};
}

std::optional<TransferOrder> read_transfer(const Reader& verification) {
  if (!verification.has("transfer")) return std::nullopt;
  const Reader transfer = verification.member("transfer");
  TransferOrder order;
  if (!transfer.is_object_of({"payee_name", "payee_account", "payee_bank", "amount_fen", "remark"}))
    return order;
  order.payee_name = transfer.needed_text("payee_name");
  order.payee_account = transfer.needed_text("payee_account");
  order.payee_bank = transfer.needed_text("payee_bank");
  order.amount_fen = transfer.optional_integer("amount_fen", 1, most);
  order.remark = transfer.optional_text("remark");
  return order;
}

void read_failure(const Reader& verification, Verification& out) {
  if (!verification.has("failure")) return;
  const Reader failure = verification.member("failure");
  if (!failure.is_object_of({"code", "provider", "message"})) return;
  out.code = failure.optional_text("code");
  out.provider = failure.optional_text("provider");
  out.message = failure.optional_text("message");
}

std::optional<Instant> read_time(const Reader& verification, std::string_view name) {
  if (!verification.has(name)) return std::nullopt;
  return read_instant(verification.member(name));
}

void write_text(JsonWriter& json, JsonName name, const std::string& text) {
  if (!text.empty()) json.member(name, text);
}

void write_instant(JsonWriter& json, JsonName name, const std::optional<Instant>& instant) {
  if (instant) json.member(name, to_string(*instant, TimeZone{}));
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

Verification read_verification(const Reader& verification) {
  Verification out;
  if (!verification.is_object_of({"state", "id", "url", "submitted_at", "expires_at", "transfer",
                                  "tries_left", "failure"}))
    return out;
  out.state = read_state(verification);
  out.id = verification.optional_text("id");
  out.url = read_url(verification, "url");
  out.submitted_at = read_time(verification, "submitted_at");
  out.expires_at = read_time(verification, "expires_at");
  out.transfer = read_transfer(verification);
  out.tries_left = verification.optional_integer("tries_left", 0, most);
  read_failure(verification, out);
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
