"""From a YAML file to a document: tree, fields, vocabulary, document, library."""
