"""Check a published site against its own MANIFEST.sha256: altered, missing and added files (what `make verify` runs).

    python scripts/verify_site.py [FOLDER]     default: dist/site
"""

from __future__ import annotations

from pathlib import Path

from workreport.errors import InputError, run_command
from workreport.options import OptionParser
from workreport.project import project_root
from workreport.publish.site import manifest_differences


def main() -> int:
    """Compare, name what differs."""
    parser = OptionParser(__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=project_root() / "dist" / "site")
    folder = parser.parse_args().folder
    different = manifest_differences(folder)
    if different:
        raise InputError(
            f"{len(different)} files differ from the manifest: {'; '.join(different[:20])}",
            file=folder,
            remedy="publish the built folder again",
        )
    print("every file is as built, and none was added")
    return 0


if __name__ == "__main__":
    run_command(main)
