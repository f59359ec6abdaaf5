#pragma once
// The addresses of the parts of the flat path in the module's memory.

namespace verify {

struct FlatAddresses {
  const void* facts;
  const void* now;
  const void* decision;
  const void* methods;
  const void* report;
  const void* fields;
  const void* issues;
  const void* text;
};

}  // namespace verify
