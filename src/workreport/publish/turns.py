"""Taking turns: so many pieces of work at a time, the most urgent first.

Belongs here: the waiting line. Does not belong here: the work.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

__all__ = ["Turns"]


class Turns:
    """`async with turns.turn(rank)`: at most `places` blocks run at once; of those waiting, the lowest rank is next."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._count = itertools.count()
        self._waiting: list[tuple[tuple[float, ...], int, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def turn(self, rank: tuple[float, ...]) -> AsyncIterator[None]:
        """Wait for a place, hold it for the length of the block."""
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (rank, next(self._count), place))
        asyncio.get_running_loop().call_soon(self._seat)
        await place
        try:
            yield
        finally:
            self._free += 1
            self._seat()

    def _seat(self) -> None:
        while self._free and self._waiting:
            _, _, place = heapq.heappop(self._waiting)
            if not place.cancelled():
                self._free -= 1
                place.set_result(None)
