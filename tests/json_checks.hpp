#pragma once
// JSON in the checks of doctest: a failed comparison shows both values.

#include <doctest/doctest.h>

#include "json_tree.hpp"

// Without this, doctest overflows the stack when a comparison of JSON fails.
template <>
struct doctest::StringMaker<verify::Json> {
  static String convert(const verify::Json& value) { return verify::dump_json(value).c_str(); }
};
