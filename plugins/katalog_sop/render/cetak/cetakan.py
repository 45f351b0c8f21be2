"""One SOP as a complete document for paper, before and after its sheets are known."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from typing import Any, Final
from urllib.parse import quote

from markupsafe import Markup

from katalog_sop.diagram.formulir.paper import BORDER_HEIGHT
from katalog_sop.model.alamat import alamat_sop
from katalog_sop.model.identitas import Identitas, Tanggal
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.sop import ENAM_BAGIAN, Bagian, NamaBagian, Sop
from katalog_sop.render.cetak.tabel import TabelCetak, tabel_cetak
from katalog_sop.render.cetak.ukuran import LEMBAR, MM, TEPI
from katalog_sop.render.identitas import isian_identitas
from katalog_sop.render.kop import kop_instansi
from katalog_sop.render.naskah import Penuju, render_naskah
from katalog_sop.render.qr import modul_qr
from katalog_sop.render.tanggal import tanggal_indonesia
from katalog_sop.render.tautan import Href, Penaut
from katalog_sop.render.templat import render_blok
from katalog_sop.render.verifikasi import verifikasi_sop
from katalog_sop.resolve.catalogue import LinkedSop
from katalog_sop.resolve.publication import Publication
from katalog_sop.settings import Settings

_KAKI: Final = 17
"""The margin below, in millimetres, where the foot holds no QR code."""
_MODUL: Final = 0.36
"""How large a module of the QR code is, in millimetres: large enough for phones."""
_RUANG: Final = 2 * (BORDER_HEIGHT + 2)
"""What two rows of pentagons take of a sheet, borders and roundings among it, in pixels."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """One section of text, ready for paper."""

    judul: str
    isi: Markup
    butir: tuple[str, ...] = ()
    """Instead of *isi*: a list of plain lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cetakan:
    """The document of one SOP."""

    tabel: TabelCetak
    kertas: tuple[int, int]
    """Width and height of a sheet, in millimetres."""
    kaki: float
    """The margin below, which holds the foot, in millimetres."""
    isi: dict[str, Any]
    """What the template says around the table."""

    @property
    def baris(self) -> tuple[str, ...]:
        """The id of each row in the document, in order."""
        return tuple(satu.langkah.jangkar for satu in self.tabel.baris)

    @property
    def muat_selembar(self) -> bool:
        """Whether the table may fit on one sheet: whether its rows do where their text is short."""
        return sum(satu.tinggi for satu in self.tabel.baris) < self.kertas[1] * MM

    def naskah(self, akhir: Sequence[int] = (), *, ruang: bool = False) -> str:
        """Return the HTML, with sheets that end below the rows *akhir*.

        With *ruang* each sheet keeps so much room free as its rows of pentagons will take, so that
        the rows which fit a sheet then fit it with them.
        """
        lebar, tinggi = self.kertas
        ruangan = {
            "lebar": lebar,
            "tinggi": tinggi,
            "tepi": TEPI,
            "bawah": f"{self.kaki * MM + _RUANG * ruang:.2f}",
            "sambungan_tinggi": BORDER_HEIGHT,
        }
        tabel = self.tabel
        return render_blok(
            "cetakan.html",
            **self.isi,
            **ruangan,
            tabel=tabel,
            baris=tuple(tabel.pada_lembar(akhir)),
            kiri=sum(tabel.ukuran.kolom[:2]),
            lebar_lajur=sum(tabel.ukuran.kolom[2:-4]),
        )


