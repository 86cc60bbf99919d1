"""From text to value: a ValueError says what would be right."""

import math
import re
from urllib.parse import urlsplit

# The platform kills 30 seconds after SIGTERM, and the upload must fit in as well.
LONGEST_STOP_TIMEOUT = 20


def bare(url: str) -> str:
    """Without user, password, query and fragment."""
    return re.sub(r"//[^/?#]*@", "//", url).partition("?")[0].partition("#")[0]


def shown(text: str) -> str:
    return "(not shown: it holds a signature)" if "sig=" in text else f'"{bare(text)}"'


def dyno(text: str) -> str:
    match = re.fullmatch(r"(\d+)/(\d+)", text)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise ValueError("give N/OF, such as 1/2")
    return text


def host(text: str) -> str:
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://[^/]", text):
        raise ValueError("give a base URL, such as https://staging.example.com")
    # Locust puts host and path together as they are, and two slashes make another path.
    return text.rstrip("/")


def results_url(text: str) -> str:
    if not is_plain_url(text):
        raise ValueError(
            "give the container's URL and RUN_ID/SCENARIO/N behind it, without a query "
            "(that is SAS_TOKEN)"
        )
    return text.rstrip("/")


def is_plain_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        complete = bool(parts.hostname and parts.path.strip("/") and parts.port != 0)
    except ValueError:
        return False
    return complete and text == bare(text) and bool(re.fullmatch(r"https?://[!-~]+", text))


def is_sas(text: str) -> bool:
    return bool(re.fullmatch(r"([!-~]+&)?sig=[!-~]+", text)) and "#" not in text


def users(text: str) -> int:
    if not re.fullmatch(r"\d+", text) or int(text) < 1:
        raise ValueError("give a whole number of at least 1, such as 50")
    return int(text)


def positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise ValueError("give a number above 0, such as 2 or 0.5")
    return number


def seconds(text: str) -> int:
    match = re.fullmatch(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?", text)
    if not match or (match[3] and not text.endswith("s") and not text.isdigit()):
        raise ValueError("give a time such as 90, 30s, 2m or 1h30m")
    hours, minutes, rest = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + rest


def run_time(text: str) -> int:
    length = seconds(text)
    if length < 1:
        raise ValueError("give at least 1s: to Locust, 0 is for ever")
    return length


def stop_timeout(text: str) -> int:
    length = seconds(text)
    if length > LONGEST_STOP_TIMEOUT:
        raise ValueError(f"give at most {LONGEST_STOP_TIMEOUT}s: a dyno has 30s to end")
    return length
