"""One name, one meaning: no class of the package shares its name with another."""

import re
from collections import defaultdict
from pathlib import Path

import screen


def test_every_class_has_a_name_of_its_own() -> None:
    package = Path(screen.__file__).parent
    modules: dict[str, list[str]] = defaultdict(list)
    for path in package.rglob("*.py"):
        for name in re.findall(r"^ *class (\w+)[(:]", path.read_text(encoding="utf-8"), re.MULTILINE):
            modules[name].append(str(path.relative_to(package)))
    assert len(modules) > 100
    assert {name: places for name, places in modules.items() if len(places) > 1} == {}
