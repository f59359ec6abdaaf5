#include "json/rejection.hpp"

#include "json/results.hpp"

namespace verify {

Rejection reject(std::string_view code, std::string_view message, std::vector<Fault> faults) {
  return {std::string(code), std::string(message), std::move(faults)};
}

std::optional<Rejection> reject_if(std::vector<Fault> faults, std::string_view code,
                                   std::string_view message) {
  if (faults.empty()) return std::nullopt;
  return reject(code, message, std::move(faults));
}

std::optional<Rejection> reject_unless_object(const JsonDocument& document, std::string_view code,
                                              std::string_view message) {
  if (document.root().is_object()) return std::nullopt;
  std::vector<Fault> faults = document.faults();
  if (faults.empty()) add_fault(faults, "type.wrong", "", document.root().kind_name(), "an object");
  return reject(code, message, std::move(faults));
}

void write(JsonWriter& out, const Rejection& rejection) {
  out.begin_object();
  out.member("code", rejection.code);
  out.key("faults");
  write(out, rejection.faults);
  out.member("message", rejection.message);
  out.end_object();
}

std::string to_text(const Rejection& rejection) {
  std::string text;
  JsonWriter out(text);
  write(out, rejection);
  return text;
}

}  // namespace verify
