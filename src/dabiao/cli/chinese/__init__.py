"""The command line in Chinese: what typer says of itself, which it says in English only.

Imported where the language is Chinese; in English nothing of it is loaded.
"""
