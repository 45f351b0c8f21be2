"""Hears of changed files at once where the system tells of them, and finds them in any case."""

import os
from typing import Any, Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

_READ: Final = frozenset({"opened", "closed_no_write"})
"""What the system also tells of, and what changes nothing."""

State = tuple[int, int] | None


class Observers:
    """An observer that looks for changes now and then, and one that the system tells of them.

    The system says nothing of a folder that another machine holds, or the one around a container.
    What one of them has told already the other one does not tell again.
    """

    def __init__(self, looking: BaseObserver) -> None:
        """Begin with an observer that looks; what it watches already it watches alone."""
        self._looking = looking
        self._told = Observer()

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> ObservedWatch:
        """Watch a folder or a file with both."""
        once = _Once(handler)
        self._told.schedule(once, path, recursive=recursive)
        return self._looking.schedule(once, path, recursive=recursive)

    def unschedule(self, watch: ObservedWatch) -> None:
        """Watch a folder or a file no more."""
        self._looking.unschedule(watch)
        if watch in self._told.emitters:
            self._told.unschedule(watch)

    def start(self) -> None:
        """Begin."""
        self._looking.start()
        self._told.start()

    def stop(self) -> None:
        """End."""
        self._looking.stop()
        self._told.stop()

    def join(self, *arguments: Any) -> None:  # noqa: ANN401 -- as threads have it
        """Wait for the end."""
        self._looking.join(*arguments)
        self._told.join(*arguments)


class _Once(FileSystemEventHandler):
    """Hands on what it has not handed on already: each state of a file once."""

    def __init__(self, handler: FileSystemEventHandler) -> None:
        self._handler = handler
        self._known: dict[str, State] = {}

    def dispatch(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in _READ:
            return
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        states = {path: _state(path) for path in paths}
        if any(path not in self._known or self._known[path] != states[path] for path in paths):
            self._known |= states
            self._handler.dispatch(event)


def _state(path: str) -> State:
    try:
        stat = os.stat(path)  # noqa: PTH116 -- watchdog's paths are texts
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns
