"""Where what was promised and what was reported meet: from a document and observations to a report."""
