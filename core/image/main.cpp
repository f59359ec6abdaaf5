// Prints the C++ source that defines the image of the built-in pack. The build of wasm modules runs
// it.

#include <cstdio>

#include "pack/image.hpp"

int main() {
  verify::LoadedPack builtin = verify::builtin_pack();
  if (!builtin.pack) {
    for (const verify::Fault& fault : builtin.faults)
      std::fprintf(stderr, "%s: %s %s\n", fault.pointer.c_str(), fault.code.c_str(),
                   fault.found.c_str());
    return 1;
  }
  std::puts(
      "// Generated from core/rules.\n#include \"pack/image.hpp\"\n\n"
      "std::string_view verify::embedded_image() noexcept {\n"
      "  static constexpr unsigned char bytes[] = {");
  const std::string image = verify::write_image(*std::move(builtin.pack));
  for (const char byte : image)
    std::printf("%d,\n", static_cast<unsigned char>(byte));
  std::puts(
      "};\n  return {reinterpret_cast<const char*>(bytes), sizeof bytes};\n"
      "}");
}
