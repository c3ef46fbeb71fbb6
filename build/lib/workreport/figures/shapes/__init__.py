"""Shapes that figures share: rows with marks, bars, waffles, heat maps, lines, fans."""
