"""What is remembered between compiles, and what is not."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from katalog_sop.ingatan import TANPA_INGATAN, Ingatan


class Value:
    """An object that is equal to nothing but itself."""


class Counting:
    """A function that knows how often it ran."""

    def __init__(self) -> None:
        self.ran = 0

    def __call__(self, *given: object) -> tuple[object, ...]:
        """Return what is given."""
        self.ran += 1
        return given


def test_a_function_runs_once_for_the_same_objects() -> None:
    ingatan, function, value = Ingatan(), Counting(), Value()

    first = ingatan.ingat(function, value)
    ingatan.putar()

    assert ingatan.ingat(function, value) is first
    assert function.ran == 1


def test_it_runs_again_for_an_equal_object() -> None:
    ingatan, function = Ingatan(), Counting()

    ingatan.ingat(function, [1])

    assert ingatan.ingat(function, [1]) == ([1],)
    assert function.ran == 2


def test_the_identity_of_an_argument_that_is_gone_is_never_taken_for_another() -> None:
    ingatan = Ingatan()

    for number in range(1000):
        assert ingatan.ingat(_doubled, [number]) == [number, number]


def _doubled(given: list[int]) -> list[int]:
    return given * 2


def test_what_a_compile_does_not_use_is_forgotten() -> None:
    ingatan, function, used, unused = Ingatan(), Counting(), Value(), Value()
    ingatan.ingat(function, used)
    ingatan.ingat(function, unused)
    for _ in range(3):
        ingatan.putar()
        ingatan.ingat(function, used)
    assert function.ran == 2

    ingatan.ingat(function, unused)

    assert function.ran == 3


def test_a_value_is_exchanged_for_the_former_one_of_its_name() -> None:
    ingatan = Ingatan()
    former, other = (1, "a"), (1, "b")
    ingatan.sama(former, "x")
    ingatan.putar()

    assert ingatan.sama((1, "".join("a")), "x") is former
    assert ingatan.sama((1, "".join("a")), "y") is not former
    assert ingatan.sama(other, "x") is other


class Asking:
    """Looks two keys up in a table, one only where the other one is there."""

    def __init__(self) -> None:
        self.ran = 0

    def __call__(self, table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return what the table has for one of the keys."""
        self.ran += 1
        return table.get("a", ()) if "b" in table else ("none",)


def test_a_function_runs_again_when_an_entry_that_it_read_changes() -> None:
    ingatan, asking = Ingatan(), Asking()

    def ask(table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        ingatan.putar()
        return ingatan.ingat(asking, ingatan.pantau("table", table))

    assert ask({"a": ("1",)}) == ("none",)
    assert ask({"a": ("2",), "c": ()}) == ("none",)
    assert asking.ran == 1  # of "a" and "c" it read nothing
    assert ask({"a": ("2",), "b": ()}) == ("2",)
    assert ask({"a": ("2",), "b": (), "c": ("3",)}) == ("2",)
    assert asking.ran == 2
    assert ask({"a": ("4",), "b": ()}) == ("4",)
    assert ask({"b": ()}) == ()
    assert ask({}) == ("none",)
    assert asking.ran == 5


def test_a_change_is_not_missed_between_two_questions_of_one_compile() -> None:
    ingatan, asking = Ingatan(), Asking()
    full, empty = {"a": ("1",), "b": ()}, {"b": ()}
    for table, answer in ((full, ("1",)), (empty, ()), (full, ("1",))):
        assert ingatan.ingat(asking, ingatan.pantau("table", table)) == answer
    ingatan.putar()

    assert ingatan.ingat(asking, ingatan.pantau("table", empty)) == ()


def test_a_change_after_the_last_question_is_not_missed_by_the_next_compile() -> None:
    ingatan, asking = Ingatan(), Asking()
    ingatan.ingat(asking, ingatan.pantau("table", {"a": ("1",), "b": ()}))
    table = ingatan.pantau("table", {"a": ("2",), "b": ()})
    ingatan.putar()

    assert ingatan.ingat(asking, table) == ("2",)


def test_whoever_looks_at_all_keys_depends_on_each_and_on_their_order() -> None:
    ingatan = Ingatan()
    seen: list[tuple[str, ...]] = []

    def listed(table: Mapping[str, int]) -> tuple[str, ...]:
        return tuple(table)

    for table in ({"a": 1, "b": 2}, {"b": 2, "a": 1}, {"b": 2}, {"b": 3}):
        ingatan.putar()
        seen.append(ingatan.ingat(listed, ingatan.pantau("table", table)))

    assert seen == [("a", "b"), ("b", "a"), ("b",), ("b",)]
    assert seen[2] is seen[3]


def test_a_result_that_is_equal_again_stays_the_same_object() -> None:
    ingatan = Ingatan()

    def present(table: Mapping[str, int]) -> tuple[bool, int]:
        return bool(table.get("a")), len(str(table.get("a")))

    first = ingatan.ingat(present, ingatan.pantau("table", {"a": 1}))

    assert ingatan.ingat(present, ingatan.pantau("table", {"a": 2})) is first
    assert ingatan.ingat(present, ingatan.pantau("table", {"a": 0})) == (False, 1)


def test_what_a_set_was_asked_counts() -> None:
    ingatan = Ingatan()
    ran: list[int] = []

    def without(names: AbstractSet[str]) -> frozenset[str]:
        ran.append(len(ran))
        return frozenset({"a", "b"} - names)

    def ask(*names: str) -> frozenset[str]:
        ingatan.putar()
        return ingatan.ingat(without, ingatan.pantau("names", frozenset(names)))

    assert ask("a") == {"b"}
    assert ask("a", "c") == {"b"}
    assert len(ran) == 1
    assert ask("b", "c") == {"a"}


def test_a_function_depends_on_what_the_functions_read_that_it_calls() -> None:
    ingatan, asking = Ingatan(), Asking()

    def outer(table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        return (*ingatan.ingat(asking, table), "outer")

    table = ingatan.pantau("table", {"a": ("1",), "b": ()})
    ingatan.ingat(asking, table)
    assert ingatan.ingat(outer, table) == ("1", "outer")

    table = ingatan.pantau("table", {"a": ("2",), "b": ()})

    assert ingatan.ingat(outer, table) == ("2", "outer")


def test_a_compile_on_its_own_remembers_nothing() -> None:
    function, value, table = Counting(), Value(), {"a": 1}

    TANPA_INGATAN.putar()
    for _ in range(2):
        TANPA_INGATAN.ingat(function, value)

    assert function.ran == 2
    assert TANPA_INGATAN.pantau("table", table) is table
    assert TANPA_INGATAN.sama(value, "value") is value
