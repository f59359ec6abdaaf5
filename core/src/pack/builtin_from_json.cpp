#include "pack/embedded.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

LoadedPack builtin_pack() {
  return load_pack(embedded_pack());
}

}  // namespace verify
