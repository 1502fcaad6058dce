"""JSON: its text taken apart, and the shapes in which it holds a table."""
