"""The history of an indicator in each format: a table of its years, and a page with a chart."""
