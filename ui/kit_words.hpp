#pragma once
// The words of the kit's enumerations, in the form that the border needs (verify/words.hpp).

#include "kit/action.hpp"
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
// The wizard uses the kit's names without a prefix.
using namespace kit;
}  // namespace ui

}  // namespace verify
