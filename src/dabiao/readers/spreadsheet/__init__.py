"""From the bytes of a spreadsheet to the rows of a table, in a process of its own.

:mod:`process` starts, bounds itself, refuses what is no workbook (:mod:`archive`), opens it
(:mod:`book`, where it has to be :mod:`mending` it), chooses the sheets (:mod:`sheets`), and writes
their rows in batches (:mod:`batches`): each cell as text (:mod:`values`), with what its format shows
(:mod:`marks`), and merged cells filled down (:mod:`merged`).
"""
