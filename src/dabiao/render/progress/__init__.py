"""How far targets are on their way, as a mid-term review has it."""
