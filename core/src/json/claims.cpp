#include "json/claims.hpp"

namespace verify {

void write_claim(JsonWriter& out, const RulePack& pack, const Claim& claim,
                 const std::optional<Date>& today) {
  const Document& document = pack.documents[claim.document];
  out.begin_object();
  out.key("contradicts");
  out.begin_array();
  for (const std::string& id : claim.contradicts)
    out.value(id);
  out.end_array();
  out.key("document");
  out.begin_object();
  out.key("date");
  out.text_or_null(document.date ? to_string(*document.date) : std::string());
  out.member("seen", document.whole ? "whole" : "excerpt");
  out.member("title", document.title);
  out.key("url");
  out.text_or_null(document.url);
  out.end_object();
  out.member("id", claim.id);
  out.member("inference", claim.inference);
  out.member("old", today && is_old(pack, document, *today));
  out.member("quote", claim.quote);
  out.member("section", claim.section);
  out.end_object();
}

std::size_t count_old(const RulePack& pack, const Date& today) noexcept {
  std::size_t count = 0;
  for (const Document& document : pack.documents)
    count += is_old(pack, document, today) ? 1U : 0U;
  return count;
}

}  // namespace verify
