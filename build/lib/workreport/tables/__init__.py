"""Contracts, curation (machine draft and human review) and loading of all tables."""
