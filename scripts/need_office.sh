#!/usr/bin/env bash
# Makes sure LibreOffice, poppler and a Chinese font are there for `make test-office`, or says exactly what is missing.
set -euo pipefail
missing=()
command -v soffice >/dev/null || missing+=(libreoffice-impress libreoffice-writer libreoffice-calc)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
[ ${#missing[@]} -eq 0 ] && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" fontconfig >/dev/null
else
  echo "the office tests need: ${missing[*]}   (Debian or Ubuntu: sudo apt-get install ${missing[*]})" >&2
  exit 2
fi
