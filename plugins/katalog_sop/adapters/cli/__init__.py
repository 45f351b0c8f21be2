"""``sop``: the command line."""
