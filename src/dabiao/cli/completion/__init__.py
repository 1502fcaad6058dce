"""Completion in a shell: what can stand next on a line that is being typed.

The scripts in ``scripts`` ask the program, which is told by ``_DABIAO_COMPLETE`` to answer instead
of running. Nothing of it is imported otherwise.
"""
