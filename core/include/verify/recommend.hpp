#pragma once
// Ranks the methods that an applicant can use, and says why the other methods are slower or
// impossible. The same pack, facts and now give the same answer on every machine.
//
//   #include "verify/message.hpp"
//   #include "verify/recommend.hpp"
//   using namespace verify;
//
//   const LoadedPack loaded = builtin_pack();
//   const RulePack& pack = *loaded.pack;
//   const Instant now = *parse_instant("2026-11-27T18:30:00+08:00");
//
//   Facts facts;
//   set_fact(pack, facts, "account_type", "personal");      // == FactError::none
//   set_fact(pack, facts, "wechat_bank_card_bound", true);  // == FactError::none
//   const Recommendation best = recommend(pack, facts, now);
//   best.recommended->id;  // == "personal.wechat_scan"
//
// Errors are values. If a fact is refused, the other facts are unchanged. `recommend` itself cannot
// fail, because every value of `Facts` is a possible situation.
//
//   set_fact(pack, facts, "account_tpye", "personal");  // == FactError::unknown_fact
//   set_fact(pack, facts, "account_type", "alien");     // == FactError::unknown_choice
//   set_fact(pack, facts, "account_type", true);        // == FactError::wrong_type
//
// A fact that was not given is unknown, never false. A method that depends on an unknown fact has
// the status `unknown`, lists the facts that would unlock it, and is never recommended.
// `next_question` is the question that leaves the fewest further questions. If the applicant does
// not know an answer, set the bit of its fact in `unanswerable`; it is then not asked again.
//
//   Facts company;
//   set_fact(pack, company, "account_type", "enterprise");  // == FactError::none
//   const Recommendation open = recommend(pack, company, now);
//   open.recommended;                 // == nullptr
//   open.methods[0].status;           // == Status::unknown
//   const FactSlot asked = open.next_question->fact;
//   pack.facts[asked].id;             // == "official_account_verified"
//   const Question* next = next_question(pack, company, now, std::uint64_t{1} << asked);
//   pack.facts[next->fact].id;        // == "legal_person_available"
//
// Every method comes with its dates and its reasons. If the provider counts in working days, so do
// the dates, by the calendar of the pack. Reasons are keys; a catalogue has their texts.
//
//   const MethodAdvice& slowest = open.methods.back();
//   slowest.method->id;             // == "enterprise.bank_transfer"
//   const Instant done = *slowest.eta.whole.latest;
//   to_string(done, pack.time_zone);  // == "2026-12-02T23:59:59+08:00"
//   const LoadedCatalogue english = builtin_catalogue("en");
//   const Reason& why = best.methods[0].reasons[0];
//   format({*english.catalogue, pack}, why.message);  // == "Your WeChat has a bank card linked"
//
// A date is given as a text. A blocker means that no method helps before something else is done. If
// the applicant only has to wait, the blocker says from which date on verification is possible.
//
//   Facts changed = facts;
//   set_fact(pack, changed, "already_verified", true);          // == FactError::none
//   set_fact(pack, changed, "last_change_date", "2026-11-10");  // == FactError::none
//   set_fact(pack, changed, "last_change_date", "2026-11-31");  // == FactError::bad_date
//   const Recommendation later = recommend(pack, changed, now);
//   later.recommended;                            // == nullptr
//   later.blockers[0].blocker->code;              // == "changed_recently"
//   to_string(*later.blockers[0].possible_from);  // == "2026-12-10"
//
// Several threads may use one pack at the same time, because nothing here writes to it. A
// recommendation points into the pack, so the pack must outlive it.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "verify/eta.hpp"
#include "verify/facts.hpp"
#include "verify/rule_pack.hpp"
#include "verify/time.hpp"
#include "verify/words.hpp"

namespace verify {

// eligible: every requirement is met; unknown: one is still unknown; ineligible: one is known to be
// unmet.
enum class Status : std::uint8_t { eligible, unknown, ineligible };

template <>
struct Words<Status> {
  static constexpr auto table = words<Status::ineligible>("eligible", "unknown", "ineligible");
};

enum class ReasonEffect : std::uint8_t { in_favour, against, unknown };

template <>
struct Words<ReasonEffect> {
  static constexpr auto table = words<ReasonEffect::unknown>("for", "against", "unknown");
};

struct Reason {
  std::string_view code;  // of the requirement or consideration
  ReasonEffect effect = ReasonEffect::in_favour;
  std::optional<FactSlot> fact;  // the fact it depends on, if there is exactly one
  std::string_view message;      // key of its text
};

// Everything to say about one method. The pointers point into the pack, which must outlive this.
struct MethodAdvice {
  const Method* method = nullptr;
  int rank = 0;  // 1 is best
  Status status = Status::unknown;
  Eta eta;
  std::vector<Reason> reasons;  // for a demoted method none that praises it
  // Facts that could make the method possible or improve its rank: those that its requirements
  // need, and those that put it behind slower methods.
  std::vector<FactSlot> would_unlock;
};

struct BlockerAdvice {
  const Blocker* blocker = nullptr;
  std::optional<Date> possible_from;  // when waiting is the way out
};

struct Recommendation {
  // The first eligible method. None while a blocker applies, no method is eligible, or the sources
  // advise against those that are while another one may still be possible. Without any, the first
  // of `methods` is the most promising one, unless it is ineligible.
  const Method* recommended = nullptr;
  // The methods for the applicant's account type (for both types while it is unknown), best first.
  std::vector<MethodAdvice> methods;
  std::vector<BlockerAdvice> blockers;
  const Question* next_question = nullptr;
};

// `unanswerable`: a bit for each fact that the applicant does not know; it is not asked again.
[[nodiscard]] Recommendation recommend(const RulePack& pack, const Facts& facts, Instant now,
                                       std::uint64_t unanswerable = 0);

// The question to ask next: the account type first, then chosen so that on average as few questions
// as possible are asked. None when no answer could change the recommendation or the blockers.
[[nodiscard]] const Question* next_question(const RulePack& pack, const Facts& facts, Instant now,
                                            std::uint64_t unanswerable = 0);

// How the ranking compares times: by the longest time that the sources state, in seconds; a day
// counts as 24 hours. Where they state no longest time, the typical or else the shortest one
// counts, and the method ranks behind others with the same number. A stage without any time makes
// it the largest of all.
struct WorstCase {
  std::int64_t seconds = 0;
  bool is_open = false;  // no longest time is stated

  friend auto operator<=>(const WorstCase&, const WorstCase&) = default;
};

[[nodiscard]] WorstCase worst_case(const Method& method) noexcept;

// The three-valued truth of a compiled condition.
[[nodiscard]] Truth evaluate(const RulePack& pack, ConditionIndex condition, const Facts& facts,
                             const Date& today);

}  // namespace verify
