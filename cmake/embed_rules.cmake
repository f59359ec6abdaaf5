# Turns the rule pack and the messages of each locale into string literals; the result implements
# core/src/pack/embedded.hpp. The pack of PROVIDER, a folder of RULES, is copied byte for byte,
# because its hash is part of the contract; its texts are merged with the wizard's own. ALL=ON embeds all texts and the failure dictionary, ALL=OFF only the texts of the
# wizard's first screens.
# Usage: cmake -DRULES=core/rules -DPROVIDER=tencent-cloud -DLOCALES=<a;b> -DALL=<ON|OFF> -DOUT=<embedded_rules.cpp> -P embed_rules.cmake
include(${CMAKE_CURRENT_LIST_DIR}/merge_messages.cmake)

# Sets `result` to the files of a language with these names, of the wizard and of the provider:
# texts_of(result locale name…). Either may lack a file.
function(texts_of result locale)
  set(files "")
  foreach(name IN LISTS ARGN)
    foreach(folder ${RULES}/messages ${RULES}/${PROVIDER}/messages)
      if(EXISTS ${folder}/${locale}/${name}.json)
        list(APPEND files ${folder}/${locale}/${name}.json)
      endif()
    endforeach()
  endforeach()
  set(${result} ${files} PARENT_SCOPE)
endfunction()

file(READ ${RULES}/${PROVIDER}/pack.json pack)

set(failures "")
set(failure_parts "")
set(failure_count 0)
if(ALL)
  file(READ ${RULES}/${PROVIDER}/failures.json failures)
endif()

set(answer_parts "")
set(screen_parts "")
list(LENGTH LOCALES count)
foreach(locale IN LISTS LOCALES)
  if(NOT IS_DIRECTORY ${RULES}/messages/${locale})
    message(FATAL_ERROR "VERIFY_EMBED_LOCALES names '${locale}', but ${RULES}/messages/${locale} does not exist.")
  endif()
  set(answers methods questions)
  set(screens screens)
  if(ALL)
    list(APPEND answers issues)
    list(APPEND screens later)
  endif()
  texts_of(files ${locale} ${answers})
  merge_messages(messages ${files})
  string(APPEND answer_parts "    {\"${locale}\", R\"verify(${messages})verify\"},\n")
  texts_of(files ${locale} ${screens} claims)
  merge_messages(messages ${files})
  string(APPEND screen_parts "    {\"${locale}\", R\"verify(${messages})verify\"},\n")
  texts_of(files ${locale} failures)
  if(ALL AND files)
    merge_messages(messages ${files})
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
