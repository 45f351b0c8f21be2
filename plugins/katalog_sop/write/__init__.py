"""The model's text: source files written anew, and new ones. Pure text, no disk."""
