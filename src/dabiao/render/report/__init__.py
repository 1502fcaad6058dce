"""The report of a check for people: what fell short first."""
