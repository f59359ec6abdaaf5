// core-fast.wasm: the rules of core.wasm, built for speed. It also reads packs (`load_pack`) and
// has the flat path (core/src/flat/flat.hpp):
//
//   const FlatAddresses* core_flat()                the addresses of its parts
//   void                 core_flat_recommend()      facts, now → decision
//   u32                  core_flat_check(method)    facts, now, texts → verdicts, values
//   void                 core_flat_issues()         the last check's issues
//
// core_flat_check returns 0 when the method has no form.

#include <cstddef>
#include <cstdint>

#include "border.hpp"
#include "flat/flat.hpp"
#include "flat_addresses.hpp"

namespace {

verify::FlatPath& flat_path() {
  static verify::FlatPath instance;
  return instance;
}

}  // namespace

verify::Response verify::answer(Engine& engine, Operation operation, std::string_view request) {
  if (operation != Operation::load_pack) return call_rules(engine, operation, request);
  Response response = replace_pack(engine, request);
  if (!response.rejection) flat_path().change_pack();
  return response;
}

extern "C" {

[[gnu::used, clang::export_name("core_flat")]] const void* core_flat() {
  static const verify::FlatAddresses addresses = [] {
    const verify::FlatPath& path = flat_path();
    return verify::FlatAddresses{
        &path.facts,  &path.now,           &path.decision,      &path.decision.methods,
        &path.report, &path.report.fields, &path.report.issues, &path.report.text};
  }();
  return &addresses;
}

[[gnu::used, clang::export_name("core_flat_recommend")]] void core_flat_recommend() {
  flat_path().recommend(verify::border_engine().pack);
}

[[gnu::used, clang::export_name("core_flat_check")]] std::uint32_t core_flat_check(
    std::uint32_t method) {
  return flat_path().check(verify::border_engine().pack, method) ? 1 : 0;
}

[[gnu::used, clang::export_name("core_flat_issues")]] void core_flat_issues() {
  flat_path().list_issues(verify::border_engine().pack);
}
}
