#!/usr/bin/env bash
# Hands over to the runner with exec, so that the platform's signals reach it and not a shell.
set -euo pipefail

if ! python=$(command -v python3 || command -v python); then
  echo "run.sh: neither python3 nor python is on PATH" >&2
  exit 2
fi
here=${BASH_SOURCE[0]}
while [[ -L $here ]]; do
  link=$(readlink -- "$here")
  [[ $link == /* ]] || link=$(dirname -- "$here")/$link
  here=$link
done
# Isolated: see the file itself.
exec "$python" -I -S "$(dirname -- "$here")/heroku_locust_runner/__main__.py" "$@"
