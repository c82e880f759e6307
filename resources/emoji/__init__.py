"""The table of emoji, and what makes it."""
