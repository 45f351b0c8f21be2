"""The page of a pelaksana: what one office asks of it, over all SOPs, as a guide to print."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from katalog_sop.alur.uraian_waktu import uraian_jumlah, uraian_tak_terukur, uraian_terukur
from katalog_sop.model.alamat import (
    alamat_pelaksana,
    alamat_sop,
    berkas_halaman,
    jangkar_langkah,
    slug,
)
from katalog_sop.model.instansi import Instansi
from katalog_sop.model.langkah import SELESAI
from katalog_sop.model.naskah import Inline
from katalog_sop.model.sop import SopId
from katalog_sop.render.keterkaitan import Tujuan
from katalog_sop.render.kop import render_kop, render_remah
from katalog_sop.render.naskah import KOSONG, Penuju, render_inline
from katalog_sop.render.page import Page
from katalog_sop.render.pembuka import Fakta
from katalog_sop.render.situs import Situs
from katalog_sop.render.status import Cap, cap_status
from katalog_sop.render.tautan import Href, Penaut
from katalog_sop.render.teks import blok, judul
from katalog_sop.render.templat import render_blok
from katalog_sop.resolve.jabatan import Jabatan, Tugas
from katalog_sop.resolve.links import TautanJangkar, read_link
from katalog_sop.resolve.tugas import LangkahTugas, Serahan


@dataclass(frozen=True, slots=True, kw_only=True)
class ArahTugas:
    """One way to a step or on from it."""

    label: str
    siapa: str
    """Who performs the step at the other end; empty for the pelaksana itself and for the end."""
    sendiri: bool
    langkah: str
    """The step at the other end, empty for the end."""
    alamat: str
    hasil: Markup
    disimpulkan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTugas:
    """One step as the guide shows it."""

    no: str
    alamat: str
    kegiatan: Markup
    disimpulkan: bool
    bersama: str
    putusan: bool
    kelengkapan: Markup
    waktu: str
    output: Markup
    keterangan: Markup
    awal: bool
    """Whether the procedure begins here."""
    dari: tuple[ArahTugas, ...]
    ke: tuple[ArahTugas, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TugasSop:
    """The part of the guide that one SOP asks for."""

    jangkar: str
    nama: str
    alamat: str
    cap: Cap
    ringkas: str
    langkah: tuple[BarisTugas, ...]


def render_pelaksana(jabatan: Jabatan, situs: Situs) -> Page:
    """Return the page of a pelaksana."""
    instansi = situs.publication.instansi[jabatan.instansi]
    alamat = alamat_pelaksana(jabatan.instansi, jabatan.slug)
    penaut = situs.penaut(alamat)
    berisi = [satu for satu in jabatan.tugas if satu.langkah]
    banyak = f"{jabatan.banyak_langkah} langkah dalam {len(berisi)} SOP"
    return Page(
        path=berkas_halaman(alamat),
        title=f"Pedoman kerja {jabatan.nama} – {instansi.sebutan}",
        description=f"{banyak} yang dikerjakan {jabatan.nama} pada {instansi.sebutan}.",
        template="pelaksana",
        body=blok(
            render_remah(penaut, instansi),
            render_kop(instansi, penaut),
            judul(1, f"Pedoman kerja {jabatan.nama}"),
            render_blok(
                "pelaksana_pembuka.html",
                sebutan=jabatan.sebutan,
                fakta=_fakta(jabatan, len(berisi), instansi.jam_kerja_per_hari),
            ),
            render_blok(
                "pelaksana.html",
                nama=jabatan.nama,
                instansi=instansi.sebutan,
                tugas=[_tugas(satu, instansi, penaut) for satu in berisi],
                disimpulkan=_ada_simpulan(berisi),
            ),
            *_tanpa_langkah(jabatan, penaut),
        ),
    )


def _ada_simpulan(semua: Iterable[Tugas]) -> bool:
    """Return whether any mark of what is inferred stands in the guide."""
    return any(
        langkah.disimpulkan or any(satu.disimpulkan for satu in (*langkah.dari, *langkah.ke))
        for tugas in semua
        for langkah in tugas.langkah
    )


def _fakta(jabatan: Jabatan, banyak_sop: int, jam_kerja: Decimal | None) -> tuple[Fakta, ...]:
    waktu = jabatan.waktu
    pihak = _rekan(jabatan)
    langkah = (satu for tugas in jabatan.tugas for satu in tugas.langkah)
    putusan = sum(satu.simpul.bercabang for satu in langkah)
    return (
        Fakta("Langkah", str(jabatan.banyak_langkah), f"dalam {banyak_sop} SOP"),
        Fakta("Bekerja dengan", str(len(pihak)), ", ".join(pihak)),
        Fakta(
            "Waktu terukur",
            uraian_terukur(waktu, jam_kerja) if waktu.bagian else "tidak terukur",
            f"{uraian_tak_terukur(waktu)}; tiap langkah dihitung satu kali",
        ),
        Fakta("Putusan", str(putusan), "langkah yang menentukan jalan selanjutnya"),
    )


def _rekan(jabatan: Jabatan) -> tuple[str, ...]:
    """Return whom the pelaksana gets work from, gives it to and shares it with."""
    nama: dict[str, None] = {}
    for tugas in jabatan.tugas:
        for langkah in tugas.langkah:
            arah = (satu for satu in (*langkah.dari, *langkah.ke) if not satu.sendiri)
            nama.update(dict.fromkeys(satu for serahan in arah for satu in serahan.lain))
            nama.update(dict.fromkeys(langkah.bersama))
    return tuple(sorted(nama, key=str.casefold))


def _tugas(tugas: Tugas, instansi: Instansi, penaut: Penaut) -> TugasSop:
    nomor = [satu.simpul.langkah.no for satu in tugas.langkah]
    sebut = f"{len(nomor)} dari {tugas.banyak_langkah} langkah"
    nama = penaut.publication.nama(tugas.id)
    return TugasSop(
        jangkar=f"sop-{slug(tugas.id.partition('/')[2])}",
        nama=nama,
        alamat=penaut.ke(alamat_sop(tugas.id)),
        cap=cap_status(tugas.status),
        ringkas=f"{sebut}; {uraian_jumlah(tugas.waktu, instansi.jam_kerja_per_hari)}",
        langkah=tuple(_langkah(satu, tugas.id, penaut) for satu in tugas.langkah),
    )


def _langkah(tugas: LangkahTugas, sop: SopId, penaut: Penaut) -> BarisTugas:
    simpul, langkah = tugas.simpul, tugas.simpul.langkah
    pertama = penaut.publication.sop[sop].graf.simpul[0]

    def penuju(tujuan: str) -> Href | None:
        return _tautan(tujuan, sop, penaut)

    def inline(isi: Inline) -> Markup:
        return render_inline(isi, penuju) if isi else KOSONG

    def arah(serahan: Serahan) -> ArahTugas:
        return _arah(serahan, sop, penaut, penuju)

    return BarisTugas(
        no=langkah.no,
        alamat=penaut.ke(alamat_sop(sop), jangkar_langkah(langkah.no)),
        kegiatan=inline(langkah.kegiatan),
        disimpulkan=tugas.disimpulkan,
        bersama=_gabung(tugas.bersama),
        putusan=simpul.bercabang,
        kelengkapan=inline(langkah.kelengkapan),
        waktu=langkah.waktu.teks,
        output=inline(langkah.output),
        keterangan=inline(langkah.keterangan),
        awal=simpul is pertama,
        dari=tuple(map(arah, tugas.dari)),
        ke=tuple(map(arah, tugas.ke)),
    )


def _arah(serahan: Serahan, sop: SopId, penaut: Penaut, penuju: Penuju) -> ArahTugas:
    berakhir = serahan.no == SELESAI
    jangkar = "" if berakhir else jangkar_langkah(serahan.no)
    berpindah = not berakhir and not serahan.sendiri and serahan.hasil
    return ArahTugas(
        label=serahan.label,
        siapa=_gabung(serahan.lain),
        sendiri=serahan.sendiri,
        langkah="" if berakhir else serahan.no,
        alamat="" if berakhir else penaut.ke(alamat_sop(sop), jangkar),
        hasil=render_inline(serahan.hasil, penuju) if berpindah else KOSONG,
        disimpulkan=serahan.disimpulkan,
    )


def _gabung(nama: tuple[str, ...]) -> str:
    if not nama:
        return ""
    return " dan ".join(part for part in (", ".join(nama[:-1]), *nama[-1:]) if part)


def _tautan(tujuan: str, sop: SopId, penaut: Penaut) -> Href | None:
    """Return where a link in a cell leads: a place on its page is one on another page here."""
    sasaran = read_link(sop, tujuan)
    if isinstance(sasaran, TautanJangkar):
        return Href(penaut.ke(alamat_sop(sop), sasaran.jangkar))
    return penaut.dari_naskah(sop, tujuan)


def _tanpa_langkah(jabatan: Jabatan, penaut: Penaut) -> Iterator[str]:
    """Yield the SOPs that only name the pelaksana here, each kind under a heading of its own."""
    sisa = [satu for satu in jabatan.tugas if not satu.langkah]
    semua = (
        (
            "Isi hanya pada halaman SOP",
            "Naskahnya melarang isinya disalin, jadi langkahnya tidak dimuat di pedoman ini.",
            [satu for satu in sisa if satu.tertutup and not satu.pensiun],
        ),
        (
            "Tercantum tanpa langkah",
            "SOP ini mencantumkannya sebagai pelaksana, tetapi tidak memberinya langkah.",
            [satu for satu in sisa if not satu.tertutup and not satu.pensiun],
        ),
        (
            "Tidak berlaku lagi",
            "SOP ini sudah dicabut atau digantikan, jadi langkahnya tidak dimuat di pedoman ini.",
            [satu for satu in sisa if satu.pensiun],
        ),
    )
    for nama, arti, tugas in semua:
        if tugas:
            yield f"## {nama}"
            yield render_blok("pelaksana_sop.html", arti=arti, sop=[_sop(t, penaut) for t in tugas])


def _sop(tugas: Tugas, penaut: Penaut) -> tuple[Tujuan, Cap]:
    tujuan = Tujuan(penaut.publication.nama(tugas.id), penaut.ke(alamat_sop(tugas.id)))
    return tujuan, cap_status(tugas.status)
