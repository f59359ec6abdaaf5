#include "verify/explain.hpp"

#include <algorithm>

#include "explain/code_in_text.hpp"
#include "explain/search_index.hpp"

namespace verify {

namespace {

constexpr int certain = 1000;

// True when `pattern` is the code itself, or "kind.*" for a code of that kind.
bool covers(std::string_view pattern, std::string_view code) noexcept {
  if (!pattern.ends_with(".*")) return pattern == code;
  return code.starts_with(pattern.substr(0, pattern.size() - 1));
}

template <typename Condition>
std::vector<FailureMatch> every(const FailureDictionary& dictionary, Condition fits) {
  std::vector<FailureMatch> out;
  for (const Failure& failure : dictionary.failures) {
    if (fits(failure)) out.push_back({&failure, certain});
  }
  return out;
}

bool lists_issue(const Failure& failure, std::string_view code) {
  return std::find(failure.issues.begin(), failure.issues.end(), code) != failure.issues.end();
}

bool covers_issue(const Failure& failure, std::string_view code) {
  return std::any_of(failure.issues.begin(), failure.issues.end(),
                     [&](const std::string& pattern) { return covers(pattern, code); });
}

template <typename Condition>
bool has_code(const Failure& failure, Condition fits) {
  return std::any_of(failure.codes.begin(), failure.codes.end(), fits);
}

// The failure that explains one of our own codes.
const Failure* failure_of(const FailureDictionary& dictionary, std::string_view code) {
  if (const Failure* same = dictionary.find(code)) return same;
  std::vector<FailureMatch> found =
      every(dictionary, [&](const Failure& failure) { return lists_issue(failure, code); });
  if (found.empty()) {
    found = every(dictionary, [&](const Failure& failure) { return covers_issue(failure, code); });
  }
  return found.empty() ? nullptr : found.front().failure;
}

// True if `wanted` is the whole code or its last part: "IdFormatError" of
// "FailedOperation.IdFormatError".
bool names_code(std::string_view code, std::string_view wanted) noexcept {
  constexpr std::size_t shortest_part = 6;
  if (code == wanted) return true;
  return wanted.size() >= shortest_part && code.ends_with(wanted) &&
         code[code.size() - wanted.size() - 1] == '.';
}

std::vector<FailureMatch> explain_any_provider(const FailureDictionary& dictionary,
                                               std::string_view code) {
  return every(dictionary, [&](const Failure& failure) {
    return has_code(failure,
                    [&](const ProviderCode& known) { return names_code(known.code, code); });
  });
}

// The refusal for an issue. An entry that names the issue itself goes before an entry that names
// its kind of check.
struct FoundRefusal {
  const Refusal* refusal = nullptr;
  const Failure* failure = nullptr;
};

FoundRefusal refusal_of(const FailureDictionary& dictionary, std::string_view code) {
  FoundRefusal fallback;
  for (const Failure& failure : dictionary.failures) {
    for (const Refusal& refusal : failure.refusals) {
      for (const std::string& pattern : refusal.issues) {
        if (pattern == code) return {&refusal, &failure};
        if (fallback.refusal == nullptr && covers(pattern, code)) fallback = {&refusal, &failure};
      }
    }
  }
  return fallback;
}

void predict_one(const FailureDictionary& dictionary, const Issue& issue,
                 std::vector<PredictedRefusal>& out) {
  if (issue.severity == Severity::fixed) return;
  const FoundRefusal found = refusal_of(dictionary, issue.code);
  if (found.refusal == nullptr) return;
  const bool known = std::any_of(out.begin(), out.end(), [&](const PredictedRefusal& earlier) {
    return earlier.refusal == found.refusal && earlier.issue->field == issue.field;
  });
  if (!known) out.push_back({&issue, found.refusal, found.failure});
}

}  // namespace

const Failure* FailureDictionary::find(std::string_view id) const noexcept {
  for (const Failure& failure : failures) {
    if (failure.id == id) return &failure;
  }
  return nullptr;
}

std::vector<FailureMatch> explain_code(const FailureDictionary& dictionary, std::string_view code) {
  const Failure* own = failure_of(dictionary, code);
  if (own != nullptr) return {{own, certain}};
  return explain_any_provider(dictionary, code);
}

std::vector<FailureMatch> explain_provider_code(const FailureDictionary& dictionary,
                                                std::string_view provider, std::string_view code) {
  return every(dictionary, [&](const Failure& failure) {
    return has_code(failure, [&](const ProviderCode& known) {
      return known.provider == provider && known.code == code;
    });
  });
}

std::vector<FailureMatch> explain_text(const FailureDictionary& dictionary, std::string_view text) {
  constexpr std::size_t most = 5;
  std::vector<FailureMatch> out;
  const auto add = [&](const FailureMatch& match) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const FailureMatch& earlier) {
      return earlier.failure == match.failure;
    });
    if (!known && out.size() < most) out.push_back(match);
  };
  for (const std::string_view code : codes_in(text)) {
    for (const FailureMatch& match : explain_code(dictionary, code))
      add(match);
  }
  for (const SearchHit& hit : dictionary.index->search(text)) {
    add({&dictionary.failures[hit.entry], hit.score});
  }
  return out;
}

std::vector<PredictedRefusal> predict(const FailureDictionary& dictionary, const Report& report) {
  std::vector<PredictedRefusal> out;
  for (const FieldReport& field : report.fields) {
    for (const Issue& issue : field.issues)
      predict_one(dictionary, issue, out);
  }
  for (const Issue& issue : report.issues)
    predict_one(dictionary, issue, out);
  return out;
}

}  // namespace verify
