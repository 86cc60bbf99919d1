"""What is loaded: a server on loopback that counts what it is asked."""

import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock


class Target(ThreadingHTTPServer):
    daemon_threads = True
    # The default of 5 makes a burst of new connections wait a second for another try.
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: Counter[str] = Counter()
        self.lock = Lock()

    def handle_error(self, *_: object) -> None:
        """Some tests kill who is being answered."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Target

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.asked[self.path] += 1
        if self.path == "/slow":
            time.sleep(1.2)
        body = b"hello"
        self.send_response(500 if self.path == "/fail" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass
