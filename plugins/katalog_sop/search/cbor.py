"""The little CBOR (RFC 8949) that Pagefind writes: integers, texts and lists."""

from typing import Final, TypeAlias

Nilai: TypeAlias = "int | str | list[Nilai]"

_BULAT: Final = 0
_NEGATIF: Final = 1
_TEKS: Final = 3
_DAFTAR: Final = 4
_PENDEK: Final = 24
"""Numbers below it stand in the head itself; from it on follow 1, 2, 4 or 8 bytes."""


def decode(isi: bytes) -> Nilai:
    """Return the one value that *isi* holds; ValueError where it holds anything else."""
    nilai, end = _value(isi, 0)
    if end != len(isi):
        raise ValueError("CBOR: more than one value")
    return nilai


def encode(nilai: Nilai) -> bytes:
    """Return *nilai* as bytes, each number in as few as can be."""
    if isinstance(nilai, int):
        return _head(_BULAT, nilai) if nilai >= 0 else _head(_NEGATIF, -1 - nilai)
    if isinstance(nilai, str):
        teks = nilai.encode()
        return _head(_TEKS, len(teks)) + teks
    return _head(_DAFTAR, len(nilai)) + b"".join(encode(one) for one in nilai)


def _head(jenis: int, angka: int) -> bytes:
    if angka < _PENDEK:
        return bytes([jenis << 5 | angka])
    size = next(n for n in range(4) if angka < 1 << (8 << n))
    return bytes([jenis << 5 | _PENDEK + size]) + angka.to_bytes(1 << size, "big")


def _value(isi: bytes, at: int) -> tuple[Nilai, int]:
    jenis, angka = isi[at] >> 5, isi[at] & 31
    at += 1
    if angka >= _PENDEK:
        size = 1 << (angka - _PENDEK)
        angka, at = int.from_bytes(isi[at : at + size], "big"), at + size
    if jenis == _BULAT:
        return angka, at
    if jenis == _NEGATIF:
        return -1 - angka, at
    if jenis == _TEKS:
        return isi[at : at + angka].decode(), at + angka
    if jenis != _DAFTAR:
        raise ValueError("CBOR: neither number nor text nor list")
    daftar: list[Nilai] = []
    for _ in range(angka):
        satu, at = _value(isi, at)
        daftar.append(satu)
    return daftar, at
