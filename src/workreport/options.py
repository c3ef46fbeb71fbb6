"""What a person types after a command: read by argparse, refused in one line like every other wrong input.

Belongs here: the parser and the kinds of value that several commands take.
Does not belong here: any command's own options (they stand in its script).
"""

from __future__ import annotations

import argparse
from datetime import date
from typing import NoReturn

from workreport.errors import InputError

__all__ = ["OptionParser", "count", "day", "past_day", "phrase"]


class OptionParser(argparse.ArgumentParser):
    """A parser that ends with one line; only long options written out in full are taken."""

    def __init__(self, description: str | None = None) -> None:
        """`description` is a command's docstring; its lines stay as they are."""
        super().__init__(
            description=description, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
        )

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing the usage."""
        raise InputError(message, remedy=f"see python scripts/{self.prog.rsplit('/', 1)[-1]} --help")


def day(written: str) -> str:
    """A day as 2025-01-20."""
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{written!r} is no day, as 2025-01-20") from error


def past_day(written: str) -> str:
    """A day that has come; empty for none."""
    if written and day(written) > date.today().isoformat():
        raise argparse.ArgumentTypeError(f"{written!r} lies in the future")
    return written and day(written)


def phrase(written: str) -> str:
    """A name or a title: one line, nothing in it that does not print; empty for none."""
    if written != written.strip() or not written.isprintable():
        raise argparse.ArgumentTypeError(f"{written!r} has blanks around it or characters that do not print")
    return written


def count(written: str) -> int:
    """A whole number from 0 on."""
    if not (written.isascii() and written.isdigit() and len(written) < 10):
        raise argparse.ArgumentTypeError(f"{written!r} is no whole number from 0 on")
    return int(written)
