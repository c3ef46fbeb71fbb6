#!/usr/bin/env bash
# Makes sure Chromium and a Chinese font are there for the browser tests, or says exactly what is missing.
set -euo pipefail
missing=()
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
[ ${#missing[@]} -eq 0 ] && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" fontconfig >/dev/null
else
  echo "the browser tests need: ${missing[*]}   (Debian or Ubuntu: sudo apt-get install ${missing[*]})" >&2
  exit 2
fi
