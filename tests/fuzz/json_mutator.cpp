// Changes JSON documents so that they stay valid JSON and get past the parser. The bytes before the
// first brace (a target uses the first byte to choose) are not changed.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using Json = nlohmann::json;

// Deeper values are removed, so that the mutation does not exhaust the stack.
bool is_shallow(int depth, Json::parse_event_t, const Json&) {
  constexpr int deepest = 64;
  return depth < deepest;
}

class Mutator {
public:
  Mutator(Json document, unsigned seed) : document_(std::move(document)), random_(seed) {
    collect(document_);
  }

  // The document after one change; invalid UTF-8 is replaced.
  std::string mutated() {
    change(*nodes_[below(nodes_.size())]);
    return document_.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

private:
  void collect(Json& node) {
    nodes_.push_back(&node);
    if (!node.is_structured()) return;
    for (Json& child : node)
      collect(child);
  }

  std::size_t below(std::size_t count) { return random_() % count; }

  Json any_node() { return *nodes_[below(nodes_.size())]; }

  Json any_value() {
    static const Json values[] = {nullptr,
                                  true,
                                  false,
                                  0,
                                  1,
                                  -1,
                                  63,
                                  64,
                                  65535,
                                  65536,
                                  2147483647,
                                  2147483648,
                                  -2147483649,
                                  0.5,
                                  "",
                                  "x",
                                  "2026-02-29",
                                  "9999-12-31",
                                  std::string(300, 'a'),
                                  Json::array(),
                                  Json::object()};
    return values[below(std::size(values))];
  }

  std::string any_key() {
    for (int tries = 0; tries < 8; ++tries) {
      const Json& node = *nodes_[below(nodes_.size())];
      if (node.is_object() && !node.empty()) return pick(node).key();
      if (node.is_string()) return node.get<std::string>();
    }
    return "id";
  }

  Json::const_iterator pick(const Json& node) {
    return std::next(node.begin(), static_cast<std::ptrdiff_t>(below(node.size())));
  }

  void change(Json& node) {
    switch (below(6)) {
      case 0:
        node = any_node();
        break;
      case 1:
        node = any_value();
        break;
      case 2:
        if (node.is_structured() && !node.empty()) node.erase(pick(node));
        break;
      default:
        change_inside(node);
        break;
    }
  }

  void change_inside(Json& node) {
    if (node.is_array()) {
      Json added = below(2) == 0 || node.empty() ? any_node() : Json(*pick(node));
      node.insert(pick_place(node), std::move(added));
    } else if (node.is_object()) {
      Json added = node.empty() || below(2) == 0 ? any_node() : Json(pick(node).value());
      node[any_key()] = std::move(added);
    } else if (node.is_string()) {
      change_text(node.get_ref<std::string&>());
    } else if (node.is_number_integer()) {
      node = node.get<std::int64_t>() + static_cast<std::int64_t>(below(5)) - 2;
    } else {
      node = any_value();
    }
  }

  Json::const_iterator pick_place(const Json& node) {
    return std::next(node.begin(), static_cast<std::ptrdiff_t>(below(node.size() + 1)));
  }

  static void change_text(std::string& text) {
    constexpr std::size_t room = 8;
    const std::size_t size = text.size();
    text.resize(size + room);
    text.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), size, text.size()));
  }

  Json document_;
  std::mt19937 random_;
  std::vector<Json*> nodes_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t brace = std::min(input.find('{'), size);
  Json document = Json::parse(input.substr(brace), is_shallow, false);
  constexpr unsigned one_in = 4;
  if (document.is_discarded() || seed % one_in == 0) return LLVMFuzzerMutate(data, size, most);
  const std::string text = Mutator(std::move(document), seed).mutated();
  if (brace + text.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data + brace, text.data(), text.size());
  return brace + text.size();
}
