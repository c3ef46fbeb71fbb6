"""Figures as files for a briefing: slides, workbooks, a brief in Word, an archive for each figure."""
