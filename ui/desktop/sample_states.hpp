#pragma once
// Verifications as a page might tell them.

#include "verify/verification.hpp"

namespace verify::desktop {

// One in this state, with everything that belongs to it.
[[nodiscard]] wizard::Verification sample_state(wizard::VerificationState state, Instant now);

// The state after it, round and round.
[[nodiscard]] wizard::VerificationState next(wizard::VerificationState state) noexcept;

}  // namespace verify::desktop
