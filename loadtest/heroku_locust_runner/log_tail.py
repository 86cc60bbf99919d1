"""The log: passed on as it comes, and its end kept for log.txt."""

import hmac
import json
import sys
from contextlib import suppress
from hashlib import sha256
from threading import Lock

LIMIT = 256 * 1024


def cut(data: bytearray, limit: int = LIMIT) -> bytearray:
    """The last `limit` bytes, from where a line starts; a line longer than that is cut itself."""
    if len(data) <= limit:
        return data
    tail = data[data.find(b"\n", len(data) - limit - 1) + 1 :]
    return tail if 0 < len(tail) <= limit else data[-limit:]


class LogTail:
    """`key`: what the action knows too, and the locustfile does not; empty without a nonce."""

    def __init__(self, key: str = "") -> None:
        self._key = key.encode()
        self._kept = bytearray()
        self._lock = Lock()

    def say(self, text: str) -> None:
        self.pass_on(f"loadtest: {text}\n".encode())

    def event(self, kind: str, **facts: object) -> None:
        """For the action, which reads none of the lines for people."""
        line = json.dumps({"v": 1, "event": kind, **facts}, separators=(",", ":"))
        proof = hmac.new(self._key, line.encode(), sha256).hexdigest()[:32] if self._key else ""
        self.pass_on(f"loadtest event {line} {proof}".rstrip().encode() + b"\n")

    def pass_on(self, data: bytes) -> None:
        with self._lock:
            # A log that nobody reads any more is no reason to lose the results.
            with suppress(OSError):
                sys.stderr.buffer.write(data)
                sys.stderr.buffer.flush()
            self._kept += data
            if len(self._kept) > 2 * LIMIT:
                self._kept = cut(self._kept)

    def tail(self) -> bytes:
        return bytes(cut(self._kept))
