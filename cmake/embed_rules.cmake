# Turns the rule pack and the messages of each locale into string literals; the result implements
# core/src/pack/embedded.hpp. The pack is copied byte for byte, because its hash is part of the
# contract. ALL=ON embeds all texts and the failure dictionary, ALL=OFF only the texts of the
# wizard's first screens.
# Usage: cmake -DRULES=core/rules -DLOCALES=<a;b> -DALL=<ON|OFF> -DOUT=<embedded_rules.cpp> -P embed_rules.cmake
include(${CMAKE_CURRENT_LIST_DIR}/merge_messages.cmake)

file(READ ${RULES}/pack.json pack)

set(failures "")
set(failure_parts "")
set(failure_count 0)
if(ALL)
  file(READ ${RULES}/failures.json failures)
endif()

set(answer_parts "")
set(screen_parts "")
list(LENGTH LOCALES count)
foreach(locale IN LISTS LOCALES)
  if(NOT IS_DIRECTORY ${RULES}/messages/${locale})
    message(FATAL_ERROR "VERIFY_EMBED_LOCALES names '${locale}', but ${RULES}/messages/${locale} does not exist.")
  endif()
  set(folder ${RULES}/messages/${locale})
  set(answers ${folder}/methods.json ${folder}/questions.json)
  set(screens ${folder}/screens.json)
  if(ALL)
    list(APPEND answers ${folder}/issues.json)
    list(APPEND screens ${folder}/later.json)
  endif()
  merge_messages(messages ${answers})
  string(APPEND answer_parts "    {\"${locale}\", R\"verify(${messages})verify\"},\n")
  if(EXISTS ${folder}/claims.json)
    list(APPEND screens ${folder}/claims.json)
  endif()
  merge_messages(messages ${screens})
  string(APPEND screen_parts "    {\"${locale}\", R\"verify(${messages})verify\"},\n")
  set(failure_messages ${folder}/failures.json)
  if(ALL AND EXISTS ${failure_messages})
    file(READ ${failure_messages} messages)
    string(APPEND failure_parts "    {\"${locale}\", R\"verify(${messages})verify\"},\n")
    math(EXPR failure_count "${failure_count} + 1")
  endif()
endforeach()

file(READ ${RULES}/locales.json locales)
set(aliases "")
string(JSON alias_count LENGTH "${locales}")
math(EXPR last_alias "${alias_count} - 1")
foreach(i RANGE ${last_alias})
  string(JSON tag MEMBER "${locales}" ${i})
  string(JSON locale GET "${locales}" ${tag})
  string(APPEND aliases "    {\"${tag}\", \"${locale}\"},\n")
endforeach()

file(WRITE ${OUT} "// Generated from core/rules.
#include \"pack/embedded.hpp\"

#include <array>

namespace verify {

std::string_view embedded_pack() noexcept {
  static constexpr std::string_view pack = R\"verify(${pack})verify\";
  return pack;
}

std::span<const EmbeddedPart> embedded_answer_texts() noexcept {
  static constexpr std::array<EmbeddedPart, ${count}> parts{{
${answer_parts}  }};
  return parts;
}

std::span<const EmbeddedPart> embedded_screen_texts() noexcept {
  static constexpr std::array<EmbeddedPart, ${count}> parts{{
${screen_parts}  }};
  return parts;
}

std::span<const LocaleAlias> embedded_locale_aliases() noexcept {
  static constexpr std::array<LocaleAlias, ${alias_count}> aliases{{
${aliases}  }};
  return aliases;
}

std::string_view embedded_failures() noexcept {
  static constexpr std::string_view failures = R\"verify(${failures})verify\";
  return failures;
}

std::span<const EmbeddedPart> embedded_failure_messages() noexcept {
  static constexpr std::array<EmbeddedPart, ${failure_count}> parts{{
${failure_parts}  }};
  return parts;
}

}  // namespace verify
")
