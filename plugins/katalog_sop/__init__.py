"""Katalog SOP: Markdown SOPs compiled into a searchable catalogue."""
