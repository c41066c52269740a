"""The data of a file as JSON can hold it, its texts as clean as those of every other reader."""

import datetime
from collections.abc import Mapping
from typing import Any

from screen.documents.readers.inline import clean


def plain_data(value: Any) -> Any:
    """`value` with dates as ISO text, every key as text, and no text with characters that nobody sees."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(key)): plain_data(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [plain_data(item) for item in value]
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    return value if value is None or isinstance(value, (int, float, bool)) else clean(str(value))
