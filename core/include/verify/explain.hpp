#pragma once
// Explains why a submission was refused, or would be refused: the cause, who can put it right, what
// to do, and what to try next.
//
//   const LoadedFailures loaded = builtin_failures(pack);
//   const FailureDictionary& known = *loaded.dictionary;
//   explain_text(known, "人脸老是过不了")[0].failure->id;         // "face.failed"
//   explain_code(known, "id_number.check_digit")[0].failure->id;  // "id.number_invalid"
//
// The dictionary is data, read once and then immutable. Texts are messages: "failure.<id>",
// "failure.<id>.cause" and "failure.<id>.step.<n>"; a provider's name is "provider.<id>".

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verify/check.hpp"
#include "verify/fault.hpp"
#include "verify/rule_pack.hpp"
#include "verify/words.hpp"

namespace verify {

class SearchIndex;

// Who has to act.
enum class Fixer : std::uint8_t { applicant, provider, authority, integrator };

template <>
struct Words<Fixer> {
  static constexpr auto table =
      words<Fixer::integrator>("applicant", "provider", "authority", "integrator");
};

enum class Retry : std::uint8_t { now, later, never };

template <>
struct Words<Retry> {
  static constexpr auto table = words<Retry::never>("now", "later", "never");
};

// A code as one provider gives it: {"tencent_faceid", "FailedOperation.IdFormatError"}.
struct ProviderCode {
  std::string provider;
  std::string code;

  friend bool operator==(const ProviderCode&, const ProviderCode&) = default;
};

// The refusal that a provider gives for an input that has one of these issues.
struct Refusal {
  std::vector<std::string> issues;
  ProviderCode code;
  std::string sentence;
};

struct Failure {
  std::string id;           // e.g. "face.covered"
  std::string cause_class;  // what kind of thing went wrong, e.g. "face"
  Fixer who = Fixer::applicant;
  Retry retry = Retry::now;
  bool costs_try = false;  // a scarce try or a paid query is used up
  int step_count = 0;
  std::vector<std::string> fields;        // ids of the pack: what to correct, if it is in the form
  std::vector<std::string> links;         // ids of the pack
  std::vector<std::string> claims;        // ids of the pack
  std::vector<std::string> documents;     // sources that are not claims of the pack
  std::vector<std::string> alternatives;  // methods worth trying next, best first
  // Issue codes; "mobile.*" stands for every other issue of that check.
  std::vector<std::string> issues;
  std::vector<Refusal> refusals;
  std::vector<ProviderCode> codes;
};

struct FailureDictionary {
  std::vector<Failure> failures;
  std::shared_ptr<const SearchIndex> index;

  [[nodiscard]] const Failure* find(std::string_view id) const noexcept;
};

struct LoadedFailures {
  std::optional<FailureDictionary> dictionary;
  std::vector<Fault> faults;  // empty exactly when `dictionary` is there
};

// Reads and checks a dictionary whose links, claims and methods are those of `pack`. If there is
// any fault, all faults are listed and nothing is loaded.
[[nodiscard]] LoadedFailures load_failures(const RulePack& pack, std::string_view json);

// The dictionary that is compiled into this build; a build without one gives the fault
// "failures.missing".
[[nodiscard]] LoadedFailures builtin_failures(const RulePack& pack);

struct FailureMatch {
  const Failure* failure = nullptr;
  int score = 0;  // 1000 for a code; for words 1 to 1000, higher for a better match
};

// Explains one of our own codes: an issue, a blocker as "blocker.<code>", or the id of a failure.
// If it is none of them, explains it as a code of any provider.
[[nodiscard]] std::vector<FailureMatch> explain_code(const FailureDictionary& dictionary,
                                                     std::string_view code);

// Explains a code of this provider. There are several matches when the provider uses one code for
// several refusals.
[[nodiscard]] std::vector<FailureMatch> explain_provider_code(const FailureDictionary& dictionary,
                                                              std::string_view provider,
                                                              std::string_view code);

// Explains a trouble that somebody describes in their own words, in Chinese (simplified or
// traditional) or English, possibly with typing errors. Best match first, at most five; empty when
// nothing fits. A code inside the text counts, too. Safe on any bytes; only the first 400
// characters are read.
[[nodiscard]] std::vector<FailureMatch> explain_text(const FailureDictionary& dictionary,
                                                     std::string_view text);

// A refusal that an input would meet. Nothing was sent, so no try was spent.
struct PredictedRefusal {
  const Issue* issue = nullptr;  // in the report
  const Refusal* refusal = nullptr;
  const Failure* failure = nullptr;
};

// The refusals that this input would meet: one for each issue that a provider is known to refuse,
// in the order of the report, each refusal once per field. The report must outlive the result.
[[nodiscard]] std::vector<PredictedRefusal> predict(const FailureDictionary& dictionary,
                                                    const Report& report);

}  // namespace verify
