"""Renew the English message files from the Chinese pages, then list what is missing or stale."""

from __future__ import annotations

from workreport.errors import run_command
from workreport.options import OptionParser


def main() -> int:
    """Renew, then report; exit status 1 while something is missing."""
    OptionParser(__doc__).parse_args()
    from workreport.project import project_root
    from workreport.publish.translations import problems, update_translations

    root = project_root()
    work = root / "_build" / "translations"
    update_translations(root, work)
    found = problems(root, work)
    print("\n".join(found) or "every message has its English")
    return 1 if found else 0


if __name__ == "__main__":
    run_command(main)
