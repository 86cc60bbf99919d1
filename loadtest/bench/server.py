"""Answers as fast as Python can, in a process of its own."""

import asyncio
import multiprocessing

FORK = multiprocessing.get_context("fork")
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello"


class Answering(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.transport.write(ANSWER * data.count(b"\r\n\r\n"))


class Server:
    def __init__(self) -> None:
        self._port: multiprocessing.Queue[int] = FORK.Queue()
        self._process = FORK.Process(target=self._run, daemon=True)
        self._process.start()
        self.url = f"http://127.0.0.1:{self._port.get()}"

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(Answering, "127.0.0.1", 0)
        self._port.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()
