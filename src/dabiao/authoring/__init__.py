"""For those who encode documents: lint, and the schema of target files."""
