"""What each line of a server does to the state: one family of lines a file, gathered in `table`."""
