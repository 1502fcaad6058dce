"""What was promised: from YAML files to documents, and look-ups in them."""
