"""The program's version, as the window tells it; a test holds it to pyproject.toml and to the server's."""

VERSION = "0.1.0"
