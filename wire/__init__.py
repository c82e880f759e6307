"""What is said: the chat's protocol as pure values, bytes in, values out. No socket, thread, clock or Qt."""
