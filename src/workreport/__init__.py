"""workreport reads Chinese government work reports: every number and every promise, typed and placed.

Belongs here: the small public API. Does not belong here: logic.
"""

from workreport.errors import InputError
from workreport.reading import Report, read

__all__ = ["InputError", "Report", "read"]
