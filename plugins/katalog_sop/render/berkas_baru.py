"""Where the source of a new SOP is written: in the editor of the Git host, or after the guide."""

import re
from typing import Final
from urllib.parse import quote, urlencode

from katalog_sop.model.alamat import id_sah, slug
from katalog_sop.model.instansi import IdInstansi
from katalog_sop.render.tautan import Penaut
from katalog_sop.resolve.titles import without_prefix
from katalog_sop.settings import Settings
from katalog_sop.write.kerangka import render_sop
from katalog_sop.write.nama import RefusedError, read_nama

PANDUAN: Final = "panduan/menambah-sop/"
"""The guide for those whose Git host is not known here."""
_PELAKSANA: Final = ("Pelaksana",)
"""Stands in a draft until somebody writes who does the work."""
_HOST: Final = re.compile(
    r"(?P<repo>https://[^?#]+?)/(?P<edit>-/edit|_edit|edit)/(?P<cabang>[^?#]+?)/*"
)
"""How GitLab, Gitea and Forgejo, and GitHub address their editors, up to the branch."""
_BARU: Final = {"edit": "new", "_edit": "_new", "-/edit": "-/new"}


def alamat_berkas_baru(
    instansi: IdInstansi, nama: str, penaut: Penaut, settings: Settings
) -> tuple[str, bool]:
    """Return where an SOP called *nama* is begun, and whether that is another site.

    On a Git host the address names the new file and, where the host takes it, a draft.
    """
    host = _HOST.fullmatch(settings.sunting_url)
    judul = _nama(nama)
    berkas = slug(judul)
    if host is None or not id_sah(f"{instansi}/{berkas}"):
        return penaut.ke(PANDUAN), False
    repo, edit, cabang = host["repo"], host["edit"], host["cabang"]
    naskah = {"filename": f"{berkas}.md", "value": render_sop(judul, _PELAKSANA)}
    isian = {"file_name": f"{berkas}.md"} if edit == "-/edit" else naskah
    folder = f"{repo}/{_BARU[edit]}/{cabang}/sops/{instansi}"
    return f"{folder}?{urlencode(isian, quote_via=quote)}", True


def _nama(teks: str) -> str:
    """Return the name of the SOP that a reference asks for; empty where it is none."""
    try:
        return read_nama(without_prefix(teks).strip(" .;,"))
    except RefusedError:
        return ""
