"""A blob container on loopback that fails as it is told, and otherwise creates blobs."""

from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# Instead of a status: store the blob, then cut the connection.
LOST_ANSWER = (0, "")


class FaultyContainer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script: list[tuple[int, str]] = []
        self.blobs: dict[str, bytes] = {}
        self.requests: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/container/run/scene/1"

    def answers(self, script: Iterable[tuple[int, str]]) -> None:
        self.script = list(script)


class Handler(BaseHTTPRequestHandler):
    server: FaultyContainer

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        path, _, query = self.path.partition("?")
        self.server.requests.append({"path": path, "query": query, **self.headers})
        name = path.rpartition("/")[2]
        status, code = self.server.script.pop(0) if self.server.script else (201, "")
        if name in self.server.blobs and status in {0, 201}:
            status, code = 409, "BlobAlreadyExists"
        if (status, code) == LOST_ANSWER:
            self.server.blobs[name] = body
            self.close_connection = True
            return
        if status == 201:
            self.server.blobs[name] = body
        self.send_response(status)
        if code:
            self.send_header("x-ms-error-code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass
