#pragma once
// What a program does with the text of its fields. A page's person types between frames: the field
// is found by its node's id, so no frame is laid out to find it.

#include <functional>
#include <string>
#include <vector>

#include "action.hpp"

namespace kit {

// Called with what stands in the field now, and when it lost the focus. It outlives the frame that
// it was given in, so it must hold nothing of that frame.
struct TextListener {
  std::function<void(const std::string& text)> typed;
  std::function<void()> left;
};

// The text fields of the last frame.
class TextFields {
public:
  void clear() noexcept { fields_.clear(); }
  void add(std::string node, TextListener listener);

  // Tells the field that the action is about; false when the last frame had none of that id.
  [[nodiscard]] bool tell(const Action& action) const;

private:
  struct Entry {
    std::string node;
    TextListener listener;
  };
  std::vector<Entry> fields_;
};

}  // namespace kit
