"""Odd values from custom clients and load shapes: replaced by what can be counted, and told of."""

from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from math import inf, isnan, nan
from typing import Any

# No dyno lives longer than a day, so no request can have taken longer. What seems to is most often
# a point in time instead of the difference between two.
LONGEST_MS = 86_400_000.0
# A terabyte: more than any response.
LARGEST_BYTES = 2.0**40
LONGEST_NAME = 1000
# What the action takes; far beyond what a machine can run, or count.
MOST_USERS = MOST_COUNTED = 2**32 - 1
# What the action takes; far beyond what a dyno lives.
MOST_SECONDS = 10_000_000.0

# How many values of each kind there were.
Odd = Counter[str]


def clean_time(value: Any, odd: Odd) -> float | None:  # noqa: ANN401
    """The response time in ms; None for what is none."""
    if value.__class__ is float and 0.0 <= value <= LONGEST_MS:
        return abs(float(value))
    return clean_number(value, "time", odd, LONGEST_MS)


def clean_length(value: Any, odd: Odd) -> int:  # noqa: ANN401
    """The length in bytes; 0 for what is none."""
    if value.__class__ is int and 0 <= value <= LARGEST_BYTES:
        return int(value)
    number = clean_number(value, "length", odd, LARGEST_BYTES)
    if number is not None and number.is_integer():
        return int(number)
    if number is not None:
        odd["lengthFraction"] += 1
    return 0


def clean_number(value: object, what: str, odd: Odd, greatest: float) -> float | None:
    number = to_number(value)
    if value is None:
        odd[f"{what}None"] += 1
    elif isnan(number):
        odd[f"{what}NoNumber"] += 1
    elif number < 0:
        odd[f"{what}Negative"] += 1
    elif number > greatest:
        odd[f"{what}TooGreat"] += 1
    else:
        # A zero may come with a minus.
        return abs(number)
    return None


def to_number(value: Any) -> float:  # noqa: ANN401
    """NaN for what is no number. A text is none, whatever it says."""
    if value is None or isinstance(value, bool | str | bytes | bytearray):
        return nan
    try:
        return float(value)
    except OverflowError:
        return -inf if value < 0 else inf
    except Exception:  # noqa: BLE001 (whatever code an object runs then)
        return nan


def clean_text(value: object, odd: Odd, times: int = 1) -> str:
    """A request's type or name as a text that can be stored, sorted and sent."""
    text = as_text(value, odd)
    if not text.isascii():
        text = without_surrogates(text, odd, times)
    if len(text) <= LONGEST_NAME:
        return text
    odd["nameTooLong"] += times
    # Two long names that begin alike stay apart.
    digest = sha256(text.encode()).hexdigest()[:8]
    return f"{text[:LONGEST_NAME]}… ({len(text)} characters, {digest})"


def as_text(value: object, odd: Odd) -> str:
    # A member of an enumeration of texts is equal to its text.
    if isinstance(value, str):
        return str.__str__(value)
    odd["nameNoText"] += 1
    try:
        return str.__str__(str(value))
    except Exception:  # noqa: BLE001 (whatever code an object runs then)
        return f"({type(value).__name__})"


def without_surrogates(text: str, odd: Odd, times: int) -> str:
    """Halves of characters, as from os.fsdecode, cannot be written in UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        odd["nameSurrogate"] += times
        return text.encode(errors="backslashreplace").decode()
    return text


def clean_count(read: Callable[[], object], odd: Odd) -> int:
    """Of Locust's own totals, which are the locustfile's to spoil."""
    try:
        value = read()
    except Exception:  # noqa: BLE001 (whatever is there instead)
        value = None
    number = clean_number(value, "count", odd, MOST_COUNTED) or 0.0
    if not number.is_integer():
        odd["countNoNumber"] += 1
    return int(number)


def clean_seconds(value: object) -> float:
    """A whole number stays one; 0 for what is no time."""
    number = to_number(value)
    if not 0 < number <= MOST_SECONDS:
        return 0
    return int(number) if number.is_integer() else number


def clean_users(value: object, odd: Odd) -> int:
    """Of a fraction, Locust starts the whole users in it."""
    if isinstance(value, int):
        return min(max(value, 0), MOST_USERS)
    number = to_number(value)
    if not 0 <= number < inf:
        odd["usersNoNumber"] += 1
        return 0
    if not number.is_integer():
        odd["usersFraction"] += 1
    return min(int(number), MOST_USERS)
