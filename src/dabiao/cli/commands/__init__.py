"""The commands of ``dabiao``, one file each: its help, and the function that carries it out."""
