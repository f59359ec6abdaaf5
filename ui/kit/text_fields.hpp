#pragma once
// The listeners of a program's text fields. In a page a person types between frames. A field is
// found by the id of its node, so no frame is needed to find it.

#include <functional>
#include <string>
#include <vector>

#include "action.hpp"

namespace kit {

// Called with the new text of the field, and when the field loses the focus. A listener outlives
// the frame in which it was given, so it must not refer to anything of that frame.
struct TextListener {
  std::function<void(const std::string& text)> typed;
  std::function<void()> left;
};

// The text fields of the last frame.
class TextFields {
public:
  void clear() noexcept { fields_.clear(); }
  void add(std::string node, TextListener listener);

  // Calls the listener of the action's field; false when the last frame had no field with this id.
  [[nodiscard]] bool tell(const Action& action) const;

private:
  struct Entry {
    std::string node;
    TextListener listener;
  };
  std::vector<Entry> fields_;
};

}  // namespace kit
