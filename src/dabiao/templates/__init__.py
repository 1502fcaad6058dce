"""Sheets to fill in: from a document to a file for those who report, in these steps.

:mod:`sheet` makes the rows, a row for each figure that is asked for; :mod:`files` writes them, as
:mod:`csv`, or as :mod:`xlsx` with lists to choose from (:mod:`unit_choices`).
"""

from dabiao.templates.files import content_of, write

__all__ = ["content_of", "write"]
