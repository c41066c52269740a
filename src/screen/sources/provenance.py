"""Where in its documents each part of a profile stands (`meta.provenance`)."""

from collections.abc import Mapping
from typing import Any


def provenance_of(document: Mapping[str, Any]) -> dict[str, str]:
    """Path in the profile to place in a document; what has another shape is passed over."""
    meta = document.get("meta")
    told = meta.get("provenance") if isinstance(meta, Mapping) else None
    if not isinstance(told, Mapping):
        return {}
    return {path: place for path, place in told.items() if isinstance(path, str) and isinstance(place, str)}
