#pragma once
// What is wrong with a rule pack or a message catalogue that was offered to us.

#include <string>

namespace verify {

struct PackFault {
  std::string code;        // "operator.unknown"
  std::string pointer;     // JSON Pointer (RFC 6901): "/methods/3/requires/1"
  std::string found;       // what stands there: "greatr"
  std::string suggestion;  // what was probably meant: "greater", or what is allowed
};

}  // namespace verify
