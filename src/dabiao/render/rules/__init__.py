"""Rules, explained."""
