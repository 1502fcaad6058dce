"""Sheets to fill in: from a document to a file for those who report, in these steps.

:mod:`sheet` decides which targets are asked for and of which :mod:`places`; :mod:`rows` makes a row for
each figure (of which of the :mod:`periods`, and which :mod:`earlier` ones it needs); :mod:`files` writes
the :mod:`table`, as :mod:`csv`, or as :mod:`xlsx` with lists to choose from (:mod:`unit_choices`).
"""

from dabiao.templates.files import content_of, write

__all__ = ["content_of", "write"]
