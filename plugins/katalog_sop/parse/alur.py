"""The Alur cell: which way a step goes on.

alur    = cabang *(";" cabang) | sasaran *("&" sasaran)
cabang  = label (":" | "->" | "→") sasaran
sasaran = (No | "selesai") ["?"]
"""

import re
from dataclasses import dataclass
from typing import Final

from katalog_sop.model.langkah import SELESAI, Cabang
from katalog_sop.parse.collector import Collector
from katalog_sop.source import Span

_ARROW: Final = re.compile(r":|->|→")
_LONGEST: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the cell between separators, with its place."""

    teks: str
    at: Span


def parse_alur(teks: str, at: Span, found: Collector) -> tuple[Cabang, ...]:
    """Return the ways on that an Alur cell names; none for an empty or unreadable cell."""
    if len(teks) > _LONGEST:
        message = f"Sel Alur ini lebih panjang dari {_LONGEST} huruf."
        found.add("unreadable-alur", at, message, "Tulis label pendek dan nomor langkah saja.")
        return ()
    parts = [part for part in _split(teks, ";", at) if part.teks]
    labelled = [part for part in parts if _ARROW.search(part.teks)]
    if not labelled:
        return _unlabelled(parts, at, found)
    if len(labelled) < len(parts):
        odd = next(part for part in parts if not _ARROW.search(part.teks))
        found.add(
            "unreadable-alur",
            odd.at,
            f"`{odd.teks}` tidak berlabel, sedangkan cabang lain di sel ini berlabel.",
            f"Beri label, misalnya `Tidak: {odd.teks}`.",
        )
        return ()
    cabang = [_branch(part, found) for part in parts]
    if len(cabang) == 1 and cabang[0] is not None:
        label, ke = cabang[0].label, cabang[0].ke
        found.add(
            "single-branch",
            parts[0].at,
            f"Hanya ada satu cabang, `{label}`; keputusan memerlukan paling sedikit dua.",
            f"Tambahkan cabang lain, misalnya `{label}: {ke}; Tidak: …`, atau tulis `{ke}` saja.",
        )
        return ()
    read = tuple(satu for satu in cabang if satu is not None)
    return read if len(read) == len(cabang) else ()


def _unlabelled(parts: list[_Part], at: Span, found: Collector) -> tuple[Cabang, ...]:
    if not parts:
        return ()
    if len(parts) > 1:
        words = [part.teks for part in parts]
        found.add(
            "unreadable-alur",
            at,
            "Beberapa tujuan tanpa label dipisah `;`.",
            f"Untuk keputusan tulis `Ya: {words[0]}; Tidak: {words[1]}`; "
            f"untuk jalan serentak tulis `{' & '.join(words)}`.",
        )
        return ()
    targets = [_target(part, "", found) for part in _split(parts[0].teks, "&", parts[0].at)]
    read = tuple(target for target in targets if target is not None)
    return read if len(read) == len(targets) else ()


def _branch(part: _Part, found: Collector) -> Cabang | None:
    arrow = _ARROW.search(part.teks)
    assert arrow is not None  # noqa: S101 -- only parts with an arrow come here
    label = part.teks[: arrow.start()].strip()
    rest = part.teks[arrow.end() :]
    start = arrow.end() + len(rest) - len(rest.lstrip())
    target = _Part(rest.strip(), part.at.part(start, len(rest.strip())))
    if not label or set(label) & set("&?"):
        found.add(
            "unreadable-alur",
            part.at,
            f"Label cabang `{part.teks}` kosong atau memuat `&` atau `?`.",
            f"Tulis seperti `Ya: {target.teks or '7'}`.",
        )
        return None
    if "&" in target.teks:
        found.add(
            "unreadable-alur",
            target.at,
            f"Cabang `{label}` menuju lebih dari satu langkah.",
            "Satu cabang menuju satu langkah.",
        )
        return None
    return _target(target, label, found)


def _target(part: _Part, label: str, found: Collector) -> Cabang | None:
    ke = part.teks.removesuffix("?").strip()
    if not ke or "?" in ke or _ARROW.search(ke) or set(ke) <= set("-–—"):
        found.add(
            "unreadable-alur",
            part.at,
            f"Tujuan `{part.teks}` tidak dapat dibaca." if part.teks else "Tujuan belum ditulis.",
            "Tulis nomor langkah atau `selesai`; kosongkan sel bila lanjut ke baris berikutnya.",
        )
        return None
    folded = "".join(ke.split()).casefold()
    target = SELESAI if folded == SELESAI else ke
    return Cabang(target, label, part.teks.endswith("?"), part.at)


def _split(teks: str, separator: str, at: Span) -> list[_Part]:
    """Cut *teks*, which begins at *at*, into stripped parts with their places."""
    parts: list[_Part] = []
    offset = 0
    for piece in teks.split(separator):
        lead = len(piece) - len(piece.lstrip())
        stripped = piece.strip()
        parts.append(_Part(stripped, at.part(offset + lead, len(stripped))))
        offset += len(piece) + len(separator)
    return parts
