"""The rules, one place each, and the findings that break them."""
