"""WeasyPrint: a printed form as HTML -> a PDF, in two passes."""

import io
import os
from collections.abc import Sequence
from contextlib import redirect_stdout
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any, Final

from katalog_sop.model.identitas import Tanggal
from katalog_sop.render.cetak.cetakan import Cetakan

_VARIANT: Final = "pdf/ua-1"
_NO_WEASYPRINT: Final = (
    "PDF dibuat oleh WeasyPrint, yang tidak terpasang; "
    "jalankan ./scripts/build sekali, atau pasang paket Python `weasyprint`."
)
_NO_PANGO: Final = (
    "WeasyPrint memerlukan pustaka Pango, yang tidak ada di komputer ini; pasang paket sistemnya "
    "(Debian dan Ubuntu: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)."
)


class NoPdfError(Exception):
    """This machine makes no PDFs; the text says what to install, in one Indonesian sentence."""


def require_pdf() -> None:
    """Raise ``NoPdfError`` where no PDF can be made."""
    _weasyprint()


def pdf_of(cetakan: Cetakan) -> bytes:
    """Return the PDF of a printed form; raises ``NoPdfError``.

    Where its table takes several sheets, it is laid out with room for pentagons, to learn which
    rows a sheet holds, and once more with sheets that end there.
    """
    document = _lay_out(cetakan.naskah()) if cetakan.muat_selembar else None
    if document is None or _ends(document, cetakan.baris):
        ends = _ends(_lay_out(cetakan.naskah(ruang=True)), cetakan.baris)
        document = _lay_out(cetakan.naskah(ends))
    pdf: bytes = document.write_pdf(pdf_variant=_VARIANT)
    return pdf


def hari_ini() -> Tanggal:
    """Return the day of printing: today, or that of SOURCE_DATE_EPOCH."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    today = datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()  # noqa: DTZ011 -- the day on the wall
    return Tanggal(today.year, today.month, today.day)


def _ends(document: Any, rows: Sequence[str]) -> tuple[int, ...]:  # noqa: ANN401 -- WeasyPrint has no types
    """Return the rows after which the next one begins another sheet."""
    sheets: dict[str, list[int]] = {}
    for nth, page in enumerate(document.pages):
        for anchor in page.anchors:
            sheets.setdefault(anchor, []).append(nth)
    return tuple(
        nth for nth, (row, after) in enumerate(pairwise(rows)) if sheets[row][-1] < sheets[after][0]
    )


def _lay_out(html: str) -> Any:  # noqa: ANN401 -- the same
    weasyprint = _weasyprint()
    # Whatever the document needs stands in it: nothing is fetched, from the disk or the network.
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",))
    return weasyprint.HTML(string=html, url_fetcher=fetcher).render(pdf_variant=_VARIANT)


def _weasyprint() -> Any:  # noqa: ANN401 -- the same
    try:
        # Where Pango is missing WeasyPrint prints a page about it.
        with redirect_stdout(io.StringIO()):
            import weasyprint  # noqa: PLC0415 -- slow to load, and missing on some machines
            import weasyprint.urls  # noqa: PLC0415
    except ImportError:
        raise NoPdfError(_NO_WEASYPRINT) from None
    except OSError:
        raise NoPdfError(_NO_PANGO) from None
    return weasyprint
