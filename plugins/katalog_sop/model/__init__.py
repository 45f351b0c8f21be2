"""Frozen values: what an SOP, an office and a regulation are."""
