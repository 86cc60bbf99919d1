"""Where the results go: a URL for each file, with a token in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from heroku_locust_runner.values import is_safe

# Nine signed URLs of the longest kind take a third of it.
LONGEST_UPLOADS = 65_536


@dataclass(frozen=True)
class Destination:
    urls: Mapping[str, str] = field(repr=False)

    @property
    def tokens(self) -> set[str]:
        return {urlsplit(url).query for url in self.urls.values()}


def csv_names(scenario: str) -> list[str]:
    kinds = ("stats", "stats_history", "failures", "exceptions")
    return [f"{scenario}_{kind}.csv" for kind in kinds]


def file_names(scenario: str) -> list[str]:
    """All that a dyno may upload."""
    notes = ["claim.json", "second.json"]
    return [*notes, *csv_names(scenario), "windows.jsonl", "log.txt", "receipt.json"]


def below(url: str, sas: str, scenario: str) -> Destination:
    """With one token for a whole container."""
    return Destination({name: f"{url}/{name}?{sas}" for name in file_names(scenario)})


def parse_uploads(text: str, scenario: str) -> Destination:
    """LOADTEST_UPLOADS. Of what is wrong, no value is told, nor a name that is not ours: either
    could be a token.
    """
    if len(text) > LONGEST_UPLOADS:
        raise ValueError(f"is longer than {LONGEST_UPLOADS} characters")
    urls = read_object(text)
    if not scenario:
        # Which is told of in its own place; the names depend on it.
        return Destination({})
    names = file_names(scenario)
    problems = []
    if missing := [name for name in names if name not in urls]:
        problems.append(f"lacks {', '.join(missing)}")
    if extra := len(urls) - len(names) + len(missing):
        problems.append(f"has {extra} {'name' if extra == 1 else 'names'} that no result file has")
    if wrong := [name for name in names if name in urls and not is_upload_url(urls[name], name)]:
        problems.append(
            f"has no upload URL for {', '.join(wrong)}: give https://…/NAME?TOKEN "
            "(http on loopback alone)"
        )
    if problems:
        raise ValueError("; ".join(problems))
    return Destination(urls)


def read_object(text: str) -> dict[str, Any]:
    try:
        pairs = json.loads(text, object_pairs_hook=Pairs)
    except (ValueError, RecursionError):
        # Not the text of the exception, which may quote the value.
        pairs = None
    if not isinstance(pairs, Pairs):
        raise ValueError("is no JSON object: give one of file names and URLs")  # noqa: TRY004
    if len(dict(pairs)) < len(pairs):
        raise ValueError("names a file twice")
    return dict(pairs)


class Pairs(list[tuple[str, Any]]):
    """The members of a JSON object, those with the same name as well."""


def is_upload_url(url: object, name: str) -> bool:
    if not isinstance(url, str) or not re.fullmatch(r"https?://[!-~]{1,8000}", url) or "#" in url:
        return False
    try:
        parts = urlsplit(url)
        complete = bool(parts.hostname and parts.query and parts.port != 0)
    except ValueError:
        return False
    ends_well = parts.path.endswith(f"/{name}") and "@" not in parts.netloc
    return complete and ends_well and is_safe(url)
