"""Many SOPs -> the linked catalogue; what could not be resolved is returned as data."""
