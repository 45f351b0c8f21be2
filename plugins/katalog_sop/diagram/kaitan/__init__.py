"""The catalogue graph: boxes in one column, and beside them lines to what they refer to."""
