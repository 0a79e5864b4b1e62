"""What the browser tests share: a server with the strict policy, builds, a browser to kill."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")  # as in tools/find-browser
CHROMIUM = Path(next(filter(None, map(shutil.which, NAMES)), NAMES[0]))
MISSING = "no Chromium was found; run: sudo apt-get install chromium fonts-liberation"
ARGS = [
    "--no-sandbox",  # tests may run as root
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-sync",
    "--disable-component-update",
    # half of what a short test costs: two pages under each window's address bar, and a process
    # kept ready for the next page
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {  # those that docs/extension/publishing.md names
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
LAX = {  # for stock themes, all of which have inline script
    "Content-Security-Policy": "default-src 'self' 'unsafe-inline' data:"
}
ROOT = Path(__file__).parents[2]
BOOK = ROOT / "tests/browser/book"
BOOK_ID = "browser-book"
PREFIX = f"handbook/1/{BOOK_ID}"
VIEWS = [  # width and colour scheme; the other two pairs in the long run
    (320, "light"),
    (1280, "dark"),
    pytest.param((320, "dark"), marks=pytest.mark.soak),
    pytest.param((1280, "light"), marks=pytest.mark.soak),
]
KINDS = [
    "landing", "part", "role", "text", "table", "template", "checklist", "checklists", "glossary",
    "sources", "readiness", "search", "index", "lost",
]  # fmt: skip
"""The kinds of pages in the handbook."""
WIDTHS = [320, 1280]
LOCAL = re.compile(r"(https?|ws)://127\.0\.0\.1[:/]|file:|data:|blob:|about:|chrome")


class _Handler(SimpleHTTPRequestHandler):
    """Serves files with the headers given, and says nothing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, headers: dict[str, str], directory: str) -> None:
        self.more_headers = headers
        super().__init__(*args, directory=directory)

    def end_headers(self) -> None:
        for header in self.more_headers.items():
            self.send_header(*header)
        super().end_headers()

    def do_GET(self) -> None:
        if self.path == "/favicon.ico":  # asked for by the browser itself, not by the page
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@contextmanager
def serving(directory: Path, headers: dict[str, str] = HEADERS) -> Iterator[str]:
    """Serve *directory* on a free port of the loopback; gives the address, without a slash."""
    handler = partial(_Handler, directory=str(directory), headers=headers)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sphinx(source: Path, target: Path, *options: str) -> None:
    """Build HTML from *source*; what Sphinx says is the error's text."""
    paths = [str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "sphinx", "-q", "-b", "html", "-d", f"{target}.doctrees"),
            *(*options, str(source), str(target)),
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise RuntimeError(f"sphinx failed on {source}:\n{ran.stdout}{ran.stderr}")


def built_once(root: Path, name: str, build: Callable[[Path], None]) -> Path:
    """Build into *root*/*name* once for all workers; the others wait until it stands there."""
    target, lock, failed = (root / f"{name}{end}" for end in ("", ".building", ".failed"))
    try:
        lock.mkdir()
    except FileExistsError:
        until(lambda: target.exists() or failed.exists(), seconds=300)
        if not target.exists():
            raise RuntimeError(failed.read_text()) from None
        return target
    try:
        build(lock / "html")
    except Exception as error:
        failed.write_text(str(error))
        raise
    (lock / "html").rename(target)
    return target


def until(condition: Callable[[], Any], seconds: float = 20) -> Any:
    """Poll *condition* until it gives something true, and return that."""
    end = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > end:
            raise TimeoutError(f"not so within {seconds} s: {condition}")
        time.sleep(0.02)
    return result


class Profile:
    """A browser of its own with a profile folder that outlives it, to be killed and restarted."""

    def __init__(self, playwright: Playwright, folder: Path) -> None:
        """Use *folder* for the profile; nothing is started yet."""
        self.playwright, self.folder = playwright, folder
        self.process: subprocess.Popen[bytes] | None = None
        self.browser: Browser | None = None

    def start(self, *args: str) -> Page:
        """Start the browser in a process group of its own and return its page."""
        port_file = self.folder / "DevToolsActivePort"
        for stale in (port_file, self.folder / "SingletonLock"):
            stale.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [
                str(CHROMIUM),
                "--headless=new",
                *ARGS,
                *args,
                f"--user-data-dir={self.folder}",
                "--remote-debugging-port=0",
                "about:blank",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        port = until(lambda: port_file.exists() and port_file.read_text().split("\n")[0])
        self.browser = self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        return self.browser.contexts[0].pages[0]

    def kill(self) -> None:
        """Kill the whole process group, as a crash of the machine would."""
        if self.process is None:
            return
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process = None
        if self.browser is not None:
            self.browser.close()

    def close(self) -> None:
        """Quit the browser in order."""
        if self.browser is not None and self.process is not None:
            self.browser.new_browser_cdp_session().send("Browser.close")
            self.process.wait(20)
            self.process = None


def state(value: str, ms: int, counter: int = 0, actor: str = "x") -> str:
    """Return a record's text as the script writes it."""
    fields = {"value": value, "at": [ms, counter, actor], "wording": "0" * 16}
    return json.dumps({"state": fields}, separators=(",", ":"), sort_keys=True)
