"""What knows nothing of targets: language, decimals, units, periods, regions, numerals, safe text."""
