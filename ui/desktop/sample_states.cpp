#include "sample_states.hpp"

namespace verify::desktop {

namespace {

using wizard::Verification;
using enum wizard::VerificationState;

constexpr std::int64_t minute = 60;
constexpr std::int64_t day = minute * 60 * 24;

// The URL depends on the time, so a renewed code is different.
std::string code_url(Instant now) {
  return "https://verify.example/s/" + std::to_string(now.seconds);
}

}  // namespace

Verification sample_state(wizard::VerificationState state, Instant now) {
  Verification out;
  out.state = state;
  out.id = "8f3a2c91";
  if (state == awaiting_scan || state == awaiting_face) {
    out.url = code_url(now);
    out.expires_at = {now.seconds + 5 * minute};
  }
  if (state == awaiting_transfer) {
    out.expires_at = {now.seconds + 7 * day};
    out.transfer = {"福州示例科技有限公司", "6225 8801 2345 6789 012", "招商银行福州分行", 12806,
                    "RZ8F3A2C"};
  }
  if (state == awaiting_deposit_amount) {
    out.tries_left = 2;
    out.expires_at = {now.seconds + 3 * day};
  }
  if (state == rejected) {
    out.tries_left = 2;
    out.code = "face.unlike_photo";
    out.message = "本人与照片差距过大";
  }
  return out;
}

wizard::VerificationState next(wizard::VerificationState state) noexcept {
  const std::size_t following = static_cast<std::size_t>(state) + 1;
  return static_cast<wizard::VerificationState>(following %
                                                Words<wizard::VerificationState>::table.size());
}

}  // namespace verify::desktop
