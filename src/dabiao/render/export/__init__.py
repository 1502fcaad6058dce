"""The library as one tidy table for statistics programs: a row per target, or per result.

:mod:`choice` says which rows, :mod:`columns` what the columns are and mean, once: the tables of all
formats (:mod:`tables`, :mod:`binary`), the :mod:`codebook` and the descriptor of a data :mod:`package`
follow from it.
"""
