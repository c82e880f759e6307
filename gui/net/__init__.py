"""Sockets of the window: the reader's thread, the sending link, the hosted server."""
