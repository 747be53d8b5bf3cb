"""Layer 2: what each passage of a page is to the article."""
