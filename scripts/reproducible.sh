#!/usr/bin/env bash
# Builds data, site and briefing of the committed state twice, in two folders, time zones, locales and hash seeds, and
# compares every byte:  scripts/reproducible.sh [PYTHON [COMMIT]]
set -euo pipefail
cd "$(dirname "$0")/.."
python=$(realpath --no-symlinks "${1:-.venv/bin/python}"); commit=${2:-HEAD}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT

build() { # FOLDER then variables of the environment
  local folder=$1; shift
  mkdir -p "$folder"; git archive "$commit" | tar -x -C "$folder"
  ( cd "$folder"
    env -u WORKREPORT_SITE_URL PYTHONPATH="$PWD/src" SOURCE_DATE_EPOCH=1736179200 "$@" bash -c '
      "$0" scripts/curate.py chengyang-2025 && "$0" scripts/build_book.py && "$0" scripts/export_briefing.py --out dist/briefing' \
      "$python" >"$work/$(basename "$folder").log" 2>&1 ) || { tail -5 "$work/$(basename "$folder").log"; exit 1; }
}

build "$work/one" TZ=UTC LC_ALL=C.UTF-8 LANG=C.UTF-8 PYTHONHASHSEED=0
build "$work/另 一个/folder/two" TZ=Pacific/Chatham LC_ALL=C LANG=C PYTHONHASHSEED=4711 PYTHONUTF8=1

one=$work/one two="$work/另 一个/folder/two" status=0
for part in data dist/site dist/briefing; do
  diff -rq "$one/$part" "$two/$part" || status=1
  echo "$part: $(find "$one/$part" -type f | wc -l) files compared"
done
[ $status = 0 ] && echo "same commit, same bytes" || { echo "the builds differ (above)" >&2; exit 1; }
