"""A cube of observations, folded into sheets in the ways in which offices lay out their tables."""