def cetakan_sop(
    linked: LinkedSop,
    publication: Publication,
    settings: Settings,
    *,
    hari: Tanggal,
    lambang: bytes = b"",
) -> Cetakan:
    """Return the document of a published SOP, printed on the day *hari*.

    *lambang* is the content of the office's emblem file. Of an SOP that is not ``tercetak`` no
    document may be made.
    """
    sop = linked.sop
    instansi = publication.instansi[sop.instansi]
    penaut = Penaut(publication=publication, halaman=alamat_sop(sop.id))
    penuju = partial(_tujuan, linked, penaut)
    verifikasi = verifikasi_sop(linked, settings, penaut)
    sisi = _MODUL * modul_qr(verifikasi.qr)
    isi = {
        "gaya": Markup(_gaya()),  # noqa: S704 -- our own file
        **_identitas(sop.identitas),
        "instansi": instansi.sebutan,
        "hari": tanggal_indonesia(hari),
        "dibuat": f"{hari.tahun:04}-{hari.bulan or 1:02}-{hari.hari or 1:02}",
        "kop": kop_instansi(instansi, penaut, sop.identitas.unit),
        "lambang": _lambang(instansi, lambang),
        "pasangan": _pasangan(linked, penuju),
        "disimpulkan": _disimpulkan(linked),
        "sesudah": _sesudah(linked, penuju),
        "verifikasi": verifikasi,
        "qr": f"data:image/svg+xml,{quote(verifikasi.qr)}" if verifikasi.qr else "",
        "sisi_qr": f"{sisi:.2f}",
    }
    return Cetakan(
        tabel=tabel_cetak(linked, settings.kertas, penuju),
        kertas=LEMBAR[settings.kertas],
        kaki=max(_KAKI, sisi + 4),
        isi=isi,
    )


def _identitas(identitas: Identitas) -> dict[str, Any]:
    return {
        "judul": f"SOP {identitas.nama}",
        "nomor": identitas.nomor,
        "nama": identitas.nama,
        "isian": isian_identitas(identitas),
        "judul_prosedur": identitas.judul_prosedur or identitas.nama,
    }


def tercetak(sop: Sop) -> bool:
    """Return whether an SOP may be printed by us: not one whose form forbids copies."""
    return not sop.tertutup


def _gaya() -> str:
    return files("katalog_sop.render").joinpath("assets", "cetakan.css").read_text("utf-8")


def _tujuan(linked: LinkedSop, penaut: Penaut, tujuan: str) -> Href | None:
    """Return where a link of the text leads: to the web, since a print has no pages of its own."""
    href = penaut.dari_naskah(linked.sop.id, tujuan)
    if href is None or href.luar or href.alamat.startswith("mailto:"):
        return href
    return None


def _lambang(instansi: Instansi, isi: bytes) -> str:
    if not isi:
        return ""
    jenis = "svg+xml" if instansi.lambang.lower().endswith(".svg") else "png"
    return f"data:image/{jenis};base64,{b64encode(isi).decode()}"


def _pasangan(linked: LinkedSop, penuju: Penuju) -> tuple[tuple[Potongan, Potongan], ...]:
    potongan = [_bagian(linked, nama, penuju) for nama in ENAM_BAGIAN]
    return tuple(zip(potongan[::2], potongan[1::2], strict=True))


def _bagian(linked: LinkedSop, nama: NamaBagian, penuju: Penuju) -> Potongan:
    if nama is NamaBagian.KETERKAITAN:
        return Potongan(nama, Markup(), tuple(satu.teks for satu in linked.keterkaitan))
    return _potongan(nama, linked.sop.bagian_bernama(nama), penuju)


def _potongan(judul: str, bagian: Bagian | None, penuju: Penuju) -> Potongan:
    return Potongan(judul, render_naskah(bagian.isi, penuju) if bagian else Markup())


def _sesudah(linked: LinkedSop, penuju: Penuju) -> tuple[Potongan, ...]:
    """Return what the source says around its table, and the sections that the form lacks."""
    prosedur = linked.sop.bagian_bernama(NamaBagian.PROSEDUR)
    sekitar = (_potongan("", prosedur, penuju),) if prosedur and prosedur.isi else ()
    lain = (_potongan(satu.judul, satu, penuju) for satu in linked.sop.bagian_lain())
    return (*sekitar, *lain)


def _disimpulkan(linked: LinkedSop) -> bool:
    """Return whether the source leaves something of the flow to be inferred."""
    return any(
        any(satu.disimpulkan for satu in langkah.pelaksana)
        or any(cabang.disimpulkan for cabang in langkah.alur)
        for langkah in linked.sop.langkah
    )
