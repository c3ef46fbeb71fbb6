"""Running the commands a page shows and comparing what they print: fenced `console` blocks, `$ ` before a command.

A line `...` in the output stands for any lines; `...` within a line for anything. Lines of output come in the order
shown. With WORKREPORT_RENEW set, a page's outputs are written anew from what the commands print.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

FENCE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHELL = re.compile(r"^```bash\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps(block: str) -> list[tuple[str, str]]:
    """Each command of a console block with the output shown under it."""
    found: list[tuple[str, str]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], ""))
        else:
            command, shown = found[-1]
            found[-1] = (command, f"{shown}{line}\n")
    return found


def run(command: str, clone: Path) -> str:
    """What `command` prints when a person types it in `clone`; it must succeed."""
    words = shlex.split(command)
    assert words[0] == "python", command
    environment = {**os.environ, "WORKREPORT_ROOT": str(clone), "PYTHONPATH": str(clone / "src"), "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, *words[1:]], cwd=clone, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout.replace(f"{clone}/", "")


def matches(shown: str, printed: str) -> bool:
    """Whether `printed` is what the page shows."""
    pattern = re.escape(shown).replace(re.escape("\n...\n"), r"\n(?:.*\n)*").replace(re.escape("..."), ".*")
    return re.fullmatch(pattern, printed) is not None
