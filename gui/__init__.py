"""The window: what you see."""
