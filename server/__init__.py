"""Who is here and what was said: the chat's server. No Qt."""
