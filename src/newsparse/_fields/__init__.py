"""Layer 1: strings to values."""
