#pragma once
// What a page knows of the nodes after all that it was told, put together as its mirror does.

#include <map>
#include <string>

#include "json_tree.hpp"

namespace verify {

class NodeMirror {
public:
  void learn(const Json& news) {
    lang_ = news["lang"];
    height_ = news["height"];
    for (const Json& node : news["nodes"])
      nodes_[node["id"].get<std::string>()] = node;
    if (news.contains("order")) order_ = news["order"];
    count_ += news["nodes"].size();
  }

  // As a page is told that knows nothing yet.
  [[nodiscard]] Json whole() const {
    Json nodes = Json::array();
    for (const Json& id : order_)
      nodes.push_back(nodes_.at(id.get<std::string>()));
    Json out{{"lang", lang_}, {"height", height_}, {"nodes", std::move(nodes)}};
    if (!order_.empty()) out["order"] = order_;
    return out;
  }

  // How many nodes were told.
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

private:
  Json lang_;
  Json height_;
  Json order_ = Json::array();
  std::map<std::string, Json> nodes_;
  std::size_t count_ = 0;
};

}  // namespace verify
