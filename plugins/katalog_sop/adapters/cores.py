"""Work that is spread over the cores of this machine."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Any, Final, TypeVar

T = TypeVar("T")
Task = Callable[[], T]

_COPIES: Final = "fork" in get_all_start_methods() and sys.platform != "darwin"
"""Whether a process can be copied as it stands: macOS offers it, and its libraries break there."""

_tasks: Sequence[Task[Any]] = ()
"""What a copy of this process is to do; set in the copy alone."""


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if not _COPIES:
        return 1
    return len(os.sched_getaffinity(0))


def on_cores(tasks: Sequence[Task[T]], cores: int) -> Iterator[T]:
    """Yield what each task returns, in order; the tasks run in copies of this process.

    What they do to values of this process is lost; what they return must be picklable, and what
    they raise is raised here. With one core, or where the system has no copies, they run here.
    """
    # What there is stays: looking through it again and again takes a third of the time, and the
    # collector of a copy would write to, and so copy, all of it.
    gc.freeze()
    if cores < 2 or len(tasks) < 2 or not _COPIES:  # noqa: PLR2004 -- nothing to share
        yield from (task() for task in tasks)
        return
    with ProcessPoolExecutor(
        min(cores, len(tasks)), get_context("fork"), initializer=_take, initargs=(tasks,)
    ) as pool:
        yield from pool.map(_perform, range(len(tasks)))


def beside(task: Task[T], cores: int) -> Callable[[], T]:
    """Begin a task in a copy of this process, and return what waits for its result.

    With one core, or where the system has no copies, it runs when its result is asked for.
    """
    if cores < 2 or not _COPIES:  # noqa: PLR2004 -- nothing to share
        return task
    gc.freeze()  # as above
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    # No pool: its threads would run while other copies are made, which is not safe.
    process = context.Process(target=_send, args=(task, there), daemon=True)
    process.start()
    there.close()

    def result() -> T:
        try:
            value, error = here.recv()
        except EOFError:
            raise ChildProcessError("a copy of this process ended without a result") from None
        process.join()
        if error is not None:
            raise error
        made: T = value
        return made

    return result


def _send(task: Task[Any], there: Connection) -> None:
    """Send what a task returns, or what it raises."""
    try:
        there.send((task(), None))
    except Exception as error:  # noqa: BLE001 -- it is raised again where the result is asked for
        there.send((None, error))


def _take(tasks: Sequence[Task[Any]]) -> None:
    global _tasks  # noqa: PLW0603 -- the one way to hand a copy what cannot be pickled
    _tasks = tasks


def _perform(number: int) -> Any:  # noqa: ANN401 -- of the type of the task
    return _tasks[number]()
