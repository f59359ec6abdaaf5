#include "verify/fault.hpp"

namespace verify {

void add_fault(std::vector<Fault>& faults, std::string_view code, std::string_view pointer,
               std::string_view found, std::string_view suggestion) {
  Fault& fault = faults.emplace_back();
  fault.code = code;
  fault.pointer = pointer;
  fault.found = found;
  fault.suggestion = suggestion;
}

}  // namespace verify
