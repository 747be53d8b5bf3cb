"""Coverage-guided fuzzing: see docs/hostile-pages.md."""
