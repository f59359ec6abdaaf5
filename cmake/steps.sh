# shellcheck shell=bash
# How dev says what happens: one line a step, one sentence on failure, one run at a time. Sourced by dev.

die() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}

ticker=
stop_ticker() {
  [ -z "$ticker" ] || kill "$ticker" 2>/dev/null || true
  ticker=
}
trap stop_ticker EXIT

# Shows that a step is still running and how far it has come, by the count that Ninja writes into its log: every second
# on a terminal, every half minute in a log.
tick() {
  local label=$1 parent=$2 log=$3 start=$SECONDS pause=30 format='  … %s%s (%d s)\n' count
  if [ -t 1 ]; then pause=1 format='\r  … %s%s (%d s)'; fi
  while sleep "$pause" && kill -0 "$parent" 2>/dev/null; do
    count=$(tail -n 1 "$log" 2>/dev/null | grep -o '^\[[0-9]*/[0-9]*\]') || true
    # shellcheck disable=SC2059
    printf "$format" "$label" "${count:+ $count}" $((SECONDS - start))
  done
}

# step <label> <what to do when it fails> <command…>: runs the command with its output in a log, and prints one line
# with the seconds it took, or the end of the log and the advice.
step() {
  local label=$1 advice=$2 start=$SECONDS status=0
  local log=${label//[^A-Za-z0-9]/-}
  log=build/logs/${log:0:30}.log
  shift 2
  mkdir -p build/logs
  tick "$label" "$BASHPID" "$log" 208>&- 209>&- &
  ticker=$!
  set +e
  # The command keeps our locks, should we be killed; mmdebstrap's own shell needs descriptors below 10 to be free.
  (set -e; "$@") >"$log" 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
  status=$?
  set -e
  stop_ticker
  [ ! -t 1 ] || printf '\r\033[K'
  if [ "$status" != 0 ]; then
    printf '  ✗ %s (%d s)\n' "$label" $((SECONDS - start))
    tail -n 25 "$log" >&2
    die "$label failed. $advice (whole log: $log)"
  fi
  printf '  ✓ %s (%d s)\n' "$label" $((SECONDS - start))
}

# lock <file> <descriptor>: one run at a time; says so when it has to wait.
lock() {
  mkdir -p "$(dirname "$1")" 2>/dev/null || die "cannot create $(dirname "$1"): make it writable for $(id -un)."
  eval "exec $2>'$1'"
  flock -n "$2" && return
  echo "  … another ./dev is at work (lock $1), waiting"
  flock "$2"
}

have() {  # have <command>…: true when every one is there
  local name
  for name in "$@"; do command -v "$name" >/dev/null || return; done
}

at_least() { printf '%s\n%s\n' "$1" "$2" | sort -V -C; }  # at_least <minimum> <version>
