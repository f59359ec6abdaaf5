// The wizard in a native window, for people who change the screens: `./dev desktop --help`.

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "fonts.hpp"
#include "kit/nodes_json.hpp"
#include "links.hpp"
#include "options.hpp"
#include "running.hpp"
#include "scheme.hpp"

namespace verify::desktop {

namespace {

// The widths of a phone, a tablet and a desktop.
constexpr std::array<float, 3> widths{390, 768, 1160};
constexpr float widest_phone = 720;

// After so many frames Dear ImGui's picture no longer changes.
constexpr int frames_a_wake = 4;

int fail(const std::string& sentence) {
  std::fprintf(stderr, "desktop: %s\n", sentence.c_str());
  return 2;
}

float next_width(float width) {
  const auto* const found = std::upper_bound(widths.begin(), widths.end(), width);
  return found == widths.end() ? widths.front() : *found;
}

class Program {
public:
  Program(const Options& options, Running& running, NativeWindow& window, const FontFiles& fonts)
      : options_(options),
        running_(running),
        window_(window),
        host_(window),
        view_(host_, [&](ImFontAtlas& atlas) {
          const kit::Fonts added = add_fonts(atlas, fonts);
          host_.use(added, atlas);
          return added;
        }) {
    window_.attach();
    use_scheme(options.scheme);
  }
  ~Program() { NativeWindow::detach(); }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void frame() {
    running_.tick();
    fit();
    running_.take(view_.draw(running_.model()), view_.host_parts, host_);
    links_.look_at(view_.nodes());
    std::string picture;
    take_keys(picture);
    const bool written = window_.show(view_.theme.page, picture);
    if (!picture.empty())
      std::fprintf(stderr, "picture: %s%s\n", picture.c_str(), written ? "" : " cannot be written");
    show_keys();
  }

private:
  void use_scheme(ui::Scheme scheme) {
    scheme_ = scheme;
    view_.theme = ui::make_theme(scheme);
    // For everything that has no colour in the wizard's theme: scroll bars, and ImGui's own
    // windows.
    if (scheme == ui::Scheme::light) {
      ImGui::StyleColorsLight();
    } else {
      ImGui::StyleColorsDark();
    }
  }

  void fit() {
    const float density = window_.density();
    if (density != view_.device.scale) view_.forget_glyphs();
    view_.device.scale = density;
    view_.device.width =
        std::max(widths.front() / 2, window_.width() - ImGui::GetStyle().ScrollbarSize);
    view_.device.touch = view_.device.width < widest_phone;
  }

  void take_keys(std::string& picture) {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); };
    if (pressed(ImGuiKey_F5)) use_scheme(next(scheme_));
    if (pressed(ImGuiKey_F6))
      window_.resize(next_width(view_.device.width) + ImGui::GetStyle().ScrollbarSize);
    if (pressed(ImGuiKey_F7)) running_.next_locale();
    if (pressed(ImGuiKey_F8)) running_.next_state(host_);
    if (pressed(ImGuiKey_F9)) picture = name_picture();
  }

  // Returns the name of the next picture, and writes its nodes into a file beside it.
  std::string name_picture() {
    const std::filesystem::path folder(options_.pictures);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const std::string name = std::to_string(++pictures_);
    std::string nodes;
    kit::write_nodes({}, {std::string(running_.locale()), 0, view_.nodes()}, nodes);
    std::ofstream(folder / (name + ".json")) << nodes << '\n';
    return (folder / (name + ".png")).string();
  }

  void show_keys() {
    const std::string title = "F5 " + std::string(name_of(scheme_)) + "  F6 " +
                              std::to_string(static_cast<int>(view_.device.width)) + "  F7 " +
                              std::string(running_.locale()) + "  F8 " +
                              std::string(running_.state_name());
    window_.set_title(title + "  F9 picture  F10 demo  F11 item picker  F12 metrics");
  }

  const Options& options_;
  Running& running_;
  NativeWindow& window_;
  DesktopHost host_;
  ui::View view_;
  Links links_;
  ui::Scheme scheme_ = ui::Scheme::light;
  int pictures_ = 0;
};

int run(const Options& options) {
  const std::optional<FontFiles> fonts = find_fonts();
  if (!fonts) {
    return fail("no font on this machine has Chinese characters. Install fonts-noto-cjk.");
  }
  LoadedPack pack = builtin_pack();
  LoadedCatalogue messages = builtin_catalogue(options.locale);
  if (!messages.catalogue) return fail("there is no language '" + options.locale + "'.");
  std::variant<Given, std::string> given = read_given(*pack.pack, options.facts, options.fields);
  if (const auto* const errors = std::get_if<std::string>(&given)) return fail(*errors);
  Running running(std::move(*pack.pack), std::move(*messages.catalogue),
                  std::get<Given>(std::move(given)), options.now);
  NativeWindow window(options.width + ImGuiStyle().ScrollbarSize, options.height, options.scale);
  if (!window.is_there()) return fail("there is no window. Is DISPLAY or WAYLAND_DISPLAY set?");
  Program program(options, running, window, *fonts);
  while (window.is_open()) {
    for (int i = 0; i < frames_a_wake; ++i)
      program.frame();
    NativeWindow::wait();
  }
  return 0;
}

}  // namespace

}  // namespace verify::desktop

int main(int argc, char** argv) {
  using namespace verify::desktop;
  const auto parsed = parse_options(std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
  if (const auto* const wrong = std::get_if<std::string>(&parsed)) {
    std::fprintf(stderr, "desktop: %s\n%s", wrong->c_str(), std::string(usage()).c_str());
    return 2;
  }
  const auto& options = std::get<Options>(parsed);
  if (!options.help) return run(options);
  std::fputs(std::string(usage()).c_str(), stdout);
  return 0;
}
