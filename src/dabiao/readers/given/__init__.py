"""Rows that a program gives instead of a file: mappings, and the frames of pandas and polars."""
