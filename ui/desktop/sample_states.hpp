#pragma once
// Sample verifications, as a page could apply them.

#include "verify/verification.hpp"

namespace verify::desktop {

// A verification in this state, with all data that the state needs.
[[nodiscard]] wizard::Verification sample_state(wizard::VerificationState state, Instant now);

// The next state; the first one follows the last.
[[nodiscard]] wizard::VerificationState next(wizard::VerificationState state) noexcept;

}  // namespace verify::desktop
