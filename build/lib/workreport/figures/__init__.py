"""One style, one catalogue; a figure is its data, its drawing and its words."""
