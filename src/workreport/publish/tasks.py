"""The build's steps: each made in a forked process, as many at a time as there are cores, and only when stale.

Belongs here: running a step or taking what it made before, and telling how far the build is.
Does not belong here: what a step makes (`exports`, `pages`, `substitutions`), the order of steps (`build`).
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from workreport.errors import InputError
from workreport.files import write_text_whole
from workreport.publish.cache import Ledger, fingerprint
from workreport.publish.fork import ForkServer, outcome
from workreport.publish.turns import Turns

__all__ = ["RANKS", "Progress", "Step", "Workshop", "all_of", "run_through"]

Result = TypeVar("Result")
Given = TypeVarTuple("Given")

# What every step depends on, read or not: the library is imported before a process is forked.
COMMON = ("src/workreport/**/*", "requirements.txt")
# Kinds of step, the most urgent first: what others wait for goes ahead of what only the site's last stage needs.
RANKS = ("results", "notebooks", "numbers", "pages", "cards", "downloads", "data")


@dataclass(frozen=True)
class Step:
    """One piece of work: `call` ("module:function") with `arguments` fills a folder of its own."""

    kind: str
    name: str
    call: str
    arguments: Mapping[str, Any]


@dataclass
class Progress:
    """Says what has been done, how long it took, and what is left."""

    say: Callable[[str], None]
    planned: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    fresh: Counter[str] = field(default_factory=Counter)

    def plan(self, kind: str) -> None:
        """One more piece of work of this kind is to come."""
        self.planned[kind] += 1

    def finished(self, kind: str, name: str, seconds: float | None) -> None:
        """One piece is done, in `seconds`, or None if it was made before."""
        self.done[kind] += 1
        self.fresh[kind] += seconds is None
        total, done = self.planned[kind], self.done[kind]
        if seconds is not None:
            self.say(f"  {kind} {done}/{total}  {name}  {seconds:.1f} s{self._left()}")

    def unchanged(self) -> None:
        """Say how much was there from an earlier build."""
        told = [f"{self.fresh[kind]} of {self.planned[kind]} {kind}" for kind in RANKS if self.fresh[kind]]
        if told:
            self.say(f"  unchanged: {', '.join(told)}")

    def _left(self) -> str:
        left = {kind: self.planned[kind] - self.done[kind] for kind in RANKS}
        told = ", ".join(f"{number} {kind}" for kind, number in left.items() if number)
        return f"   (left: {told})" if told else ""


class Workshop:
    """Where steps run: the clone, the folder for what they make, the servers that fork their processes."""

    def __init__(self, root: Path, work: Path, report_id: str, progress: Progress) -> None:
        self.root, self.work, self.report_id, self.progress = root, work, report_id, progress
        self.common = fingerprint(root, COMMON)
        self.cores = len(os.sched_getaffinity(0))
        self.turns = Turns(self.cores)
        self._times = work / "seconds.json"
        self.seconds: dict[str, float] = _read_times(self._times)

    def rank(self, kind: str, name: str) -> tuple[float, ...]:
        """The most urgent kind first; within a kind, what took longest last time."""
        return (RANKS.index(kind), -self.seconds.get(f"{kind} {name}", 0.0))

    def took(self, kind: str, name: str, seconds: float) -> None:
        """Remember how long a piece took, for the next build's order."""
        self.seconds[f"{kind} {name}"] = round(seconds, 1)

    def close(self) -> None:
        """Write down what was remembered, and say what was unchanged."""
        self.progress.unchanged()
        write_text_whole(self._times, json.dumps(self.seconds, sort_keys=True, ensure_ascii=False))

    def key(self, *parts: object) -> str:
        """A hash of the library and of `parts`."""
        return hashlib.sha256(json.dumps([self.common, *map(str, parts)]).encode()).hexdigest()

    def folder(self, step: Step) -> Path:
        """Where a step leaves what it makes."""
        return self.work / "made" / self.report_id / step.kind / step.name

    async def make(self, step: Step, server: ForkServer) -> Path:
        """The step's folder, filled before or now. Raises `InputError` as the step does."""
        self.progress.plan(step.kind)
        folder = self.folder(step)
        ledger = Ledger(folder.with_name(f"{step.name}.json"), self.root)
        key = self.key(step.call, sorted(step.arguments.items()))
        if folder.is_dir() and ledger.fresh(key) is not None:
            self.progress.finished(step.kind, step.name, None)
            return folder
        async with self.turns.turn(self.rank(step.kind, step.name)):
            started = time.perf_counter()
            _, read = await self.call(server, step.call, {**step.arguments, "folder": str(folder)})
            seconds = time.perf_counter() - started
        folder.mkdir(parents=True, exist_ok=True)
        ledger.store(key, read, {})
        self.took(step.kind, step.name, seconds)
        self.progress.finished(step.kind, step.name, seconds)
        return folder

    async def call(
        self, server: ForkServer, call: str, arguments: Mapping[str, Any], **order: Any
    ) -> tuple[Any, list[str]]:
        """Call a function in a process of its own; returns what it returned and the names of the files it read."""
        notes = self.work / "notes" / hashlib.sha256(f"{call} {sorted(arguments.items())}".encode()).hexdigest()[:24]
        notes.parent.mkdir(parents=True, exist_ok=True)
        said, reads = notes.with_suffix(".json"), notes.with_suffix(".txt")
        said.unlink(missing_ok=True)
        process = await server.call(call, arguments, said=str(said), reads=str(reads), **order)
        await process.ended()
        return outcome(said, call), reads.read_text(encoding="utf-8").splitlines()


def run_through(work: Coroutine[Any, Any, Result]) -> Result:
    """What `work` gives, run to its end; Ctrl-C ends all of it with `KeyboardInterrupt`."""
    with asyncio.Runner(loop_factory=_Loop) as runner:
        return runner.run(work)


class _Loop(asyncio.SelectorEventLoop):
    """Leaves Ctrl-C to the runner. nbclient would have it end one notebook's kernel, all else going on."""

    def add_signal_handler(self, sig: int, callback: Callable[[*Given], object], *args: *Given) -> None:
        """Refuse, as loops do that cannot; nbclient then does without."""
        raise RuntimeError("signals are left to asyncio")


async def all_of(work: Sequence[Awaitable[Any]]) -> list[Any]:
    """What each piece of `work` gives; when some fail, the others are finished first and one failure is raised.

    What a person can mend (`InputError`) is raised before any other failure.
    """
    done = await asyncio.gather(*work, return_exceptions=True)
    failures = [result for result in done if isinstance(result, BaseException)]
    for failure in sorted(failures, key=lambda failure: not isinstance(failure, InputError)):
        raise failure
    return done


def _read_times(path: Path) -> dict[str, float]:
    try:
        kept: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept
