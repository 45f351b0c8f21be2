"""The one check that runs before anything else is imported.

Every command calls it first. This file is written so that even Python 3.6 can read it: no
`annotations` import, no newer syntax.
"""

import sys


def require_python() -> None:
    """Ends the script with one sentence where its Python is too old."""
    if sys.version_info < (3, 11):  # noqa: UP036 -- the version that is too old gets this far
        sys.exit(
            "Katalog SOP memerlukan Python 3.11 atau yang lebih baru; "
            f"yang dipakai sekarang Python {sys.version_info[0]}.{sys.version_info[1]}."
        )
