#!/usr/bin/env bash
# Hands over to the runner with exec, so that the platform's signals reach it and not a shell.
set -euo pipefail

if ! python=$(command -v python3 || command -v python); then
  echo "run.sh: neither python3 nor python is on PATH" >&2
  exit 2
fi
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
export PYTHONPATH="$here${PYTHONPATH:+:$PYTHONPATH}"
exec "$python" -m heroku_locust_runner "$@"
