"""Layer 1: HTML to a page. The only importer of selectolax."""
