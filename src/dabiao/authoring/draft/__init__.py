"""From the text of a document to a target file: what a reader would encode, and what is left out."""
