#include "explained_json.hpp"

#include "page_url.hpp"

namespace verify {

namespace {

using wizard::Explanation;

std::vector<std::string> read_texts(const Reader& owner, std::string_view name) {
  std::vector<std::string> out;
  for (const Reader& item : owner.items(name))
    out.emplace_back(item.value().text());
  return out;
}

Explanation read_one(const Reader& explained) {
  explained.expect_object();
  Explanation out;
  out.id = explained.needed_text("id");
  out.title = explained.needed_text("title");
  out.cause = explained.optional_text("cause");
  out.steps = read_texts(explained, "steps");
  out.fields = read_texts(explained, "fields");
  out.alternatives = read_texts(explained, "alternatives");
  out.retry = explained.optional_text("retry");
  out.who = explained.optional_text("who");
  out.costs_try = explained.value().find("costs_try").truth();
  for (const Reader& link : explained.items("links")) {
    link.expect_object();
    out.links.push_back({std::string(link.optional_text("title")), read_url(link, "url")});
  }
  for (const Reader& source : explained.items("source")) {
    source.expect_object();
    out.sources.push_back({std::string(source.optional_text("quote")),
                           std::string(source.optional_text("section")),
                           std::string(source.optional_text("id"))});
  }
  return out;
}

}  // namespace

std::vector<Explanation> read_explained(const Reader& owner, std::string_view name) {
  std::vector<Explanation> out;
  for (const Reader& item : owner.items(name))
    out.push_back(read_one(item));
  return out;
}

}  // namespace verify
