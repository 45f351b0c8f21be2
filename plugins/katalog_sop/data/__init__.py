"""Model -> data for other programs."""
