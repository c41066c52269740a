"""What is asked of a ranking, whatever its rubric and its pool."""

import msgspec


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a ranking is wanted, and as who sees it."""

    as_of: str | None = None
    """`YYYY-MM-DD`; None: today."""
    top: int | None = None
    """How many candidates are kept; None: all."""
    explain: bool = True
    """With the explanation trees."""
    blind: bool = False
    gates_first: bool = False
    """Who misses a requirement stands below the others."""
    context: bool = False
    """With what stands around the quotes."""
    seed: int | None = None
    """Of the weights that are drawn to tell how steady the ranks are; None: they are not."""
