"""What was reported: from the files of a submission to observations, in these steps.

1. :mod:`actuals` goes through the submission, file by file: the entry.
2. :mod:`files` finds the files and opens them.
3. :mod:`registry` asks which of the :mod:`formats` reads a file; each provides what
   :mod:`interface` asks for.
4. The format makes rows of cells of the bytes: of text, whose encoding :mod:`text` finds, or of a
   workbook, which :mod:`spreadsheet` takes apart.
5. :mod:`table` finds the headers among the first rows, and passes on those below.
6. :mod:`layout` finds which column holds what: from each header (:mod:`headers`), which of them
   hold values (:mod:`slots`), and from the lines above (:mod:`caption`).
7. :mod:`rows` makes observations of each row below: its unit, region and period (:mod:`context`),
   its figure (:mod:`figures`, from :mod:`cells`, with the unit :mod:`beside` it
   and the :mod:`basis` that words name), and the verdict
   that it declares (:mod:`declared`).
"""
