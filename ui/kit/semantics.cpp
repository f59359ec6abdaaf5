#include "semantics.hpp"

#include <utility>

namespace kit {

namespace {

Rect around(const Rect& a, const Rect& b) noexcept {
  const float x = std::min(a.x, b.x);
  const float y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace

bool is_interactive(Role role) noexcept {
  return role == Role::button || role == Role::radio || role == Role::checkbox ||
         role == Role::textbox || role == Role::link;
}

void Semantics::clear() noexcept {
  nodes_.clear();
  open_.clear();
}

std::size_t Semantics::add(Node node) {
  if (!open_.empty()) node.parent = nodes_[open_.back()].id;
  nodes_.push_back(std::move(node));
  return nodes_.size() - 1;
}

std::size_t Semantics::open(Node node) {
  const std::size_t index = add(std::move(node));
  open_.push_back(index);
  return index;
}

void Semantics::close() noexcept {
  const std::size_t index = open_.back();
  open_.pop_back();
  Node& node = nodes_[index];
  for (std::size_t i = index + 1; i < nodes_.size(); ++i) {
    if (nodes_[i].parent != node.id) continue;
    node.rect = node.rect == Rect{} ? nodes_[i].rect : around(node.rect, nodes_[i].rect);
  }
}

void Semantics::magnify(float by) noexcept {
  for (Node& node : nodes_) {
    node.rect = {node.rect.x * by, node.rect.y * by, node.rect.width * by, node.rect.height * by};
    if (!node.input) continue;
    node.input->font_px *= by;
    node.input->padding_left *= by;
    node.input->padding_right *= by;
  }
}

const Node* Semantics::find(std::string_view id) const noexcept {
  for (const Node& node : nodes_) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

}  // namespace kit
