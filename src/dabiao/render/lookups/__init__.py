"""What a look-up in the library has found: documents, targets, comparisons, indicators."""
