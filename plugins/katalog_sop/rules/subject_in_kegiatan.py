"""Kegiatan yang diawali nama jabatan pelakunya.

## Apa yang diperiksa

Awal teks Kegiatan dibandingkan dengan pelaksana SOP itu, dengan singkatan jabatan di
`instansi.yml`, dan dengan nama jabatan yang lazim (Kepala, Kasi, Staf, Petugas, Pemohon, …). Yang
dilaporkan adalah nama jabatan yang diikuti kata kerja: `Staf menerima berkas`. Jabatan di tengah
kalimat, seperti `Menyerahkan berkas kepada Staf`, bukan temuan.

## Mengapa

PermenPAN-RB 35/2012 meminta kegiatan ditulis dengan kata kerja aktif tanpa subjek: pelakunya sudah
ada di kolom Pelaksana. Bila ditulis dua kali, keduanya dapat berbeda.

## Contoh salah

```langkah
| 1 | Staf menerima berkas permohonan | Staf | | | | | |
| 2 | Memeriksa berkas permohonan | Kepala Seksi | | | | | |
```

## Contoh benar

```langkah
| 1 | Menerima berkas permohonan | Staf | | | | | |
| 2 | Memeriksa berkas permohonan | Kepala Seksi | | | | | |
```

## Cara memperbaiki

Hapus nama jabatan di awal teks, dan mulai dengan kata kerjanya: `Menerima berkas permohonan`.
Pastikan jabatan itu tertulis di kolom Pelaksana.
"""

import re
from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom
from katalog_sop.model.naskah import polos
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP321"
NAME: Final = "subject-in-kegiatan"
SEVERITY: Final = Severity.WARNING

_JABATAN: Final = re.compile(
    r"(?:admin|arsiparis|asisten|bendahara|bupati|camat|deputi|direktur|gubernur|inspektur|kabag|"
    r"kabid|kadin|kadis|kakan|kanit|kasat|kasi|kasie|kasubag|kasubbag|kasubbid|kasubdit|kepala|"
    r"ketua|koordinator|lurah|notulis|operator|panitera|pejabat|pelapor|pemohon|petugas|pimpinan|"
    r"pengadministrasi|sekcam|sekda|sekdis|sekretaris|sekwan|staff?|tim|verifikator|wakil|"
    r"walikota)\Z"
)
_VERB: Final = re.compile(
    r"me(?:ng|ny|m|n|l|r|w|y)[a-z]{3,}(?:-[a-z]+)?\Z"
    r"|(?:berangkat|berdiskusi|berkomunikasi|berkonsultasi|berkoordinasi|berkunjung|datang|hadir|"
    r"masuk|minta|terima|buat|periksa|tulis|paraf)\Z"
)
_NOUN: Final = re.compile(
    r"(?:melainkan|melalui|meliputi|member|memori|mengenai|menit|mental|menteri|menurut|merdeka|"
    r"mereka|merek)\Z"
)
"""Words that begin like verbs."""
_SUBORDINATE: Final = re.compile(
    r"(?:agar|atau|dalam|dan|dengan|guna|ketika|saat|sebelum|sesudah|setelah|serta|supaya|tidak|"
    r"untuk|yang)\Z"
)
"""Words behind which a verb is not that of the sentence."""
_MOST_WORDS: Final = 12
_LONGEST: Final = 60
_EDGE: Final = " -–—•*,.:;()'\"“”"


def check(linked: LinkedSop, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the steps whose kegiatan names its subject."""
    instansi = catalogue.instansi.get(linked.sop.instansi)
    known = instansi.jabatan if instansi else ()
    names = frozenset(
        _folded(nama)
        for nama in (*(p.nama for p in linked.sop.pelaksana), *(n for pair in known for n in pair))
    )
    for langkah in linked.sop.langkah:
        words = polos(langkah.kegiatan)[:1000].strip(_EDGE).split()
        verb = _verb_behind_subject(words, names)
        if verb:
            yield Finding(
                NAME,
                langkah.tempat(Kolom.KEGIATAN),
                f"Kegiatan diawali subjek, `{_cut(words[:verb])}`; pelakunya sudah ada di kolom "
                "Pelaksana.",
                f"Mulai dengan kata kerja: `{_cut(words[verb:], capital=True)}`.",
            )


def _verb_behind_subject(words: list[str], names: frozenset[str]) -> int:
    """Return which word is the verb of a sentence that begins with a job title; 0 for others."""
    folded = [word.casefold().strip(_EDGE) for word in words[:_MOST_WORDS]]
    titled = bool(folded) and _JABATAN.match(folded[0]) is not None
    if not titled and not _begins_with(folded, names):
        return 0
    for row in range(1, len(folded)):
        if words[row - 1][-1] in ".;":
            return 0
        if _is_verb(folded[row]) and not _SUBORDINATE.match(folded[row - 1]):
            return row
    return 0


def _begins_with(words: list[str], names: frozenset[str]) -> bool:
    """Return whether some of *words*, but not all, are one of *names*."""
    if not words or not any(one.startswith(words[0]) for one in names):
        return False
    return any(" ".join(words[:n]) in names for n in range(1, len(words)))


def _is_verb(word: str) -> bool:
    return bool(_VERB.match(word)) and not _NOUN.match(word)


def _folded(nama: str) -> str:
    return " ".join(nama.casefold().split())


def _cut(words: list[str], *, capital: bool = False) -> str:
    teks = " ".join(words)
    if capital:
        teks = teks[:1].upper() + teks[1:]
    return teks if len(teks) <= _LONGEST else f"{teks[:_LONGEST].rstrip()}…"
