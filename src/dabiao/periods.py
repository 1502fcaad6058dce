"""Periods of observations. So far a period is a year."""

import re
import unicodedata

_YEAR = r"((?:19|20|21)[0-9]{2})(?:\.0+)?(?:年|年度|年全年|全年|年底|年末)?"


def read_year(text: str) -> int | None:
    """The year in ``2023``, ``2023年``, ``２０２３年度`` or ``2023年底``; None for anything else."""
    found = re.fullmatch(_YEAR, "".join(unicodedata.normalize("NFKC", text).split()))
    return int(found[1]) if found else None
