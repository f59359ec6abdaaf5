#pragma once
// A fault: what is wrong with a rule pack, a message catalogue or another document.

#include <string>
#include <string_view>
#include <vector>

namespace verify {

struct Fault {
  std::string code;        // "operator.unknown"
  std::string pointer;     // JSON Pointer (RFC 6901): "/methods/3/requires/1"
  std::string found;       // what the document has there: "greatr"
  std::string suggestion;  // what was probably meant: "greater"; or what is allowed
};

// Adds a fault to a list. It is a function to save code size: otherwise every place that finds a
// fault would build four texts.
void add_fault(std::vector<Fault>& faults, std::string_view code, std::string_view pointer,
               std::string_view found, std::string_view suggestion);

}  // namespace verify
