"""Tries out a packaged Samovar as a person would; `python3 dev.py package` ends with it."""
