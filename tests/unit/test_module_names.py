"""One name, one meaning: no two modules of the package are told apart by a plural alone."""

from collections import defaultdict
from pathlib import Path

import screen


def _singular(name: str) -> str:
    words = name.strip("_").split("_")
    return "_".join(word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s") for word in words)


def test_no_two_modules_are_twins() -> None:
    package = Path(screen.__file__).parent
    names: dict[str, set[str]] = defaultdict(set)
    for path in package.rglob("*.py"):
        if path.stem != "__init__":
            names[_singular(path.stem)].add(path.stem)
    assert len(names) > 100
    assert [sorted(twins) for twins in names.values() if len(twins) > 1] == []
