"""From text to value: a ValueError says what would be right."""

import math
import re
from urllib.parse import urlsplit

# The platform kills 30 seconds after SIGTERM, and the upload must fit in as well.
LONGEST_STOP_TIMEOUT = 20

LOOPBACK = re.compile(r"localhost|127(\.\d{1,3}){3}|::1")


def without_credentials(url: str) -> str:
    """Without user, password, query and fragment."""
    return re.sub(r"//[^/?#]*@", "//", url).partition("?")[0].partition("#")[0]


def shown(text: str) -> str:
    return (
        "(not shown: it holds a signature)" if "sig=" in text else f'"{without_credentials(text)}"'
    )


def parse_dyno(text: str) -> str:
    match = re.fullmatch(r"([1-9]\d*)/([1-9]\d*)", text)
    if not match or int(match[1]) > int(match[2]):
        raise ValueError("give N/OF, such as 1/2")
    return text


def parse_host(text: str) -> str:
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://[^/]", text):
        raise ValueError("give a base URL, such as https://staging.example.com")
    # Locust puts host and path together as they are, and two slashes make another path.
    return text.rstrip("/")


def parse_results_url(text: str) -> str:
    if not is_plain_url(text):
        raise ValueError(
            "give the container's URL and RUN_ID/SCENARIO/N behind it, without a query "
            "(that is SAS_TOKEN)"
        )
    if not is_safe(text):
        raise ValueError(
            "give an https:// URL, so that the SAS does not go over the network in the clear "
            "(http:// is for loopback alone)"
        )
    return text.rstrip("/")


def is_safe(url: str) -> bool:
    """A token in its query does not go over a network in the clear."""
    parts = urlsplit(url)
    return parts.scheme == "https" or bool(LOOPBACK.fullmatch(parts.hostname or ""))


def is_plain_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        complete = bool(parts.hostname and parts.path.strip("/") and parts.port != 0)
    except ValueError:
        return False
    return (
        complete
        and text == without_credentials(text)
        and bool(re.fullmatch(r"https?://[!-~]+", text))
    )


def is_sas(text: str) -> bool:
    return bool(re.fullmatch(r"([!-~]+&)?sig=[!-~]+", text)) and "#" not in text


def parse_users(text: str) -> int:
    if not re.fullmatch(r"\d+", text) or int(text) < 1:
        raise ValueError("give a whole number of at least 1, such as 50")
    return int(text)


def parse_positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise ValueError("give a number above 0, such as 2 or 0.5")
    return number


def parse_bytes(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,11}", text):
        raise ValueError("give a whole number of bytes above 0, such as 1000000")
    return int(text)


def parse_seconds(text: str) -> int:
    if re.fullmatch(r"\d+", text):
        return int(text)
    match = re.fullmatch(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?", text)
    if not match:
        raise ValueError("give a time such as 90, 30s, 2m or 1h30m")
    hours, minutes, rest = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + rest


def parse_run_time(text: str) -> int:
    length = parse_seconds(text)
    if length < 1:
        raise ValueError("give at least 1s: to Locust, 0 is for ever")
    return length


def parse_stop_timeout(text: str) -> int:
    length = parse_seconds(text)
    if length > LONGEST_STOP_TIMEOUT:
        raise ValueError(f"give at most {LONGEST_STOP_TIMEOUT}s: a dyno has 30s to end")
    return length
