#pragma once
// Finds the value inside a longer text: "身份证号：110105…", "13800138000 张三", a whole message.

#include <string>
#include <string_view>
#include <vector>

#include "check/registry.hpp"

namespace verify {

struct InnerValues {
  std::vector<std::string> values;  // the different ones, normalised, in the order of the text
  bool has_label = false;           // the text has words or quotation marks that belong to no value
};

// The parts of the text that are right alone.
[[nodiscard]] InnerValues find_inner_values(const CheckKind& kind, std::string_view text,
                                            const CheckContext& context);

}  // namespace verify
