# shellcheck shell=bash
# shellcheck disable=SC2034 # dev uses the variables that the need_* functions set
# Installs what the verbs of dev need. Each need_* checks one thing and installs it when it is
# missing. If that is not possible, it stops with one sentence that says what to do. Sourced by dev.

cache=${XDG_CACHE_HOME:-${HOME:?set HOME or XDG_CACHE_HOME}/.cache}/verify-wizard
toolchain_packages="emscripten,cmake,ninja-build,nlohmann-json3-dev,doctest-dev"
toolchain_packages+=",clang-format-$LLVM_MAJOR,clang-tidy-$LLVM_MAJOR"
recipe=$(printf '%s' "$DEBIAN_SUITE $toolchain_packages" | cksum | cut -d' ' -f1)
toolchain=$cache/toolchain-$EMSCRIPTEN_VERSION-$recipe
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# --- what the host must have -------------------------------------------------------------------------------------

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

can_be_root() {
  [ "$(id -u)" = 0 ] && return
  have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

# need <command or file>:<package>…: installs the packages of missing commands or files.
need() {
  local pair probe packages=()
  for pair in "$@"; do
    probe=${pair%%:*}
    [ -e "$probe" ] || have "$probe" || packages+=("${pair#*:}")
  done
  [ ${#packages[@]} -gt 0 ] || return 0
  have apt-get ||
    die "these are missing and there is no apt to install them with: ${packages[*]}. Install them by hand."
  can_be_root ||
    die "these packages are missing: ${packages[*]}. Run as root: apt-get install ${packages[*]}"
  local apt=(as_root env DEBIAN_FRONTEND=noninteractive apt-get -q
    -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o DPkg::Lock::Timeout=300)
  local advice="Check that the package mirror of this machine can be reached (apt-get update)."
  step "reading the package lists" "$advice" "${apt[@]}" update
  step "installing ${packages[*]}" "$advice" "${apt[@]}" install -y --no-install-recommends "${packages[@]}"
}

need_native() {
  need g++:g++ cmake:cmake ninja:ninja-build ccache:ccache
  at_least "$GCC_MINIMUM" "$(g++ -dumpfullversion)" ||
    die "g++ is $(g++ -dumpfullversion), but $GCC_MINIMUM or newer is needed: install a newer one."
  local version
  version=$(cmake --version | sed -n 's/^cmake version //p')
  at_least "$CMAKE_MINIMUM" "$version" || die "cmake is $version, but $CMAKE_MINIMUM or newer is needed: install a newer one."
}

# A clang++ that can build fuzz targets. libFuzzer and the sanitizers' libraries are in a separate
# package.
need_clang() {
  need clang++:clang
  at_least "$CLANG_MINIMUM" "$(clang++ -dumpversion)" ||
    die "clang++ is $(clang++ -dumpversion), but $CLANG_MINIMUM or newer is needed: install a newer one."
  mkdir -p build
  echo 'extern "C" int LLVMFuzzerTestOneInput(const char *, unsigned long) { return 0; }' |
    clang++ -x c++ -fsanitize=fuzzer,address,undefined - -o build/.fuzzer-probe 2>/dev/null ||
    need libFuzzer:libclang-rt-dev
  rm -f build/.fuzzer-probe
}

need_node() {
  have node npm || die "node and npm are missing: install Node $NODE_MINIMUM or newer."
  local version
  version=$(node --version)
  at_least "$NODE_MINIMUM" "${version#v}" || die "node is $version, but $NODE_MINIMUM or newer is needed: install a newer one."
}

# --- the toolchain: a root file system of a newer Debian suite, run with bubblewrap ------------------------------

emsdk_advice="install Emscripten by hand: git clone https://github.com/emscripten-core/emsdk && cd emsdk && \
./emsdk install $EMSCRIPTEN_VERSION && ./emsdk activate $EMSCRIPTEN_VERSION && source ./emsdk_env.sh"

# Prints the Debian mirror that apt on this machine uses; nothing when there is none.
debian_mirror() (
  if [ -n "${VERIFY_DEBIAN_MIRROR:-}" ]; then
    echo "$VERIFY_DEBIAN_MIRROR"
  elif grep -qs '^ID=debian$' /etc/os-release; then
    # shellcheck source=/dev/null
    . /etc/os-release
    # shellcheck disable=SC2016 # apt expands these names
    apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' |
      awk -v suite="${VERSION_CODENAME:-sid}" \
        '$2 == "main" && ($1 == suite || $1 ~ /^(stable|testing|unstable|sid)$/) { print $3; exit }'
  fi
)

# Fills folder $1 from mirror $2 with root/ (the suite's tools) and include/ (header-only libraries for every host).
make_toolchain() {
  as_root mmdebstrap --mode=root --variant=minbase --include="$toolchain_packages" \
    --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Retries "2"' \
    --aptopt='Acquire::http::Timeout "30"' \
    "$DEBIAN_SUITE" "$1/root" "deb [signed-by=$keyring] $2 $DEBIAN_SUITE main"
  as_root chown -R "$(id -u):$(id -g)" "$1/root"
  mkdir "$1/include"
  cp -r "$1/root/usr/include/nlohmann" "$1/root/usr/include/doctest" "$1/include"
}

# Fills folder $1 from mirror $2 with Dear ImGui's source; apt checks Debian's signature.
make_imgui() {
  local apt=(apt-get -q -o "Dir::Etc=$1/apt" -o "Dir::State=$1/apt/state" -o "Dir::Cache=$1/apt/cache"
    -o Dir::State::status=/dev/null -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any
    -o Acquire::Check-Valid-Until=false -o Acquire::Retries=2 -o Acquire::http::Timeout=30)
  mkdir -p "$1"/apt/{state/lists/partial,cache/archives/partial,sources.list.d,preferences.d,apt.conf.d}
  echo "deb-src [signed-by=$keyring] $2 $DEBIAN_SUITE main" >"$1/apt/sources.list"
  "${apt[@]}" update
  cd "$1/apt" || exit
  # The suite may have a newer Dear ImGui than the pinned one. It is used then, and ./dev setup
  # shows its version.
  "${apt[@]}" source --download-only "imgui=$IMGUI_DEBIAN_SOURCE" || "${apt[@]}" source --download-only imgui
  tar -xf imgui_*.orig.tar.* -C "$1" --strip-components=1
  rm -r "$1/apt"
}

# cached <final folder> <label> <maker>: makes a folder of the cache, completely or not at all;
# concurrent runs make it once.
cached() (
  lock "$cache/.lock" 208
  [ ! -d "$1" ] || exit 0
  as_root rm -rf "$1.new"
  mkdir "$1.new"
  step "$2" "Check that the package mirror can be reached; then run the same command again." \
    "$3" "$1.new" "$(debian_mirror)"
  mv -T "$1.new" "$1"
)

# Sets `root_run`: the command prefix that runs a command inside the toolchain's root, with access
# to this checkout.
need_root() {
  need bwrap:bubblewrap
  if [ ! -d "$toolchain" ]; then
    [ -n "$(debian_mirror)" ] ||
      die "this is not Debian, so its packages of the tools cannot be used. Set VERIFY_DEBIAN_MIRROR to a Debian \
mirror, or $1"
    need mmdebstrap:mmdebstrap "$keyring:debian-archive-keyring"
    can_be_root || die "unpacking the toolchain needs root: run this once as root or with sudo, or $1"
    cached "$toolchain" "downloading Emscripten and clang from Debian $DEBIAN_SUITE (1.1 GB unpacked)" make_toolchain
  fi
  root_run=(bwrap --die-with-parent --bind "$toolchain/root" / --dev /dev --proc /proc --tmpfs /tmp
    --bind "$cache" "$cache" --bind "$source_dir" "$source_dir" --chdir "$source_dir"
    ${IMGUI_DIR:+--ro-bind "$IMGUI_DIR" "$IMGUI_DIR"}
    --setenv EM_CACHE "$toolchain/em-cache" --setenv HOME /tmp --setenv PATH /usr/bin:/bin)
  "${root_run[@]}" true 2>/dev/null ||
    die "bubblewrap cannot run here (a container without namespaces?): allow user namespaces, or $1"
}

# Sets `wasm_run`, the prefix of Emscripten commands; `wasm_identity`, which changes with the
# compiler; and `include_dir`, the folder with nlohmann/json and doctest.
need_emscripten() {
  local version
  version=$(emcc --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p') || true
  if [ -n "$version" ] && at_least "$EMSCRIPTEN_MINIMUM" "$version"; then
    need cmake:cmake ninja:ninja-build ccache:ccache \
      /usr/include/nlohmann/json.hpp:nlohmann-json3-dev /usr/include/doctest/doctest.h:doctest-dev
    include_dir=$cache/include-host
    mkdir -p "$include_dir"
    ln -sfn /usr/include/nlohmann /usr/include/doctest "$include_dir"
    wasm_run=(env)
    wasm_identity=$(emcc --version | cksum)
  else
    need_root "$emsdk_advice"
    include_dir=$toolchain/include
    wasm_run=("${root_run[@]}")
    wasm_identity=$(cksum <"$toolchain/root/var/lib/dpkg/status")
  fi
}

# Sets `imgui_dir`; it is empty if CMake has to fetch the source itself.
need_imgui() {
  imgui_dir=${IMGUI_DIR:-$cache/imgui-$IMGUI_VERSION}
  [ ! -d "$imgui_dir" ] || return 0
  [ -z "${IMGUI_DIR:-}" ] || die "IMGUI_DIR names $IMGUI_DIR, which does not exist."
  if [ -z "$(debian_mirror)" ]; then
    imgui_dir=
    return
  fi
  need dpkg-source:dpkg-dev xz:xz-utils "$keyring:debian-archive-keyring"
  cached "$imgui_dir" "downloading Dear ImGui $IMGUI_VERSION" make_imgui
}

# Sets `lint_run`, the prefix that runs clang-format and clang-tidy in the pinned version.
need_lint() {
  lint_run=(env)
  ! have "clang-format-$LLVM_MAJOR" "clang-tidy-$LLVM_MAJOR" || return 0
  need_root "install clang-format-$LLVM_MAJOR and clang-tidy-$LLVM_MAJOR."
  lint_run=("${root_run[@]}")
}

# need_packages <folder>: installs its npm packages in the versions of its lock file.
need_packages() {
  need_node
  local sum stamp=$1/node_modules/.package-lock.sum
  sum=$(cksum <"$1/package-lock.json")
  [ "$(cat "$stamp" 2>/dev/null)" != "$sum" ] || return 0
  step "installing npm packages of $1" "Check that the npm registry can be reached." \
    npm --prefix "$1" ci --prefer-offline --no-audit --no-fund --fetch-retries=1 --fetch-timeout=60000
  echo "$sum" >"$stamp"
}

need_web() {
  need_packages web
}

# Fills folder $1 from mirror $2 with Open Policy Agent's policy compiler, built from Debian's
# source package.
make_opa_compiler() {
  as_root mmdebstrap --mode=root --variant=extract --include=golang-go,golang-github-open-policy-agent-opa-dev \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
    --aptopt='Acquire::Retries "2"' --aptopt='Acquire::http::Timeout "30"' \
    "$DEBIAN_SUITE" "$1/root" "deb [signed-by=$keyring] $2 $DEBIAN_SUITE main"
  as_root chown -R "$(id -u):$(id -g)" "$1/root"
  bwrap --die-with-parent --unshare-net --bind "$1/root" / --dev /dev --proc /proc --tmpfs /tmp \
    --bind "$1" /mnt --ro-bind "$source_dir/tests/bench/opa" /srv --chdir /mnt \
    --setenv HOME /tmp --setenv PATH /usr/bin:/bin --setenv CGO_ENABLED 0 --setenv GO111MODULE off \
    --setenv GOPATH /usr/share/gocode go build -trimpath -o compile_policy /srv/compile_policy.go
  rm -r "$1/root"
}

# Sets `opa_compiler`, the program that compiles policies for the benchmark; it is empty if the
# program cannot be built here.
need_opa_compiler() {
  local made
  made=$cache/opa-compiler-$(echo "$DEBIAN_SUITE" | cat - tests/bench/opa/compile_policy.go | cksum | cut -d' ' -f1)
  opa_compiler=$made/compile_policy
  [ ! -x "$opa_compiler" ] || return 0
  if [ -z "$(debian_mirror)" ] || ! can_be_root; then
    opa_compiler=
    return
  fi
  need bwrap:bubblewrap mmdebstrap:mmdebstrap "$keyring:debian-archive-keyring"
  cached "$made" "making Open Policy Agent's compiler (3 GB for a minute)" make_opa_compiler
}

# Libraries and fonts of the wizard's native window.
need_desktop() {
  need pkg-config:pkg-config /usr/include/GLFW/glfw3.h:libglfw3-dev /usr/include/GL/gl.h:libgl-dev \
    /usr/include/png.h:libpng-dev /usr/include/qrencode.h:libqrencode-dev \
    /usr/include/fontconfig/fontconfig.h:libfontconfig-dev \
    /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk
}

# Sets `desktop_include`, a copy of the headers of the window's libraries: the linter cannot read
# the folders of this system.
need_desktop_headers() {
  need_desktop
  desktop_include=$cache/include-desktop
  mkdir -p "$desktop_include"
  (cd /usr/include && cp -rLu GLFW GL KHR fontconfig qrencode.h png.h pngconf.h pnglibconf.h "$desktop_include")
}

# A virtual screen with software rendering, and a program that moves its pointer and presses keys.
need_screen() {
  local wanted=(Xvfb:xvfb xdotool:xdotool xmodmap:x11-xserver-utils)
  compgen -G "/usr/lib/*/dri/*swrast*" >/dev/null || wanted+=(swrast:libgl1-mesa-dri)
  need "${wanted[@]}"
}

# The browsers that run the journeys. Firefox and WebKitGTK get a virtual screen with software
# rendering.
need_browsers() {
  local wanted=(Xvfb:xvfb WebKitWebDriver:webkit2gtk-driver
    /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc:fonts-noto-cjk)
  have chromium || have chromium-browser || have google-chrome || wanted+=(chromium:chromium)
  have firefox || wanted+=(firefox-esr:firefox-esr)
  compgen -G "/usr/lib/*/webkit2gtk-4.1/MiniBrowser" >/dev/null || wanted+=(MiniBrowser:libwebkit2gtk-4.1-0)
  compgen -G "/usr/lib/*/dri/*swrast*" >/dev/null || wanted+=(swrast:libgl1-mesa-dri)
  need "${wanted[@]}"
}
