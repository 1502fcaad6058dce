"""Words and formats: everything that a person or a program reads is made here."""
