"""What readers can find: publication -> the documents that are indexed, and the engine's words."""
