"""Putusan yang hanya tertulis di teks langkah, tidak di kolom Alur.

## Apa yang diperiksa

Kegiatan dan Keterangan setiap langkah yang bukan putusan. Yang dilaporkan adalah kalimat seperti
"jika tidak lengkap, dikembalikan": ada syarat (`jika`, `bila`, `apabila`) yang menilai sesuatu, dan
akibatnya mengubah alur (dikembalikan, diperbaiki, ditolak, dilanjutkan ke …). Begitu juga teks
"panah balik". Kalimat seperti "jika diperlukan, lampirkan fotokopi" bukan temuan.

## Mengapa

Diagram alur, daftar langkah, dan data dibuat dari kolom Alur. Putusan yang hanya ada di kalimat
tidak tergambar: pembaca melihat jalan lurus, padahal berkas dapat kembali.

## Contoh salah

```langkah
| 1 | Menyusun konsep surat | Staf | | | | | |
| 2 | Memeriksa konsep, jika tidak sesuai dikembalikan | Kepala Seksi | | | | | |
| 3 | Mengirim surat | Staf | | | | | |
```

## Contoh benar

```langkah
| 1 | Menyusun konsep surat | Staf | | | | | |
| 2 | Memeriksa konsep, jika tidak sesuai dikembalikan | Kepala Seksi | | | | | Ya: 3; Tidak: 1 |
| 3 | Mengirim surat | Staf | | | | | |
```

## Cara memperbaiki

Tulis cabang putusan itu di kolom Alur, misalnya `Ya: 3; Tidak: 1`. Bila tabelnya belum punya kolom
Alur, tambahkan sebagai kolom terakhir. Kalimatnya sendiri boleh tetap.
"""

import re
from collections.abc import Iterator
from typing import Final

from katalog_sop.diagnostics import Finding, Severity
from katalog_sop.model.langkah import Kolom, Langkah
from katalog_sop.model.naskah import polos
from katalog_sop.resolve.catalogue import Catalogue, LinkedSop

CODE: Final = "SOP320"
NAME: Final = "hidden-putusan"
SEVERITY: Final = Severity.WARNING

_SENTENCE_END: Final = re.compile(r"[.;?!](?:\s|$)")
_CONDITION: Final = re.compile(r"\b(?:jika|jikalau|apabila|bila|bilamana|kalau)\b")
_JUDGEMENT: Final = re.compile(
    r"\b(?:tidak|belum|kurang|salah|keliru|cacat|sesuai|lengkap|benar|sah|valid|layak|setuju|"
    r"disetujui|memenuhi|kesalahan|kekeliruan|kekurangan|perbaikan|koreksi|revisi)\b"
)
_CONSEQUENCE: Final = re.compile(
    r"\b(?:(?:di|me)(?:kembali|ngembali)kan|kembali (?:ke|kepada)|diperbaiki|memperbaiki|ditolak|"
    r"menolak|direvisi|merevisi|diulangi?|mengulangi?|(?:di)?lanjut(?:kan)? ke|"
    r"diteruskan (?:ke|kepada))\b"
)
_WRONG: Final = re.compile(r"\b(?:tidak|belum|kurang|salah|keliru|cacat|kesalahan|kekurangan)\b")
_RETURNED: Final = re.compile(r"\b(?:yang|telah|sudah|setelah|sesudah|perlu|harus) \Z")
"""Words behind which a consequence is none: it tells of something that happened elsewhere."""
_ARROW_BACK: Final = re.compile(r"\bpanah bali(?:k|kan)\b")
_TELLING: Final = re.compile(r"jika|bila|kalau|panah")
"""What a text that tells of a decision holds: most hold nothing of it, which is seen at once."""
_LONGEST_LEAD: Final = 10


def check(linked: LinkedSop, _catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the cells of steps without branches that tell of a decision."""
    steps = linked.sop.langkah
    for row, langkah in enumerate(steps):
        if not langkah.alur_terbaca or any(cabang.label for cabang in langkah.alur):
            continue
        for kolom, isi in (
            (Kolom.KEGIATAN, langkah.kegiatan),
            (Kolom.KETERANGAN, langkah.keterangan),
        ):
            if tells_of_putusan(polos(isi)):
                yield Finding(
                    NAME,
                    langkah.tempat(kolom),
                    "Teks ini memuat putusan, tetapi Alur langkah ini tidak bercabang.",
                    _hint(steps, row),
                )
                break


def tells_of_putusan(teks: str) -> bool:
    """Return whether a text states a condition that decides how the procedure goes on."""
    folded = " ".join(teks.casefold().split())
    if not _TELLING.search(folded):
        return False
    return bool(_ARROW_BACK.search(folded)) or any(
        _decides(sentence) for sentence in _SENTENCE_END.split(folded)
    )


def _decides(sentence: str) -> bool:
    """Return whether a consequence follows a condition and what it judges, or precedes both."""
    conditions = [match.end() for match in _CONDITION.finditer(sentence)]
    judgements = [match.start() for match in _JUDGEMENT.finditer(sentence)]
    consequences = [m.start() for m in _CONSEQUENCE.finditer(sentence) if _is_new(sentence, m)]
    if not conditions or not judgements or not consequences:
        return False
    judged = next((one for one in judgements if one > conditions[0]), None)
    behind = judged is not None and consequences[-1] > judged
    later = next((one for one in conditions if one > consequences[0]), None)
    return behind or (later is not None and judgements[-1] > later)


def _is_new(sentence: str, match: re.Match[str]) -> bool:
    # What a sentence begins with is what the step does, unless something went wrong before.
    follows = match.start() > 0 or _WRONG.search(sentence) is not None
    return follows and not _RETURNED.search(
        sentence[max(0, match.start() - _LONGEST_LEAD) : match.start()]
    )


def _hint(steps: tuple[Langkah, ...], row: int) -> str:
    onward = steps[row + 1].no[:20] if row + 1 < len(steps) else "selesai"
    back = steps[row - 1].no[:20] if row else "…"
    return f"Tulis cabangnya di kolom Alur, misalnya `Ya: {onward}; Tidak: {back}`."
