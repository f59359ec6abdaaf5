#include "json/engine.hpp"
#include "json/request.hpp"
#include "json/results.hpp"

namespace verify {

Response replace_pack(Engine& engine, std::string_view text) {
  LoadedPack loaded = load_pack(text);
  if (!loaded.pack)
    return reject("pack.refused", "The rule pack has faults.", std::move(loaded.faults));
  engine.pack = std::move(*loaded.pack);
  engine.advice_texts.clear();
  return answer_with([&](JsonWriter& out) {
    out.begin_object();
    out.key("pack");
    write_identity(out, engine.pack);
    out.end_object();
  });
}

}  // namespace verify
