"""One list of findings, and the forms in which ``sop check`` prints it."""
