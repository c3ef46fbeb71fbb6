"""The one error a person sees, and how every command ends when it meets it.

Belongs here: `InputError` and the wrapper that turns it into one line and exit status 2.
Does not belong here: checking anything; each reader of a file raises its own `InputError`.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from pathlib import Path

__all__ = ["EXIT_BAD_INPUT", "InputError", "explained", "run_command"]

EXIT_BAD_INPUT = 2


class InputError(Exception):
    """Something a person gave is wrong; the message names file, row, column and remedy.

    Rows are counted as a spreadsheet shows them: the header is row 1.
    """

    def __init__(
        self,
        problem: str,
        *,
        remedy: str,
        file: str | Path | None = None,
        row: int | None = None,
        column: str | None = None,
    ) -> None:
        places = [str(file) if file is not None else None, f"row {row}" if row is not None else None]
        places.append(f"column {column}" if column is not None else None)
        where = ", ".join(place for place in places if place)
        super().__init__(f"{where}: {problem} — {remedy}" if where else f"{problem} — {remedy}")
        self.problem, self.remedy, self.file, self.row, self.column = problem, remedy, file, row, column

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled whole, so that it can cross from a worker process."""
        return _rebuilt, (self.problem, self.remedy, self.file, self.row, self.column)


def _rebuilt(
    problem: str, remedy: str, file: str | Path | None, row: int | None, column: str | None
) -> InputError:
    return InputError(problem, remedy=remedy, file=file, row=row, column=column)


def run_command(main: Callable[[], int | None]) -> None:
    """Run a script's `main` and exit: 0 when it returns, 2 with one line on bad input or a full disk."""
    try:
        sys.exit(main() or 0)
    except InputError as error:
        _stop(str(error))
    except BrokenPipeError:
        sys.exit(1)
    except KeyboardInterrupt:
        print("stopped; nothing half-written was left", file=sys.stderr)
        sys.exit(130)
    except OSError as error:
        _stop(str(explained(error)))


def _stop(message: str) -> None:
    print(f"error: {' '.join(message.split())}", file=sys.stderr)
    sys.exit(EXIT_BAD_INPUT)


def explained(error: OSError) -> InputError:
    """What the system refused, as a message for a person; an error that no person can mend is raised again."""
    told = {
        errno.ENOSPC: ("the disk is full", "free some space and run the command again"),
        errno.EDQUOT: ("the disk quota is used up", "free some space and run the command again"),
        errno.EFBIG: ("the file would be larger than allowed", "raise the limit or choose another folder"),
        errno.EACCES: ("no permission", "choose a folder you may write to"),
        errno.EPERM: ("no permission", "choose a folder you may write to"),
        errno.EROFS: ("the file system is read-only", "choose another folder"),
        errno.ENOENT: ("no such file or folder", "check the path"),
        errno.EISDIR: ("this is a folder", "name a file"),
        errno.ENOTDIR: ("part of this path is a file", "choose another folder"),
        errno.EEXIST: ("something else has this name", "choose another folder"),
        errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
        errno.ELOOP: ("the link leads to itself", "name another path"),
        errno.EIO: ("the disk cannot be read or written", "check the disk"),
    }
    if error.errno not in told:
        raise error
    problem, remedy = told[error.errno]
    if error.errno in (errno.EACCES, errno.EPERM) and error.filename and Path(error.filename).is_file():
        remedy = "give yourself the right to read and write it"
    return InputError(problem, remedy=remedy, file=error.filename)
