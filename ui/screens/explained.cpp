#include "screens/explained.hpp"

#include "screens/page.hpp"

namespace verify::ui {

namespace {

constexpr int general_step_count = 4;

std::string source_text(const Ui& ui, std::span<const wizard::ExplainedSource> sources) {
  std::string out;
  const Claim* before = nullptr;
  for (const wizard::ExplainedSource& source : sources) {
    if (const Claim* claim = ui.model.pack.find_claim(source.claim)) {
      add_quote(ui, *claim, before, out);
      continue;
    }
    const std::string_view key =
        source.quote.empty()
            ? (out.empty() ? "screen.source.document.first" : "screen.source.document.next")
            : (out.empty() ? "screen.source.first" : "screen.source.next");
    out += ui.say(key, {{"quote", source.quote}, {"section", source.section}});
  }
  return out;
}

void draw_steps(Ui& ui, std::string_view id, std::span<const std::string> steps, int level) {
  if (steps.empty()) return;
  ui.gap(space::m);
  heading(ui, join({id, ".steps.title"}), ui.say("screen.explained.steps"), type::heading, level);
  ui.gap(space::xs);
  numbered_list(ui, join({id, ".steps"}), steps);
}

}  // namespace

void draw_explained(Ui& ui, std::string_view id, const wizard::Explanation& explained, int level) {
  paragraph(ui, join({id, ".cause"}), explained.cause, {type::row, ui.theme.ink_2});
  draw_steps(ui, id, explained.steps, level);
  if (!explained.links.empty()) ui.gap(space::xs);
  for (std::size_t i = 0; i < explained.links.size(); ++i) {
    const wizard::ExplainedLink& target = explained.links[i];
    link(ui, join({id, ".link.", std::to_string(i)}), target.title, target.url);
  }
}

void draw_explained_sources(Ui& ui, std::string_view id, const wizard::Explanation& explained) {
  draw_source(ui, id, source_text(ui, explained.sources));
}

void draw_general_remedy(Ui& ui, std::string_view id) {
  std::vector<std::string> steps;
  for (int i = 1; i <= general_step_count; ++i)
    steps.push_back(ui.say(join({"screen.explained.general.", std::to_string(i)})));
  numbered_list(ui, join({id, ".steps"}), steps);
  ui.gap(space::xs);
  pack_link(ui, id, LinkRole::console);
  quote_claims(ui, id, ClaimRole::remedy);
}

}  // namespace verify::ui
