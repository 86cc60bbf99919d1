"""What the recorder costs: python3 bench/overhead.py [ROUNDS]

Locust as fast as it can go, against a server on loopback that does next to nothing; with and
without the recorder, by turns, so that whatever else the machine does falls on both. Processor
time for each request is the steadier number, and the least disturbed round the one to compare.
"""

import asyncio
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

HERE = Path(__file__).parent
PLUGIN = HERE.parent / "runner" / "recorder" / "loadtest_recorder.py"
SECONDS = 6
FORK = multiprocessing.get_context("fork")
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello"


class Answering(asyncio.Protocol):
    def __init__(self, answered: "Synchronized[int]") -> None:
        self.answered = answered

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        requests = data.count(b"\r\n\r\n")
        self.answered.value += requests
        self.transport.write(ANSWER * requests)


class Server:
    """In a process of its own; it counts, since Locust's CSV file leaves out the last second."""

    def __init__(self) -> None:
        self._port: multiprocessing.Queue[int] = FORK.Queue()
        self.answered = FORK.Value("q", 0)
        self._process = FORK.Process(target=self._run, daemon=True)
        self._process.start()
        self.url = f"http://127.0.0.1:{self._port.get()}"

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Answering(self.answered), "127.0.0.1", 0)
        self._port.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()


@dataclass(frozen=True)
class Measured:
    requests_per_second: float
    microseconds: float


def measure(user: str, server: Server, *plugins: Path) -> Measured:
    files = ",".join(str(file) for file in (HERE / "users.py", *plugins))
    command = [sys.executable, "-m", "locust", "-f", files, user, "--headless", "--only-summary"]
    load = ["-u", "10", "-r", "100", "-t", f"{SECONDS}s", "-H", server.url]
    answered, used = server.answered.value, processor_seconds()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [*command, *load, "--csv", f"{folder}/bench"],
            env=os.environ | {"PYTHONPATH": str(HERE.parent)},
            check=True,
            capture_output=True,
        )
    requests = server.answered.value - answered
    return Measured(requests / SECONDS, (processor_seconds() - used) / requests * 1e6)


def processor_seconds() -> float:
    """Of all processes that were started and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def show(label: str, measured: list[Measured]) -> float:
    rates = " ".join(f"{each.requests_per_second:6.0f}" for each in measured)
    costs = " ".join(f"{each.microseconds:5.0f}" for each in measured)
    cost = min(each.microseconds for each in measured)
    print(f"{label}  requests/s {rates}   µs/request {costs}   least {cost:.1f}")
    return cost


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    server = Server()
    for user in ("FastClient", "SlowClient"):
        without, recorded = [], []
        for _ in range(rounds):
            without.append(measure(user, server))
            recorded.append(measure(user, server, PLUGIN))
        bare = show(f"{user} without ", without)
        print(f"{user} recorder: {show(f'{user} recorded', recorded) / bare - 1:+.1%}")


if __name__ == "__main__":
    main()
