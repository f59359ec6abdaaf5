#include "json/request.hpp"

#include <algorithm>

#include "json/requests.hpp"
#include "json/results.hpp"
#include "verify/locale.hpp"

namespace verify {

namespace {

constexpr std::string_view default_locale = "zh-CN";

}  // namespace

Response refuse(std::string_view code, std::string_view sentence, std::vector<PackFault> faults) {
  Response response{{}, std::string(sentence), std::move(faults)};
  JsonWriter out(response.json);
  out.begin_object();
  out.key("error");
  out.begin_object();
  out.member("code", code);
  out.key("faults");
  write(out, response.faults);
  out.member("message", sentence);
  out.end_object();
  out.end_object();
  return response;
}

Response refuse(const Request& request) {
  return refuse("request.wrong", "The request cannot be answered.", request.faults());
}

Facts Request::facts() {
  return read_facts(engine_.pack, member("facts"), "/facts", faults_);
}

std::vector<JsonValue> Request::fields() {
  return read_fields(engine_.pack, member("fields"), "/fields", faults_);
}

Instant Request::now() {
  return read_instant(member("now"), "/now", faults_);
}

std::string Request::text(std::string_view name) {
  const JsonValue value = member(name);
  if (value.is_text()) return std::string(value.text());
  add_fault(faults_, "member.missing", std::string("/").append(name), value.kind_name(), "a text");
  return {};
}

JsonValue Request::list(std::string_view name) {
  const JsonValue value = document_.find(name);
  if (!value.is_list())
    add_fault(faults_, "member.missing", std::string("/").append(name), value.kind_name(),
              "a list");
  return value;
}

const Catalogue* Request::catalogue_of(const std::vector<Catalogue>& catalogues) {
  const std::string locale = has("locale") ? text("locale") : std::string(default_locale);
  const auto same = std::find_if(catalogues.begin(), catalogues.end(),
                                 [&](const Catalogue& known) { return known.locale() == locale; });
  if (same != catalogues.end()) return &*same;
  std::vector<std::string_view> available;
  std::string known;
  for (const Catalogue& candidate : catalogues) {
    available.push_back(candidate.locale());
    known.append(known.empty() ? "" : " ").append(candidate.locale());
  }
  const std::string_view nearest = nearest_locale(locale, available);
  for (const Catalogue& candidate : catalogues) {
    if (!nearest.empty() && candidate.locale() == nearest) return &candidate;
  }
  add_fault(faults_, "locale.unknown", "/locale", locale, known);
  return nullptr;
}

}  // namespace verify
