#include "refusal.hpp"

#include "json/results.hpp"

namespace verify {

Refused refuse(std::string_view code, std::string_view message, std::span<const PackFault> faults) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("code", code);
  json.key("faults");
  write(json, faults);
  json.member("message", message);
  json.end_object();
  return out;
}

Refused refuse_if(const std::vector<PackFault>& faults, std::string_view code,
                  std::string_view message) {
  if (faults.empty()) return std::nullopt;
  return refuse(code, message, faults);
}

}  // namespace verify
