#include "pack/image.hpp"

namespace verify {

LoadedPack builtin_pack() {
  LoadedPack builtin;
  builtin.pack = read_image(embedded_image());
  return builtin;
}

}  // namespace verify
