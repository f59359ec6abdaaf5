#include "pack/reader.hpp"

#include <algorithm>

#include "pack/nearest.hpp"

namespace verify {

namespace {

// One reference token of a JSON Pointer: "~" and "/" are escaped (RFC 6901).
std::string escape_token(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

bool Reader::has(std::string_view name) const {
  return value_->is_object() && value_->contains(name);
}

Reader Reader::member(std::string_view name) const {
  static const Json missing;
  const auto found = value_->is_object() ? value_->find(name) : value_->end();
  const bool exists = value_->is_object() && found != value_->end();
  return {exists ? *found : missing, pointer_ + "/" + escape_token(name), *faults_};
}

std::vector<Reader> Reader::items(std::string_view name) const {
  std::vector<Reader> out;
  if (!has(name)) return out;
  const Reader list = member(name);
  if (!list.value().is_array()) {
    list.fault_here("type.wrong", "a list");
    return out;
  }
  for (std::size_t i = 0; i < list.value().size(); ++i) {
    out.emplace_back(list.value()[i], list.pointer() + "/" + std::to_string(i), *faults_);
  }
  return out;
}

std::string Reader::text(std::string_view name) const {
  if (!has(name)) {
    fault("member.missing", name, "a text");
    return {};
  }
  return member(name).as_text();
}

std::string Reader::text_or(std::string_view name, std::string_view fallback) const {
  return has(name) ? member(name).as_text() : std::string(fallback);
}

int Reader::integer_or(std::string_view name, int fallback, int least, int most) const {
  if (!has(name)) return fallback;
  const Reader child = member(name);
  const bool fits = child.value().is_number_integer() &&
                    child.value().get<std::int64_t>() >= least &&
                    child.value().get<std::int64_t>() <= most;
  if (fits) return static_cast<int>(child.value().get<std::int64_t>());
  child.fault_here("number.wrong",
                   "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return fallback;
}

bool Reader::flag_or(std::string_view name, bool fallback) const {
  if (!has(name)) return fallback;
  const Reader child = member(name);
  if (child.value().is_boolean()) return child.value().get<bool>();
  child.fault_here("type.wrong", "true or false");
  return fallback;
}

std::vector<std::string> Reader::texts(std::string_view name) const {
  std::vector<std::string> out;
  for (const Reader& item : items(name)) {
    std::string text = item.as_text();
    if (text.empty()) continue;
    if (std::find(out.begin(), out.end(), text) != out.end()) {
      item.fault_here("name.duplicate", "each name once");
    } else {
      out.push_back(std::move(text));
    }
  }
  return out;
}

std::string Reader::as_text() const {
  if (value_->is_string() && !value_->get_ref<const std::string&>().empty())
    return value_->get<std::string>();
  fault_here("type.wrong", "a text");
  return {};
}

bool Reader::is_object_of(std::initializer_list<std::string_view> allowed) const {
  if (!value_->is_object()) {
    fault_here("type.wrong", "an object");
    return false;
  }
  for (const auto& [name, value] : value_->items()) {
    if (std::find(allowed.begin(), allowed.end(), name) != allowed.end()) continue;
    member(name).fault("member.unknown", name,
                       suggestion_for(name, {allowed.begin(), allowed.size()}));
  }
  return true;
}

void Reader::fault(std::string_view code, std::string_view found,
                   std::string_view suggestion) const {
  faults_->push_back({std::string(code), pointer_, std::string(found), std::string(suggestion)});
}

void Reader::fault_here(std::string_view code, std::string_view suggestion) const {
  constexpr std::size_t longest_quote = 80;
  std::string found = value_->is_string() ? value_->get<std::string>() : dump_json(*value_);
  if (found.size() > longest_quote) found.resize(longest_quote);
  fault(code, found, suggestion);
}

}  // namespace verify
