"""Firefox's own remote control, WebDriver BiDi, as far as the tests need it.

Playwright drives stock Firefox only as an experiment, and not Debian's. Its names are kept here, so
that what ``reader`` does to a page works in both browsers.
"""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.support.browser_site import until

Event = dict[str, Any]
SECONDS = 60  # that a command may take, a start on a loaded machine among them
KEYS = {
    "Backspace": "\ue003",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Control": "\ue009",
    "Alt": "\ue00a",
    "Escape": "\ue00c",
    "Space": " ",
    "PageUp": "\ue00e",
    "PageDown": "\ue00f",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
    "Delete": "\ue017",
}
# The page's own values come as JSON: simpler than the protocol's typed values, and all tests want
_CALL = """async (given) => {
  const it = (%s
  );
  const value = await (typeof it === 'function' ? it(...JSON.parse(given)) : it);
  return JSON.stringify(value === undefined ? null : value);
}"""
# Where a reader would click; a string says why none could
_SPOT = """async (selector, position) => {
  const found = document.querySelectorAll(selector);
  if (found.length !== 1) return `matches ${found.length} elements`;
  const [element] = found, place = () => JSON.stringify(element.getBoundingClientRect());
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const before = place();
  await new Promise(requestAnimationFrame);
  if (place() !== before) return 'moves';
  const { left, top, width, height } = element.getBoundingClientRect();
  if (!width || !height) return 'is not visible';
  const { x, y } = position || { x: width / 2, y: height / 2 };
  const at = { x: Math.round(left + x), y: Math.round(top + y) };
  const hit = document.elementFromPoint(at.x, at.y);
  return element.contains(hit) ? at : `is covered by ${hit ? hit.outerHTML : 'nothing'}`;
}"""


class BidiError(Exception):
    """Firefox refused a command."""


class PageError(Exception):
    """Script that a test ran in a page failed there."""


class Connection:
    """Commands, answered one by one, and whatever events come between."""

    def __init__(self, socket: ClientConnection, heard: Callable[[Event], None]) -> None:
        """Talk over *socket*; *heard* gets each event."""
        self._socket, self._heard, self._sent = socket, heard, 0

    def command(self, method: str, /, **params: Any) -> dict[str, Any]:
        """Run one command and return its result."""
        self._sent += 1
        self._socket.send(json.dumps({"id": self._sent, "method": method, "params": params}))
        end = time.monotonic() + SECONDS
        while True:
            try:
                answer = json.loads(self._socket.recv(max(0, end - time.monotonic())))
            except TimeoutError:
                raise TimeoutError(f"no answer within {SECONDS} s: {method} {params}") from None
            if answer.get("id") != self._sent:
                self._hear(answer)
            elif answer["type"] == "error":
                raise BidiError(f"{method}: {answer['error']}: {answer['message']}")
            else:
                result: dict[str, Any] = answer["result"]
                return result

    def _hear(self, event: Event) -> None:
        if event["type"] == "event":
            self._heard(event)

    def last_words(self) -> None:
        """Take in what a browser said before it was killed."""
        try:
            while True:
                self._hear(json.loads(self._socket.recv(1)))
        except (ConnectionClosed, TimeoutError):
            pass


@contextmanager
def connected(address: str, heard: Callable[[Event], None]) -> Iterator[Connection]:
    """Connect to a Firefox that listens at *address*, and hang up in the end."""
    # a busy machine must not be taken for a dead browser, nor the loopback sent through a proxy
    how: dict[str, Any] = {"proxy": None, "ping_interval": None, "close_timeout": 1}
    with connect(address, compression=None, max_size=None, **how) as socket:
        yield Connection(socket, heard)


