"""Text -> model + findings; an author's mistake never raises."""
