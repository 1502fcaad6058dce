"""How the tables of a submission were read."""
