"""The submission given back as a workbook, with what the check has to say in its cells.

:mod:`book` puts it together: the sheets of the submission (:mod:`sheets`) under names of their own
(:mod:`names`), with findings as comments (:mod:`comments`) on the cells that they are about
(:mod:`places`); before them what came out (:mod:`results`), behind them how it was read
(:mod:`reading`).
"""
