"""python3 -m heroku_locust_runner LOCUSTFILE SCENARIO"""

import os
import sys
import tempfile
from pathlib import Path

from heroku_locust_runner.run import Run
from heroku_locust_runner.settings import SettingsError, read_settings
from heroku_locust_runner.stop import Stop

WRONG_SETTINGS = 2


def main() -> int:
    stop = Stop()
    stop.listen()
    try:
        settings = read_settings(sys.argv[1:], os.environ)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return WRONG_SETTINGS
    # Not the working directory: a data file of the user's must not pass for a result.
    with tempfile.TemporaryDirectory(prefix="loadtest-") as folder:
        return Run(settings, Path(folder), stop).walk()


if __name__ == "__main__":
    sys.exit(main())
