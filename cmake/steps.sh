# shellcheck shell=bash
# How dev reports its work: one line per step, and one sentence on failure. It also allows only one
# run at a time. Sourced by dev.

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

# Shows that a step is still running, with the progress that Ninja writes into the log: every second
# on a terminal, every half minute otherwise.
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
  # The command inherits our locks, so they are held even if this script is killed. mmdebstrap needs
  # the descriptors below 10, so these are closed.
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

# lock <file> <descriptor>: waits until no other run holds the lock, and prints a line if it has to
# wait.
lock() {
  mkdir -p "$(dirname "$1")" 2>/dev/null || die "cannot create $(dirname "$1"): make it writable for $(id -un)."
  eval "exec $2>'$1'"
  flock -n "$2" && return
  echo "  … another ./dev is at work (lock $1), waiting"
  flock "$2"
}

have() {  # have <command>…: true if all are installed
  local name
  for name in "$@"; do command -v "$name" >/dev/null || return; done
}

at_least() { printf '%s\n%s\n' "$1" "$2" | sort -V -C; }  # at_least <minimum> <version>
