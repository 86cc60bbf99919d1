"""What must not get as far as loading anything."""

import logging
import sys

from configargparse import ArgumentParser
from locust import HttpUser
from locust.contrib.fasthttp import FastHttpUser
from locust.env import Environment

# These make Locust do something else than run the test, or lose numbers: --reset-stats drops the
# ramp-up, --json empties the statistics while printing them.
HARMFUL = (
    "headful",
    "json",
    "json_file",
    "list_commands",
    "logfile",
    "master",
    "reset_stats",
    "show_task_ratio",
    "show_task_ratio_json",
    "skip_log_setup",
    "worker",
)

logger = logging.getLogger(__name__)


def refuse_harmful_options(parser: ArgumentParser) -> None:
    """The runner clears the environment; a configuration file of Locust's may still set them."""
    options, _unknown = parser.parse_known_args()
    names = [name.replace("_", "-") for name in HARMFUL if getattr(options, name, None)]
    # On the command line, --master and --worker are meant.
    meant = {"--master", "--worker"} & set(sys.argv)
    found = [name for name in names if f"--{name}" not in meant]
    if found:
        sys.stderr.write(
            f"loadtest: cannot run with the Locust option(s) {', '.join(found)}: take them out of "
            "locust.conf, ~/.locust.conf or pyproject.toml\n"
        )
        sys.exit(2)


def require_host(environment: Environment) -> None:
    """Locust would run to the end without a single request, and exit with 0."""
    hostless = [
        user_class.__name__
        for user_class in environment.user_classes
        if issubclass(user_class, HttpUser | FastHttpUser)
        and not (environment.host or user_class.host)
    ]
    if hostless:
        logger.error(
            "No host for %s: set TARGET_HOST, for example TARGET_HOST=https://staging.example.com",
            ", ".join(hostless),
        )
        sys.exit(1)
