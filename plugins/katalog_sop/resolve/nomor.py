"""How numbers of SOPs compare, and what a reference that holds one says."""

import re
from typing import Final, NamedTuple

_PLACEHOLDER: Final = re.compile(
    r"""\.\s?\.\s?\. | … | _\s?_
      | (?<![^\W_])(?:xx+|XXX+)(?![^\W_])   # but XX is a Roman number
    """,
    re.VERBOSE,
)
_BLANKS: Final = re.compile(r"\s+")
_DIVIDED: Final = re.compile(r"\w[/.\-]+\w")
"""A number in several parts; a bare ``5`` is the number of a list or of a step as well."""
_BEFORE: Final = re.compile(
    r"\s*(?:\(?\d{1,2}[.)]\s+)?(?:(?:s\.?o\.?p\b\.?|standar operasional prosedur\b)\s*:?\s*)?"
    r"(?:(?:nomor|nomer|no)\b\s*[.:]*\s*)?",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(r"\s+(?:tentang|mengenai|perihal)\s+", re.IGNORECASE)


class DenganNomor(NamedTuple):
    """A reference read as a number, and the title behind it; empty where there is none."""

    nomor: str
    judul: str


def lipat_nomor(nomor: str) -> str:
    """Return the number of an SOP as it is compared: without regard to case and blanks."""
    return " ".join(nomor.split()).casefold()


def has_gap(nomor: str) -> bool:
    """Return whether a number leaves a place to be filled in."""
    empty = any(not any(map(str.isalnum, part)) for part in nomor.split("/"))
    return empty or _PLACEHOLDER.search(nomor) is not None


def nomor_utuh(nomor: str) -> str:
    """Return a number without blanks as it names an SOP, or nothing where it has a gap."""
    joined = _BLANKS.sub("", nomor).casefold()
    whole = any(map(str.isdigit, joined)) and _DIVIDED.search(joined) and not has_gap(nomor)
    return joined if whole else ""


def with_nomor(teks: str) -> tuple[DenganNomor, ...]:
    """Return what a reference says if it begins with a number: "SOP Nomor 07/SOP/2020 tentang …".

    The word SOP may itself belong to the number.
    """
    front, *behind = _TITLE.split(teks, maxsplit=1)
    rest = _BEFORE.sub("", front, count=1)
    numbers = dict.fromkeys(nomor_utuh(one.strip().rstrip(".;,")) for one in (front, rest))
    return tuple(DenganNomor(one, "".join(behind)) for one in numbers if one)
