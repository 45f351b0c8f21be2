"""Questions on a terminal, and answers that come as options instead."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from katalog_sop.adapters.cli.arguments import UsageError
from katalog_sop.write.nama import RefusedError

T = TypeVar("T")

_MOST_ATTEMPTS: Final = 20
"""Whoever answers so often in vain is no person."""


def on_terminal() -> bool:
    """Return whether somebody is there to be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


@dataclass(frozen=True, slots=True)
class Question:
    """What a command needs to know: as an option, or asked for."""

    option: str
    text: str

    def answer(self, given: str | None, read: Callable[[str], T]) -> T:
        """Return what *read* makes of the option *given*, or else of an answer.

        *read* raises ``RefusedError`` for what it cannot use: of an option that is a mistake of
        usage, and a question is put again. Raises ``EOFError`` where the answers end.
        """
        if given is not None:
            try:
                return read(given)
            except RefusedError as error:
                raise UsageError(f"{self.option} {error}") from None
        for _ in range(_MOST_ATTEMPTS):
            try:
                return read(_ask(self.text))
            except RefusedError as error:
                print(f"  Jawaban itu {error}")
        raise EOFError


def _ask(text: str) -> str:
    print(f"{text}: ", end="", flush=True)
    try:
        line = sys.stdin.readline()
    except UnicodeDecodeError:
        raise RefusedError("tidak terbaca; ketik ulang.") from None
    if not line:
        print()
        raise EOFError
    return line.removesuffix("\n").removesuffix("\r")