class Tab:
    """A tab; conditions are polled from outside, for Firefox slows the timers of hidden pages."""

    def __init__(self, connection: Connection, context: str) -> None:
        """Take over the tab that Firefox calls *context*."""
        self._command, self.context = connection.command, context

    def goto(self, url: str) -> None:
        """Open *url* and wait until it has loaded."""
        self._command("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def reload(self) -> None:
        """Load the page anew."""
        self._command("browsingContext.reload", context=self.context, wait="complete")

    def evaluate(self, expression: str, *args: Any) -> Any:
        """Return the JSON value of *expression*; of what it gives for *args* if it is a function.

        Promises are awaited. The page's policy does not hold for it.
        """
        answer = self._command(
            "script.callFunction",
            functionDeclaration=_CALL % expression,
            arguments=[{"type": "string", "value": json.dumps(args)}],
            target={"context": self.context},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise PageError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def _now(self, expression: str, *args: Any) -> Any:
        """Return what *expression* gives; None where the page is just being left."""
        try:
            return self.evaluate(expression, *args)
        except BidiError:
            return None

    def wait_for_function(
        self, expression: str, *, arg: Any = None, timeout: float = 20_000
    ) -> Any:
        """Wait until *expression* gives something true, and return that; *timeout* in ms."""
        try:
            return until(lambda: self._now(expression, arg), timeout / 1000)
        except TimeoutError:
            raise TimeoutError(f"not so within {timeout} ms: {expression} of {arg}") from None

    def expect_text(self, selector: str, text: str) -> None:
        """Wait until an element says *text* and nothing else; how white space runs is the same."""
        expression = f"document.querySelector({json.dumps(selector)})?.textContent"
        try:
            until(lambda: " ".join((self._now(expression) or "").split()) == text)
        except TimeoutError:
            raise AssertionError(
                f"{selector} says {self.evaluate(expression)!r}, not {text!r}"
            ) from None

    def click(self, selector: str, *, position: dict[str, float] | None = None) -> None:
        """Click the one element as a reader does, at *position* in it or else its middle."""
        self.activate()
        try:
            until(lambda: self._reach(selector, position))
        except TimeoutError:
            why = self.evaluate(_SPOT, selector, position)
            raise AssertionError(f"{selector} cannot be clicked: it {why}") from None
        self._point({"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0})

    def _reach(self, selector: str, position: dict[str, float] | None) -> bool:
        """Move the pointer there; whether it still is: Firefox scrolls late after a reload."""
        spot = self._spot(selector, position)
        if spot is None:
            return False
        self._point({"type": "pointerMove", **spot})
        return self._spot(selector, position) == spot

    def _point(self, *moves: dict[str, Any]) -> None:
        self._perform({"type": "pointer", "id": "mouse", "actions": moves})

    def _spot(self, selector: str, position: dict[str, float] | None) -> dict[str, int] | None:
        spot = self._now(_SPOT, selector, position)
        return spot if isinstance(spot, dict) else None

    def press(self, *keys: str) -> None:
        """Press keys one after the other, where the focus is: ``press("Shift+Tab", "Space")``."""
        self.activate()
        moves = []
        for chord in keys:
            values = [KEYS.get(key, key) for key in chord.split("+")]
            moves += [{"type": "keyDown", "value": value} for value in values]
            moves += [{"type": "keyUp", "value": value} for value in reversed(values)]
        self._perform({"type": "key", "id": "keyboard", "actions": moves})

    def set_input_files(self, selector: str, *paths: Path) -> None:
        """Choose files in a file input, as a reader does in the dialogue."""
        by = {"type": "css", "value": selector}
        result = self._command("browsingContext.locateNodes", context=self.context, locator=by)
        (element,) = ({"sharedId": node["sharedId"]} for node in result["nodes"])
        files = [str(path) for path in paths]
        self._command("input.setFiles", context=self.context, element=element, files=files)

    def _perform(self, source: dict[str, Any]) -> None:
        self._command("input.performActions", context=self.context, actions=[source])

    def activate(self) -> None:
        """Bring the tab to the front; those behind it are hidden to their pages then."""
        self._command("browsingContext.activate", context=self.context)

    def screenshot(self) -> bytes:
        """Return what is to be seen, as a PNG image."""
        shot = self._command("browsingContext.captureScreenshot", context=self.context)
        return base64.b64decode(shot["data"])

    def close(self) -> None:
        """Close the tab."""
        self._command("browsingContext.close", context=self.context)
