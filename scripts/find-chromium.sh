#!/bin/sh
# Makes the given path a link to a Chromium: the one that CHROMIUM names, one that is on the PATH, or Debian's package,
# which is installed when none is there.
set -eu

link="$1"

find_chromium() {
  for name in "${CHROMIUM:-chromium}" chromium chromium-browser google-chrome-stable google-chrome; do
    if command -v "$name"; then
      return 0
    fi
  done
  return 1
}

install_chromium() {
  command -v apt-get >/dev/null || return 1
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root="sudo -n"
  fi
  echo "Chromium is not on this machine: installing Debian's package."
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends chromium fonts-noto-color-emoji >/dev/null
}

found="$(find_chromium)" || {
  install_chromium || {
    echo "The tests of the report need Chromium, and it cannot be installed here without root." >&2
    echo "Install the package chromium, or name an executable: make CHROMIUM=/path/to/chrome" >&2
    exit 1
  }
  found="$(find_chromium)"
}
mkdir -p "$(dirname "$link")"
ln -sfn "$found" "$link"
echo "Chromium for the tests: $found"
