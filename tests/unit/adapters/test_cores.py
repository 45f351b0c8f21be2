"""Work that is spread over cores comes back as if one had done it."""

import os
import threading
from functools import partial

import pytest

from katalog_sop.adapters.cores import beside, on_cores, usable_cores


def squared(number: int) -> tuple[int, int]:
    return number**2, os.getpid()


def tasks(count: int = 30) -> list[partial[tuple[int, int]]]:
    return [partial(squared, number) for number in range(count)]


@pytest.mark.parametrize("cores", [0, 1, 2, 3, 100])
def test_results_come_in_the_order_of_the_tasks(cores: int) -> None:
    assert [one for one, _process in on_cores(tasks(), cores)] == [n**2 for n in range(30)]


def test_there_need_not_be_any_task() -> None:
    assert list(on_cores([], 2)) == []


def test_one_core_works_in_this_process_and_two_in_copies() -> None:
    assert {process for _, process in on_cores(tasks(), 1)} == {os.getpid()}
    assert os.getpid() not in {process for _, process in on_cores(tasks(), 2)}


def test_a_copy_knows_what_this_process_knew() -> None:
    known = object()  # cannot be sent anywhere
    told = list(on_cores([lambda: id(known), lambda: id(known)], 2))

    assert told == [id(known)] * 2


@pytest.mark.parametrize("cores", [1, 2])
def test_what_a_task_raises_is_raised_here(cores: int) -> None:
    numbers = [partial(int, text) for text in ("0", "1", "bukan angka", "3")]
    results = on_cores(numbers, cores)

    assert (next(results), next(results)) == (0, 1)
    with pytest.raises(ValueError, match="bukan angka"):
        next(results)


def test_a_copy_that_dies_does_not_leave_one_waiting() -> None:
    with pytest.raises(Exception, match="terminated abruptly"):
        list(on_cores([partial(os._exit, 9), partial(os._exit, 9)], 2))


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="no affinity on this system")
def test_a_process_uses_the_cores_that_it_may_use() -> None:
    mine = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(mine)})
        assert usable_cores() == 1
    finally:
        os.sched_setaffinity(0, mine)
    assert usable_cores() == len(mine)


@pytest.mark.parametrize("cores", [1, 2])
def test_a_task_beside_gives_its_result_or_its_error(cores: int) -> None:
    assert beside(lambda: 6 * 7, cores)() == 42

    def fail() -> int:
        raise ValueError("rusak")

    with pytest.raises(ValueError, match="rusak"):
        beside(fail, cores)()


def test_a_copy_that_dies_is_an_error_and_no_endless_wait() -> None:
    with pytest.raises(ChildProcessError):
        beside(lambda: os._exit(3), 2)()


def test_no_thread_is_left_while_a_task_runs_beside() -> None:
    before = threading.active_count()
    result = beside(lambda: 1, 2)
    assert threading.active_count() == before
    assert result() == 1
