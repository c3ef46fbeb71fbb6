"""The book in two languages, its downloads and the briefing pack."""
