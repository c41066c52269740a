"""Data files of the package that people may want to mend."""
