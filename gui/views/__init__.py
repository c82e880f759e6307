"""What you see: the log, the composer, the lists."""
