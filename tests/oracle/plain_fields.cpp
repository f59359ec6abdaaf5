// Mobile numbers by the numbering plan of March 2023, and amounts of at most 99 fen.

#include "standards.hpp"

namespace verify::oracle {

namespace {

struct Plan {
  Verdict verdict;
  std::string prefixes;
};

// The longest matching prefix counts.
const std::vector<Plan>& plans() {
  static const std::vector<Plan> list = {
      {Verdict::ok,
       " 130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158 159 166 172 173 "
       "175 176 177 178 180 181 182 183 184 185 186 187 188 189 190 191 193 195 196 197 198 199 "},
      {Verdict::warning,
       " 1349 145 146 147 148 149 154 160 161 162 163 164 165 167 168 169 170 171 174 "
       "17400 17401 17402 17403 17404 17405 179 192 194 "},
      {Verdict::error,
       " 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 "
       "122 123 124 125 126 127 128 129 140 141 142 143 144 1619 17406 17407 17408 17409 17410 "
       "17411 17412 1749 "},
  };
  return list;
}

Verdict verdict_of_prefix(const std::string& number) {
  for (std::size_t size = 5; size >= 3; --size) {
    for (const Plan& plan : plans()) {
      if (plan.prefixes.find(" " + number.substr(0, size) + " ") != std::string::npos)
        return plan.verdict;
    }
  }
  return Verdict::error;
}

// The verdict for each possible first five digits, computed once, because searching a list of texts
// is slow.
const std::vector<Verdict>& verdicts() {
  static const std::vector<Verdict> list = [] {
    std::vector<Verdict> out;
    for (int prefix = 0; prefix < 100'000; ++prefix) {
      const std::string padded = std::to_string(prefix + 100'000).substr(1);
      out.push_back(padded[0] == '1' ? verdict_of_prefix(padded) : Verdict::error);
    }
    return out;
  }();
  return list;
}

}  // namespace

Expected mobile(const std::string& text, const std::string& /*today*/) {
  if (text.size() != 11 || text.find_first_not_of(digits) != std::string::npos) return {};
  return {verdicts()[std::stoul(text.substr(0, 5))], "", text};
}

// Digits, with an optional point or comma inside and an optional currency sign at each end.
Expected transfer_amount(const std::string& text, const std::string& /*today*/) {
  std::string bare = text;
  const std::string yuan = "元";
  const std::string sign = "￥";
  if (bare.starts_with(sign)) bare.erase(0, sign.size());
  if (bare.ends_with(yuan)) bare.erase(bare.size() - yuan.size());
  const std::size_t point = bare.find_first_of(".,");
  const std::string whole = bare.substr(0, point);
  const std::string decimals = point == std::string::npos ? "" : bare.substr(point + 1);
  if (whole.empty() && decimals.empty()) return {};
  if ((whole + decimals).find_first_not_of(digits) != std::string::npos) return {};
  if (decimals.find_last_not_of('0') + 1 > 2 || whole.find_first_not_of('0') != std::string::npos)
    return {};
  const std::string fen = (decimals + "00").substr(0, 2);
  if (fen == "00") return {};
  return {text == "0." + fen ? Verdict::ok : Verdict::fixed, "", "0." + fen};
}

}  // namespace verify::oracle
