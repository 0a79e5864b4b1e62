"""A stock Firefox with a profile of its own, to be driven, killed and started again."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from tests.support.browser_site import LOCAL, until
from tests.support.firefox_bidi import Connection, Event, Tab, connected

FIREFOX = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
NO_FIREFOX = "no Firefox was found; run: sudo apt-get install firefox-esr"
EVENTS = [
    "log.entryAdded",
    "network.beforeRequestSent",
    "network.responseCompleted",
    "browsingContext.downloadEnd",
]
SPHINXS = "/sphinx_highlight.js"  # its own script, which does not expect refused storage
ENVIRONMENT = {"MOZ_DISABLE_NONLOCAL_CONNECTIONS": "1", "MOZ_CRASHREPORTER_DISABLE": "1"}
NOWHERE = "data:,"
NO_SETTINGS = "data:,#remote-settings-dummy/v1"  # the value that Firefox knows as none at all
PREFS: dict[str, bool | int | str] = {
    # Under remote control Firefox would else let all files share one origin: not so for readers
    "remote.prefs.recommended": False,
    "security.fileuri.strict_origin_policy": True,
    # input is taken from the first moment, faster than a human's
    "dom.input_events.security.minNumTicks": 0,
    "dom.input_events.security.minTimeElapsedInMS": 0,
    # pages name the next one; to load that early is against a policy without a source for it
    "network.prefetch-next": False,
    # nothing but the page asked for, however often the browser was killed
    "browser.startup.page": 0,
    "browser.newtabpage.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "startup.homepage_welcome_url": "about:blank",
    "browser.shell.checkDefaultBrowser": False,
    "browser.sessionstore.resume_from_crash": False,
    "toolkit.startup.max_resumed_crashes": -1,
    "termsofuse.bypassNotification": True,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    # no outside host is asked for anything: first each service, then all that may be left
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.ml.enable": False,
    "browser.region.network.url": "",
    "browser.region.update.enabled": False,
    "browser.safebrowsing.blockedURIs.enabled": False,
    "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "browser.search.update": False,
    "browser.topsites.contile.enabled": False,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.usage.uploadEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.update.enabled": False,
    "identity.fxaccounts.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "media.gmp-manager.url": NOWHERE,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.trr.mode": 5,
    "services.settings.server": NO_SETTINGS,
    "toolkit.telemetry.server": NOWHERE,
    "toolkit.telemetry.unified": False,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,  # nobody listens there; the loopback itself goes direct
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    # files are chosen and saved without a question
    "dom.file.createInChild": True,
    "browser.download.folderList": 2,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.download.alwaysOpenPanel": False,
}


class Firefox:
    """A browser of its own with a profile folder that outlives it, to be killed and restarted.

    ``troubles`` are the errors of pages and consoles, failed loads and requests to elsewhere.
    """

    def __init__(self, folder: Path, prefs: dict[str, bool | int | str] | None = None) -> None:
        """Use *folder* for the profile; nothing is started yet."""
        self.folder, self.downloads = folder, folder / "downloads"
        self.prefs = {**PREFS, "browser.download.dir": str(self.downloads), **(prefs or {})}
        self.troubles: list[str] = []
        self._downloaded: list[Path] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._stack = ExitStack()

    def start(self, *, headless: bool = True) -> Tab:
        """Start the browser in a process group of its own and return its tab."""
        self.downloads.mkdir(exist_ok=True)
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in self.prefs.items())
        (self.folder / "user.js").write_text("".join(lines), "utf-8")
        address = f"ws://127.0.0.1:{self._launch(headless=headless)}/session"
        connection = self._stack.enter_context(connected(address, self._hear))
        self._connection = connection
        connection.command("session.new", capabilities={})  # answered when Firefox is up
        connection.command("session.subscribe", events=EVENTS)
        (context,) = connection.command("browsingContext.getTree")["contexts"]
        return Tab(connection, context["context"])

    def _launch(self, *, headless: bool) -> int:
        """Start the process; return the port it listens at."""
        if FIREFOX is None:
            raise FileNotFoundError(NO_FIREFOX)
        told, log = self.folder / "WebDriverBiDiServer.json", self.folder / "firefox.log"
        told.unlink(missing_ok=True)
        shown = ("--headless",) if headless else ()
        with log.open("wb") as out:
            process = self._process = subprocess.Popen(
                [
                    *(FIREFOX, *shown, "--no-remote", "--profile", str(self.folder)),
                    *("--remote-debugging-port=0", "about:blank"),
                ],
                env={**os.environ, **ENVIRONMENT, "HOME": str(self.folder)},
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

        def port() -> int | None:
            if process.poll() is not None:
                raise RuntimeError(f"Firefox stopped at once: {log.read_text()}")
            try:
                return int(json.loads(told.read_text())["ws_port"])
            except (OSError, ValueError):  # not there, or not written to its end
                return None

        return int(until(port, seconds=60))

    def _hear(self, event: Event) -> None:
        """Note what no test may cause."""
        params = event["params"]
        url = params.get("request", {}).get("url", "")
        if event["method"] == "browsingContext.downloadEnd":
            self._downloaded += [Path(params["filepath"])] if params["status"] == "complete" else []
        elif event["method"] == "log.entryAdded":
            if params["level"] == "error" and SPHINXS not in json.dumps(params.get("stackTrace")):
                self.troubles.append(params["text"])
        elif event["method"] == "network.responseCompleted":
            if params["response"]["status"] >= 400:
                self.troubles.append(f"{params['response']['status']} {url}")
        elif not LOCAL.match(url):
            self.troubles.append(url)

    @property
    def connection(self) -> Connection:
        """The connection to the running browser."""
        if self._connection is None:
            raise RuntimeError("Firefox is not running")
        return self._connection

    def new_context(self) -> str:
        """Make a user context, in which nothing is remembered from others."""
        return str(self.connection.command("browser.createUserContext")["userContext"])

    def remove_context(self, user_context: str) -> None:
        """Close the tabs of a user context and forget what it remembers."""
        self.connection.command("browser.removeUserContext", userContext=user_context)

    def new_tab(self, user_context: str = "default") -> Tab:
        """Open a tab in front of the others."""
        how = {"type": "tab", "userContext": user_context}
        made = self.connection.command("browsingContext.create", **how)
        return Tab(self.connection, made["context"])

    def downloaded(self) -> Path:
        """Wait for the next file that was saved, and return it."""

        def next_one() -> Path | None:
            self.connection.command("session.status")  # with the answer comes what has happened
            return self._downloaded.pop(0) if self._downloaded else None

        return Path(until(next_one))

    def kill(self) -> None:
        """Kill the whole process group, as a crash of the machine would."""
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        if self._connection is not None:
            self._connection.last_words()
        self._gone()

    def close(self) -> None:
        """Quit the browser in order."""
        self.connection.command("browser.close")
        self._gone()

    def _gone(self) -> None:
        """Wait until the browser has ended."""
        if self._process is not None:
            self._process.wait(60)
        self._stack.close()
        self._process = self._connection = None


@contextmanager
def firefox_in(folder: Path) -> Iterator[Firefox]:
    """Give a Firefox to be started, with its profile in *folder*; in the end neither is left."""
    if FIREFOX is None:
        pytest.fail(NO_FIREFOX)
    folder.mkdir()
    firefox = Firefox(folder)
    try:
        yield firefox
    finally:
        firefox.kill()
        shutil.rmtree(folder, ignore_errors=True)
