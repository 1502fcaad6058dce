"""From the bytes of a spreadsheet to the rows of a table, in a process of its own.

:mod:`process` starts, bounds itself, refuses what is no workbook (:mod:`archive`), chooses the sheet
(:mod:`sheets`), and writes its rows in batches (:mod:`batches`): each cell as text (:mod:`values`),
with what its format shows (:mod:`marks`), and merged cells filled down (:mod:`merged`).
"""
