"""The figures themselves, a module for each group; imported by the catalogue."""
