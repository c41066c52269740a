"""What a result rests on: one line below it, in the same words for every result."""


def basis_line(
    *before: str, as_of: str, idf_kind: str | None, version: str, after: tuple[str, ...] = (), skipped: int = 0
) -> str:
    """As-of date, IDF (None: not said), version, profiles that were skipped; `before` and `after` stand around them."""
    idf = () if idf_kind is None else (idf_sentence(idf_kind),)
    left_out = (f"{skipped} skipped",) if skipped else ()
    return " · ".join((*before, f"as of {as_of}", *idf, f"screen {version}", *after, *left_out))


def idf_sentence(kind: str) -> str:
    """Which IDF the scores rest on: `reference`, or that of the `pool`."""
    return "IDF of this pool, so scores move with it" if kind == "pool" else "IDF reference"
