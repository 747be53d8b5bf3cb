"""How well and how fast newsparse reads pages, beside its peers, on a folder of labelled pages: see docs/benchmarks.md.

``python -m benchmarks.quality CORPORA``, ``python -m benchmarks.speed CORPORA``, ``python -m benchmarks.imports``.
"""
