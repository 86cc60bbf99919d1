"""Locust's own CSV files, complete."""

import csv
from pathlib import Path
from typing import Any

import locust.stats
from locust.env import Environment
from locust.stats import StatsCSV


def complete(environment: Environment) -> None:
    """Write them once more after the end, by Locust's own writer.

    Since 1.2 Locust writes them each second but not at the end, so that up to the last second is
    missing. A new file takes the old one's place, because Locust still holds the old one open.
    """
    options: Any = environment.parsed_options
    writer = StatsCSV(environment, locust.stats.PERCENTILES_TO_REPORT)
    for kind, write in (
        ("stats", writer.requests_csv),
        ("failures", writer.failures_csv),
        ("exceptions", writer.exceptions_csv),
    ):
        fresh = Path(f"{options.csv_prefix}_{kind}.csv.new")
        with fresh.open("w", newline="", encoding="utf-8") as file:
            write(csv.writer(file))
        fresh.replace(f"{options.csv_prefix}_{kind}.csv")
