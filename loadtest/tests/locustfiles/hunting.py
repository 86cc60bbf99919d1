"""Hunts for the tokens and the nonce while it loads, and after."""

import sys
from pathlib import Path

from mixed import MixedUser  # noqa: F401

sys.path.append(str(Path(__file__).parents[1]))

from support import hunter

hunter.begin()
