"""An invented SOP of any size, as its source: many lanes, many steps, many ways back."""

from pathlib import Path
from random import Random


def write_large_sop(root: Path, *, lanes: int, steps: int, backs: int, seed: int = 0) -> str:
    """Writes a catalogue that holds one such SOP, and returns its id."""
    office = root / "sops" / "kota-besar"
    office.mkdir(parents=True)
    (office / "instansi.yml").write_text(
        "nama: Dinas Kependudukan\npemerintah: Pemerintah Kota Besar\n", encoding="utf-8"
    )
    text = large_sop(lanes=lanes, steps=steps, backs=backs, seed=seed)
    (office / "besar.md").write_text(text, encoding="utf-8")
    return "kota-besar/besar"


def large_sop(*, lanes: int, steps: int, backs: int, seed: int) -> str:
    """Returns the source: one step a row, *backs* of them decisions that lead back."""
    chance = Random(seed)  # noqa: S311 -- chance here is a seed that repeats
    names = [f"Kepala Seksi {nth}" for nth in range(1, lanes + 1)]
    back = set(chance.sample(range(2, steps), backs))
    rows = []
    for no in range(1, steps + 1):
        lane = names[no - 1] if no <= lanes else chance.choice(names)
        alur = f"Ya: {no + 1}; Tidak: {chance.randint(1, no - 1)}" if no in back else ""
        rows.append(
            f"| {no} | Memeriksa berkas permohonan nomor kata{no}awal dan kelengkapannya | {lane} "
            f"| Berkas kata{no}lengkap | {no} menit | Laporan kata{no}hasil | | {alur} |"
        )
    front = "\n".join(
        [
            *("format: 1", "nama: Pelayanan Besar", "status: berlaku", "nomor: 17/BESAR/2024"),
            *("tanggal_pengesahan: 2024-05-06", "disahkan_oleh:", "  jabatan: Kepala Dinas"),
            *("  nama: A. Contoh", "pelaksana:", *(f"  - {name}" for name in names)),
        ]
    )
    heads = ("Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan", "Peralatan/Perlengkapan")
    empty = "\n\n".join(f"## {head}" for head in (*heads, "Peringatan", "Pencatatan dan Pendataan"))
    table = "\n".join(
        (
            "| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan | Alur |",
            "|----|----------|-----------|-------------|-------|--------|------------|------|",
            *rows,
        )
    )
    return f"---\n{front}\n---\n\n{empty}\n\n## Prosedur\n\n{table}\n"
