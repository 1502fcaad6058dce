"""Plain, frozen values: what was promised, what was reported, what a check says of it. No sentences."""
