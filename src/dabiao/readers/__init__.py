"""What was reported: from files to observations."""
