// The lists that the standards refer to.

#include <set>
#include <sstream>

#include "standards.hpp"
#include "tables.hpp"

namespace verify::oracle {

namespace {

std::vector<std::string> words(const char* text) {
  std::istringstream stream(text);
  std::vector<std::string> out;
  for (std::string word; stream >> word;)
    out.push_back(word);
  return out;
}

// The three characters from `begin` on of each word.
std::set<std::string> parts_of(const std::vector<std::string>& list, std::size_t begin) {
  std::set<std::string> out;
  for (const std::string& word : list)
    out.insert(word.substr(begin, 3));
  return out;
}

}  // namespace

const std::vector<std::string>& credit_code_prefixes() {
  static const std::vector<std::string> list = words(
      "11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 "
      "A1 A9 N1 N2 N3 N9 Y1");
  return list;
}

bool is_credit_code_prefix(const std::string& two_characters) {
  static const std::set<std::string> list(credit_code_prefixes().begin(),
                                          credit_code_prefixes().end());
  return list.count(two_characters) == 1;
}

bool is_province(const std::string& two_digits) {
  static const std::vector<std::string> all = words(
      "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 "
      "61 62 63 64 65 71");
  static const std::set<std::string> list(all.begin(), all.end());
  return list.count(two_digits) == 1;
}

const std::vector<std::string>& countries() {
  static const std::vector<std::string> list = words(
      "004AFG 008ALB 010ATA 012DZA 016ASM 020AND 024AGO 028ATG 031AZE 032ARG 036AUS 040AUT 044BHS "
      "048BHR 050BGD 051ARM 052BRB 056BEL 060BMU 064BTN 068BOL 070BIH 072BWA 074BVT 076BRA 084BLZ "
      "086IOT 090SLB 092VGB 096BRN 100BGR 104MMR 108BDI 112BLR 116KHM 120CMR 124CAN 132CPV 136CYM "
      "140CAF 144LKA 148TCD 152CHL 162CXR 166CCK 170COL 174COM 175MYT 178COG 180COD "
      "184COK 188CRI 191HRV 192CUB 196CYP 203CZE 204BEN 208DNK 212DMA 214DOM 218ECU 222SLV 226GNQ "
      "231ETH 232ERI 233EST 234FRO 238FLK 239SGS 242FJI 246FIN 248ALA 250FRA 254GUF 258PYF 260ATF "
      "262DJI 266GAB 268GEO 270GMB 275PSE 276DEU 288GHA 292GIB 296KIR 300GRC 304GRL 308GRD 312GLP "
      "316GUM 320GTM 324GIN 328GUY 332HTI 334HMD 336VAT 340HND 348HUN 352ISL 356IND 360IDN "
      "364IRN 368IRQ 372IRL 376ISR 380ITA 384CIV 388JAM 392JPN 398KAZ 400JOR 404KEN 408PRK 410KOR "
      "414KWT 417KGZ 418LAO 422LBN 426LSO 428LVA 430LBR 434LBY 438LIE 440LTU 442LUX 450MDG "
      "454MWI 458MYS 462MDV 466MLI 470MLT 474MTQ 478MRT 480MUS 484MEX 492MCO 496MNG 498MDA 499MNE "
      "500MSR 504MAR 508MOZ 512OMN 516NAM 520NRU 524NPL 528NLD 531CUW 533ABW 534SXM 535BES 540NCL "
      "548VUT 554NZL 558NIC 562NER 566NGA 570NIU 574NFK 578NOR 580MNP 581UMI 583FSM 584MHL 585PLW "
      "586PAK 591PAN 598PNG 600PRY 604PER 608PHL 612PCN 616POL 620PRT 624GNB 626TLS 630PRI 634QAT "
      "638REU 642ROU 643RUS 646RWA 652BLM 654SHN 659KNA 660AIA 662LCA 663MAF 666SPM 670VCT 674SMR "
      "678STP 682SAU 686SEN 688SRB 690SYC 694SLE 702SGP 703SVK 704VNM 705SVN 706SOM 710ZAF 716ZWE "
      "724ESP 728SSD 729SDN 732ESH 740SUR 744SJM 748SWZ 752SWE 756CHE 760SYR 762TJK 764THA 768TGO "
      "772TKL 776TON 780TTO 784ARE 788TUN 792TUR 795TKM 796TCA 798TUV 800UGA 804UKR 807MKD 818EGY "
      "826GBR 831GGY 832JEY 833IMN 834TZA 840USA 850VIR 854BFA 858URY 860UZB 862VEN 876WLF 882WSM "
      "887YEM 894ZMB");
  return list;
}

bool is_numeric_country(const std::string& three_digits) {
  static const std::set<std::string> list = parts_of(countries(), 0);
  return list.count(three_digits) == 1;
}

bool is_alpha_country(const std::string& three_letters) {
  // Withdrawn codes that are still on cards of 2004: Serbia and Montenegro, the Netherlands
  // Antilles.
  if (three_letters == "SCG" || three_letters == "ANT") return true;
  static const std::set<std::string> list = parts_of(countries(), 3);
  return list.count(three_letters) == 1;
}

}  // namespace verify::oracle
