"""Layer 1: raw text to passages, and what a line of text shows by its shape alone."""
