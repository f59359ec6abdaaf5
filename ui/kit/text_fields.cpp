#include "text_fields.hpp"

#include <algorithm>

namespace kit {

void TextFields::add(std::string node, TextListener listener) {
  fields_.push_back({std::move(node), std::move(listener)});
}

bool TextFields::tell(const Action& action) const {
  const auto found = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const Entry& field) { return field.node == action.node; });
  if (found == fields_.end()) return false;
  const auto& [typed, left] = found->listener;
  if (action.kind == Action::Kind::change && typed) typed(action.text);
  if (action.kind == Action::Kind::leave && left) left();
  return true;
}

}  // namespace kit
