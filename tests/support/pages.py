"""Pages of HTML in a browser without a window; what it did there comes back as its document."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Self

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
AXE = os.environ.get("VERIFYIMG_AXE", "")
needs_axe = pytest.mark.skipif(
    not Path(AXE).is_file(), reason="VERIFYIMG_AXE does not name axe.min.js (npm: axe-core)"
)

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
DARK = "@media (prefers-color-scheme: dark)"

_SERVER = """
import http.server, sys
class Heard(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        print("HEARD", self.requestline, flush=True)
        self.send_response(404); self.end_headers()
    do_POST = do_HEAD = do_CONNECT = do_GET
    def log_message(self, *_): pass
server = http.server.HTTPServer(("127.0.0.1", 0), Heard)
print(server.server_port, flush=True)
server.serve_forever()
"""


def document(page: str, folder: Path, *, width: int = 1280, port: int | None = None) -> str:
    """The document as it stands in the browser once its scripts have run.

    With a port, the host `evil.example` is found there; no other host is found at all.
    """
    assert CHROMIUM is not None
    place = folder / "page.html"
    place.write_text(page, encoding="utf-8")
    evil = f"MAP evil.example 127.0.0.1:{port}, " if port else ""
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         "--disable-background-networking", "--disable-component-update", "--no-first-run",
         "--disable-sync", f"--user-data-dir={folder / 'profile'}", f"--window-size={width},1000",
         "--virtual-time-budget=4000", f"--host-resolver-rules={evil}MAP * ~NOTFOUND",
         "--dump-dom", place.as_uri()],
        capture_output=True, text=True, timeout=100, check=True,
    )  # fmt: skip
    return done.stdout


def with_script(page: str, script: str) -> str:
    """A copy of the page that lets our own script in: it has no policy any more."""
    return POLICY.sub("", page).replace("</body>", f"<script>{script}</script></body>")


class Ear:
    """A server on this machine that only writes down what it is asked for."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVER], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self.heard = [line for line in self._process.stdout if line.startswith("HEARD")]
        self._process.stdout.close()


class Outline(HTMLParser):
    """What a page is made of, without its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.headings: list[int] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
