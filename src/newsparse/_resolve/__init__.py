"""Layer 3: claims to values."""
