"""One check, one file; the registry is a literal."""
