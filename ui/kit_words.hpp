#pragma once
// The kit's enumerations in the form that the border knows (verify/words.hpp).

#include "kit/page.hpp"
#include "kit/semantics.hpp"
#include "verify/words.hpp"

namespace verify {

template <>
struct Words<kit::Role> {
  static constexpr auto table = kit::role_words;
};

template <>
struct Words<kit::Current> {
  static constexpr auto table = kit::current_words;
};

template <>
struct Words<kit::Live> {
  static constexpr auto table = kit::live_words;
};

template <>
struct Words<kit::Action::Kind> {
  static constexpr auto table = kit::action_words;
};

namespace ui {
// The wizard is written in the kit's terms.
using namespace kit;
}  // namespace ui

}  // namespace verify
