"""Which texts a bracketed draft can become, and which ones each party could live with: exactly."""
