"""The input formats, one file each: what it is recognised by, and how its rows are read."""
