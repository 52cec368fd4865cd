"""Example drafts and the red lines that go with them."""
