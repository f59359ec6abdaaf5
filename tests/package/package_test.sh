#!/usr/bin/env bash
# Uses the core as other projects do: installed and found by CMake or pkg-config, and as a part of
# their build; each with g++ and clang++. Each time the C++ example of README.md is built and run,
# and its output is compared with the output in README.md.
# Usage: package_test.sh <folder that holds nlohmann/json.hpp>
set -euo pipefail
include_dir=${1:?usage: package_test.sh <folder that holds nlohmann/json.hpp>}
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$source_dir/build/package

fail() {
  printf 'package test: %s\n' "$*" >&2
  exit 1
}

for command in g++ clang++ cmake ninja pkg-config; do
  command -v "$command" >/dev/null || fail "$command is missing: ./dev test package installs it."
done

# block <language> <file>: the first fenced block of README.md in this language.
block() {
  awk -v fence="\`\`\`$1" '$0 == fence { inside = 1; next } /^```/ && inside { exit } inside' \
    "$source_dir/README.md" >"$2"
  [ -s "$2" ] || fail "README.md has no block in $1."
}

# quietly <command…>: prints the output only when the command fails.
quietly() {
  "$@" >"$work/log" 2>&1 || {
    tail -n 40 "$work/log" >&2
    fail "this failed: $*"
  }
}

# configure <source> <build folder> [words for cmake…]
configure() {
  local launcher=()
  ! command -v ccache >/dev/null || launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  quietly cmake -G Ninja -S "$1" -B "$2" "-DCMAKE_CXX_COMPILER=$compiler" "${launcher[@]}" "${@:3}"
}

# runs <program> <what it is>
runs() {
  "$1" | diff -u "$work/expected" - || fail "$compiler, $2: the example does not print what README.md shows."
  echo "  ✓ $compiler, $2"
}

rm -rf "$work"
# Only nlohmann/json can be found, so that a dependency on anything else fails the test.
mkdir -p "$work/include"
ln -s "$include_dir/nlohmann" "$work/include/nlohmann"
block cpp "$work/example.cpp"
block text "$work/expected"

for compiler in g++ clang++; do
  here=$work/$compiler
  prefix=$here/prefix
  consumer=$source_dir/tests/package/consumer

  configure "$consumer" "$here/part" \
    "-DVERIFY_SOURCE=$source_dir" "-DVERIFY_INCLUDE_DIR=$work/include" "-DEXAMPLE=$work/example.cpp"
  ! grep -E '^(doctest_dir|IMGUI_DIR)|-Werror' "$here/part/CMakeCache.txt" "$here/part/build.ninja" ||
    fail "as a part of somebody's build the core asks for a test's or a screen's needs."
  quietly cmake --build "$here/part"
  runs "$here/part/example" "as a part of its build"

  configure "$source_dir" "$here/core" "-DVERIFY_INCLUDE_DIR=$work/include" \
    -DVERIFY_TESTS=OFF -DVERIFY_UI=OFF -DVERIFY_WARNINGS_AS_ERRORS=OFF
  quietly cmake --build "$here/core"
  quietly cmake --install "$here/core" --prefix "$prefix"
  ! grep -r nlohmann "$prefix/include" || fail "an installed header needs nlohmann/json."

  configure "$consumer" "$here/found" "-DCMAKE_PREFIX_PATH=$prefix" "-DEXAMPLE=$work/example.cpp"
  quietly cmake --build "$here/found"
  runs "$here/found/example" "found by CMake"

  config=$(find "$prefix" -name verify.pc -printf %h)
  export PKG_CONFIG_PATH=$config
  [ "$(pkg-config --modversion verify)" = "$("$prefix/bin/verify" --version)" ] ||
    fail "the package and the rules' code have different versions."
  read -ra flags < <(pkg-config --cflags --libs verify)
  quietly "$compiler" -std=c++20 -Wall -Wextra -Werror "$work/example.cpp" "${flags[@]}" -o "$here/example"
  runs "$here/example" "found by pkg-config"
done
