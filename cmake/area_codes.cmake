# Turns core/data/area_codes.csv into the arrays that core/src/check/area_codes.cpp searches.
# A code has three pairs of digits (province, prefecture, county), so the table is a tree with three
# levels, and no digit is stored twice. Every column is a separate array, because that compresses to
# half the size of packed words.
# Usage: cmake -DCSV=<in> -DOUT=<out> -P area_codes.cmake
file(STRINGS ${CSV} rows REGEX "^[0-9]")

set(prefecture_count 0)
set(last_province "")
set(last_prefecture "")
foreach(row IN LISTS rows)
  if(NOT row MATCHES "^([1-9][0-9])([0-9][0-9])([0-9][0-9]),(19[89][0-9]|20[0-3][0-9]),(19[89][0-9]|20[0-3][0-9])?$")
    message(FATAL_ERROR "${CSV}: '${row}' is not <6 digits>,<first year>,<year after the last, or nothing>.")
  endif()
  set(province ${CMAKE_MATCH_1})
  set(prefecture ${CMAKE_MATCH_1}${CMAKE_MATCH_2})
  # "1" before the digits keeps CMake from reading 08 as an octal number.
  math(EXPR prefecture_digits "1${CMAKE_MATCH_2} - 100")
  math(EXPR county_digits "1${CMAKE_MATCH_3} - 100")
  math(EXPR first_year "${CMAKE_MATCH_4} - 1980")
  set(last_year 0)
  if(CMAKE_MATCH_5)
    math(EXPR last_year "${CMAKE_MATCH_5} - 1980")
  endif()

  if(NOT province STREQUAL last_province)
    list(APPEND provinces "{${province}, ${prefecture_count}}")
    set(last_province ${province})
  endif()
  if(NOT prefecture STREQUAL last_prefecture)
    if(last_prefecture)
      list(APPEND prefecture_sizes ${prefecture_size})
    endif()
    list(APPEND prefectures ${prefecture_digits})
    math(EXPR prefecture_count "${prefecture_count} + 1")
    set(prefecture_size 0)
    set(last_prefecture ${prefecture})
  endif()
  list(APPEND counties ${county_digits})
  list(APPEND first_years ${first_year})
  list(APPEND last_years ${last_year})
  math(EXPR prefecture_size "${prefecture_size} + 1")
endforeach()
list(APPEND prefecture_sizes ${prefecture_size})
# The end of the last province, so that every province ends where the next one begins.
list(APPEND provinces "{0, ${prefecture_count}}")

set(text "// Generated from core/data/area_codes.csv.\n")
foreach(array "Province;provinces" "std::uint8_t;prefectures" "std::uint8_t;prefecture_sizes"
    "std::uint8_t;counties" "std::uint8_t;first_years" "std::uint8_t;last_years")
  list(GET array 0 type)
  list(GET array 1 name)
  list(LENGTH ${name} size)
  string(REPLACE ";" "," values "${${name}}")
  string(APPEND text "constexpr std::array<${type}, ${size}> ${name}{{${values}}};\n")
endforeach()
file(WRITE ${OUT} "${text}")
