"""The vectors of `core/vectors/`, asked through the package: `python -m vectors` from this folder's parent."""
