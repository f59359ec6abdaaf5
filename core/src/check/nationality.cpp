#include "check/nationality.hpp"

#include <array>
#include <cstdint>

namespace verify {
namespace {

// ISO 3166-1: alpha-3 and numeric code of every country, in alphabetical order. China, Hong Kong,
// Macao and Taiwan are left out, because the holders of a foreigner's card are foreigners.
constexpr std::string_view countries =
    "ABW533AFG004AGO024AIA660ALA248ALB008AND020ARE784ARG032ARM051ASM016ATA010ATF260ATG028AUS036"
    "AUT040AZE031BDI108BEL056BEN204BES535BFA854BGD050BGR100BHR048BHS044BIH070BLM652BLR112BLZ084"
    "BMU060BOL068BRA076BRB052BRN096BTN064BVT074BWA072CAF140CAN124CCK166CHE756CHL152CIV384"
    "CMR120COD180COG178COK184COL170COM174CPV132CRI188CUB192CUW531CXR162CYM136CYP196CZE203DEU276"
    "DJI262DMA212DNK208DOM214DZA012ECU218EGY818ERI232ESH732ESP724EST233ETH231FIN246FJI242FLK238"
    "FRA250FRO234FSM583GAB266GBR826GEO268GGY831GHA288GIB292GIN324GLP312GMB270GNB624GNQ226GRC300"
    "GRD308GRL304GTM320GUF254GUM316GUY328HMD334HND340HRV191HTI332HUN348IDN360IMN833IND356"
    "IOT086IRL372IRN364IRQ368ISL352ISR376ITA380JAM388JEY832JOR400JPN392KAZ398KEN404KGZ417KHM116"
    "KIR296KNA659KOR410KWT414LAO418LBN422LBR430LBY434LCA662LIE438LKA144LSO426LTU440LUX442LVA428"
    "MAF663MAR504MCO492MDA498MDG450MDV462MEX484MHL584MKD807MLI466MLT470MMR104MNE499MNG496"
    "MNP580MOZ508MRT478MSR500MTQ474MUS480MWI454MYS458MYT175NAM516NCL540NER562NFK574NGA566NIC558"
    "NIU570NLD528NOR578NPL524NRU520NZL554OMN512PAK586PAN591PCN612PER604PHL608PLW585PNG598POL616"
    "PRI630PRK408PRT620PRY600PSE275PYF258QAT634REU638ROU642RUS643RWA646SAU682SDN729SEN686SGP702"
    "SGS239SHN654SJM744SLB090SLE694SLV222SMR674SOM706SPM666SRB688SSD728STP678SUR740SVK703SVN705"
    "SWE752SWZ748SXM534SYC690SYR760TCA796TCD148TGO768THA764TJK762TKL772TKM795TLS626TON776TTO780"
    "TUN788TUR792TUV798TZA834UGA800UKR804UMI581URY858USA840UZB860VAT336VCT670VEN862VGB092"
    "VIR850VNM704VUT548WLF876WSM882YEM887ZAF710ZMB894ZWE716";
constexpr std::size_t entry = 6;
static_assert(countries.size() == 245 * entry);

constexpr unsigned number_at(std::size_t at) noexcept {
  const auto digit = [](char c) { return static_cast<unsigned>(c - '0'); };
  return digit(countries[at]) * 100 + digit(countries[at + 1]) * 10 + digit(countries[at + 2]);
}

// A bit per numeric code.
constexpr auto numeric_codes = [] {
  std::array<std::uint64_t, 16> words{};
  for (std::size_t at = 0; at < countries.size(); at += entry) {
    const unsigned number = number_at(at + 3);
    words[number / 64] |= std::uint64_t{1} << (number % 64);
  }
  return words;
}();

// Two withdrawn alpha-3 codes that are still on cards of 2004: Serbia and Montenegro, the
// Netherlands Antilles.
constexpr std::string_view withdrawn = "SCGANT";
constexpr auto alpha_codes = [] {
  std::array<char, countries.size() / 2 + withdrawn.size()> letters{};
  std::size_t size = 0;
  for (std::size_t at = 0; at < countries.size(); at += entry) {
    for (std::size_t i = 0; i < 3; ++i)
      letters[size++] = countries[at + i];
  }
  for (const char letter : withdrawn)
    letters[size++] = letter;
  return letters;
}();

}  // namespace

bool is_nationality(unsigned numeric) noexcept {
  return numeric < 1000 && ((numeric_codes[numeric / 64] >> (numeric % 64)) & 1U) != 0;
}

bool is_nationality(std::string_view alpha_3) noexcept {
  const std::string_view all{alpha_codes.data(), alpha_codes.size()};
  for (std::size_t at = 0; at < all.size(); at += 3) {
    if (all.substr(at, 3) == alpha_3) return true;
  }
  return false;
}

}  // namespace verify
