"""How the labeller's weights are made, from a folder of labelled pages: ``python -m training CORPORA``.

The pages are those of ``benchmarks.corpora``; none of them is in the repository. Every figure that this prints is out of
fold: a page is scored with weights that were learned without any page of its site.
"""
