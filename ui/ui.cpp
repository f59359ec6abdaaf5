#include "ui.hpp"

#include <utility>

namespace verify::ui {

std::string join(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts)
    out += part;
  return out;
}

std::string Ui::say(std::string_view key, std::initializer_list<Argument> arguments) const {
  return say(key, std::span(arguments.begin(), arguments.size()));
}

std::string Ui::say(std::string_view key, std::span<const Argument> arguments) const {
  const Facts& facts = model.state.facts;
  const FactSlot slot = model.pack.account_type_slot;
  return format(
      {model.messages, model.pack, facts.is_known(slot) ? facts.values[slot] : any_account_type},
      key, arguments);
}

bool Ui::has(std::string_view key) const noexcept {
  return find_text({model.messages, model.pack}, key).has_value();
}

const QrCode* Ui::qr_code(std::string_view text) {
  const QrCode* code = host_parts.find_code(text);
  if (code == nullptr) {
    host_parts.codes.push_back({std::string(text), {}});
    drawn.requests.push_back({HostRequest::Kind::qr_code, std::string(text)});
    return nullptr;
  }
  return code->rows.empty() ? nullptr : code;
}

void Ui::copy(std::string_view text) {
  host_parts.copied_text = text;
  host_parts.copied.reset();
  drawn.requests.push_back({HostRequest::Kind::copy, std::string(text)});
}

std::optional<bool> Ui::copied(std::string_view text) const noexcept {
  return host_parts.copied_text == text ? host_parts.copied : std::nullopt;
}

void Ui::wake_next_minute() const noexcept {
  constexpr std::int64_t minute = 60;
  wake_at({(model.now.seconds / minute + 1) * minute});
}

void Ui::wake_at(Instant instant) const noexcept {
  if (instant > model.now && (!drawn.wake || instant < *drawn.wake)) drawn.wake = instant;
}

}  // namespace verify::ui
