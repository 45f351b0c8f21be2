"""Progress bars at the foot of a terminal, below whatever else is written to it.

rich draws them: it fits them to the terminal, shows several at once, does without colour where
``NO_COLOR`` is set and without line-drawing characters where there are none, and is all that the
lock gains, since what it depends on is there for Markdown and MkDocs. The bar of click, which is
there too, hides the cursor, ends each bar on a line of its own and knows of no log.

What rich lacks stands here. It sees nothing of a ``logging.StreamHandler``, which keeps the stream
it was made with. Its thread does not end for a fork, whose copy would wait for locks in vain.
"""

import atexit
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Hashable, Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO, cast

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_BETWEEN: Final = 0.1
"""Seconds from one drawing to the next."""
_NO: Final = ("", "0", "false")
_DUMB: Final = ("dumb", "unknown")


class Bar(NamedTuple):
    """What is told of one phase, at one moment."""

    key: Hashable
    """What tells it from others; the same at every moment."""
    label: str
    note: str
    """How far it is, in words."""
    done: int
    total: int | None
    """How far there is to go; None where nobody knows."""


def takes_bars(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Return whether somebody watches *stream* on a terminal that can move its cursor."""
    watched = environ.get("CI", "").lower() in _NO
    return watched and environ.get("TERM", "").lower() not in _DUMB and stream.isatty()


class BarDisplay:
    """Draws the bars that *bars* returns, from a thread, once *delay* seconds have passed.

    While they are shown, what this process logs or prints to *stream* appears above them. A fork
    takes them away for its moment, and the copy never draws.
    """

    def __init__(self, stream: TextIO, bars: Callable[[], Iterable[Bar]], delay: float) -> None:
        self._stream, self._bars = stream, bars
        self._begins = time.monotonic() + delay
        self._lock = threading.RLock()
        self._ended = threading.Event()
        self._passage = _Passage(stream, self)
        self._at_line_start = True
        self._progress: Progress | None = None
        self._tasks: dict[Hashable, TaskID] = {}
        _displays.add(self)
        atexit.register(self.close)
        self._thread = self._started()

    def close(self) -> None:
        """Take the bars away for good."""
        self._pause()
        self._retire()

    def write_above(self, text: str) -> int:
        """Write to the stream, and leave it to the thread to draw the bars again below."""
        with self._lock:
            self._hide()
            self._at_line_start = text.endswith("\n")
            return self._stream.write(text)

    def before_fork(self) -> None:
        """End the thread and hold the lock, so that the copy inherits neither."""
        self._pause()
        self._lock.acquire()

    def after_fork(self) -> None:
        """Draw again."""
        self._lock.release()
        self._ended.clear()
        self._thread = self._started()

    def in_copy(self) -> None:
        """Leave the terminal to the process that was copied."""
        self._lock.release()
        self._retire()

    def _started(self) -> threading.Thread:
        thread = threading.Thread(target=self._run, name="kemajuan", daemon=True)
        thread.start()
        return thread

    def _pause(self) -> None:
        self._ended.set()
        self._thread.join()
        self._hide()

    def _retire(self) -> None:
        self._passage.leave()
        _displays.discard(self)
        atexit.unregister(self.close)

    def _run(self) -> None:
        wait = max(0.0, self._begins - time.monotonic())
        with suppress(OSError, ValueError):  # where the terminal is gone the build goes on
            while not self._ended.wait(wait):
                self._draw(tuple(self._bars()))
                wait = _BETWEEN

    def _draw(self, bars: tuple[Bar, ...]) -> None:
        if bars:
            # Outside our lock: a thread that logs holds its handler's and waits for ours.
            self._passage.enter()
        with self._lock:
            if not bars:
                self._hide()
            elif self._at_line_start:
                self._show(bars)

    def _show(self, bars: tuple[Bar, ...]) -> None:
        progress = self._progress = self._progress or _new_progress(self._stream)
        for gone in self._tasks.keys() - {bar.key for bar in bars}:
            progress.remove_task(self._tasks.pop(gone))
        for key, label, note, done, total in bars:
            if key not in self._tasks:
                self._tasks[key] = progress.add_task(label, total=total, note=note)
            progress.update(self._tasks[key], completed=done, total=total, note=note)
        if progress.live.is_started:
            progress.refresh()
        else:
            progress.start()
            progress.console.show_cursor()  # rich hides it, and a killed build would not show it

    def _hide(self) -> None:
        """Leave the terminal as it was; rich would go on where the bars stood before."""
        with self._lock:
            progress, self._progress, self._tasks = self._progress, None, {}
            if progress is not None:
                with suppress(OSError, ValueError):  # as where it is drawn
                    progress.stop()


class _Passage:
    """Stands in for a stream while bars are shown on it."""

    def __init__(self, stream: TextIO, display: BarDisplay) -> None:
        self._stream, self._display = stream, display
        self._entered = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write above the bars."""
        return self._display.write_above(text) if text else 0

    def enter(self) -> None:
        """Take the place of the stream, wherever this process writes to it."""
        if not self._entered:
            self._entered = True
            _replace(self._stream, cast("TextIO", self))

    def leave(self) -> None:
        """Give its place back to the stream."""
        if self._entered:
            _replace(cast("TextIO", self), self._stream)


def _replace(old: TextIO, new: TextIO) -> None:
    for handler in _log_handlers():
        if handler.stream is old:
            handler.setStream(new)
    if sys.stderr is old:
        sys.stderr = new


def _log_handlers() -> list[logging.StreamHandler[Any]]:
    loggers = (logging.root, *logging.root.manager.loggerDict.values())
    handlers = [one for logger in loggers for one in getattr(logger, "handlers", ())]
    return [one for one in handlers if isinstance(one, logging.StreamHandler)]


def _new_progress(stream: TextIO) -> "Progress":
    """Return rich's display; it is loaded when a build has become long, and not before."""
    from rich.console import Console  # noqa: PLC0415 -- see above
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415
    from rich.table import Column  # noqa: PLC0415

    return Progress(
        TextColumn("{task.description}", markup=False, table_column=Column(no_wrap=True)),
        BarColumn(30, "bright_black", "blue", "blue", "blue"),
        TextColumn("{task.fields[note]}", markup=False, table_column=Column(no_wrap=True)),
        console=Console(file=stream, force_terminal=True, force_interactive=True),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )


_displays: Final[set[BarDisplay]] = set()


def _each(act: Callable[[BarDisplay], None]) -> Callable[[], None]:
    def for_each() -> None:
        for display in tuple(_displays):
            act(display)

    return for_each


if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(
        before=_each(BarDisplay.before_fork),
        after_in_parent=_each(BarDisplay.after_fork),
        after_in_child=_each(BarDisplay.in_copy),
    )
