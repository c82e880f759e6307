"""What the views show, as Qt models."""
