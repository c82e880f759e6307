"""What the slash commands do, a family a file; `gui.client.slash` has their table."""
