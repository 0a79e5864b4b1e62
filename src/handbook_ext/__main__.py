"""The way into the command ``handbook``, ready to be interrupted before it loads anything.

To start is most of what a command does, and there nothing is open yet that had to be tidied: an
interruption ends it at once. Once the command is running, it is raised as KeyboardInterrupt, so
that locks, temporary files and folders are taken away; a second one ends it at once again. With
neither is there a traceback: the exit status is 128 and the signal's number, as a shell has it.
"""

try:
    import gc
    import os
    import signal
    import sys
except KeyboardInterrupt:
    import os

    os._exit(130)

TYPE_CHECKING = False  # typing would load more than the handlers wait for
if TYPE_CHECKING:
    from types import FrameType
    from typing import NoReturn

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_INTERRUPTED = 130
_OBJECTS = 50_000
"""Objects to be made before garbage is looked for: what a start loads is none."""

_AGAIN = 0.01
"""Seconds until an interruption that was lost is sent again."""


def main() -> int:
    """Run the command with the process's arguments; return its exit status."""
    _handle(_leave)
    gc.set_threshold(_OBJECTS)
    from handbook_ext import cli  # noqa: PLC0415 - what it loads may be interrupted

    sys.unraisablehook = _send_again
    try:
        _handle(_interrupt)
        return cli.main()
    except KeyboardInterrupt:
        return _INTERRUPTED
    finally:
        _handle(_leave)
        gc.freeze()  # the process ends, and all that it holds with it


def _handle(act: object) -> None:
    """Let *act* handle the signals that end a program, but for those that it is to ignore."""
    for name in _NAMES:
        number = getattr(signal, name, None)  # Windows has fewer
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, act)  # type: ignore[arg-type]


def _leave(number: int, _frame: "FrameType | None") -> "NoReturn":
    os._exit(128 + number)


def _interrupt(number: int, _frame: "FrameType | None") -> "NoReturn":
    _handle(_leave)
    raise KeyboardInterrupt(128 + number)


def _send_again(unraisable: "sys.UnraisableHookArgs") -> None:
    """Send an interruption again that came where Python can only ignore what is raised."""
    lost = unraisable.exc_value
    if not isinstance(lost, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)
        return
    import threading  # noqa: PLC0415 - hardly ever needed

    number = lost.args[0] - 128 if lost.args else signal.SIGINT
    _handle(_interrupt)
    threading.Timer(_AGAIN, _wake, [threading.main_thread().ident, number]).start()


def _wake(thread: int, number: int) -> None:
    """Signal *thread* itself where the system can: a sleep of it ends at once."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(thread, number)
    else:
        signal.raise_signal(number)


if __name__ == "__main__":
    sys.exit(main())
