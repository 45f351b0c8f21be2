"""The graph of one SOP: exits, kinds of steps, reachability, paths and time."""
