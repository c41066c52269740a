"""Ids and names without the rest: as the whole reader has them."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.errors import InputError
from screen.sources.heads import iter_heads, load_head
from screen.sources.pool import PoolReading

odd = st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.just([]) | st.just({})
ids = st.sampled_from(["a", "b", " c ", "", 7, True, None, 1.5, "\ud83d"])
names = st.sampled_from(["Ada Example", " Bo ", "", 5, None, ["x"], "\u00e9"])
basics = st.fixed_dictionaries({}, optional={"name": names, "label": odd}) | odd
lines = st.fixed_dictionaries({}, optional={"id": ids, "basics": basics, "work": odd}).map(json.dumps)
files = st.lists(lines | st.sampled_from(["", "  ", "no json", "{", "[]", '{"id": "a"} x']), max_size=6)


@given(files, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_heads_are_those_of_the_profiles(tmp_path_factory: Any, texts: list[str], end: str, packed: bool) -> None:
    folder = tmp_path_factory.mktemp("pool")
    data = end.join(texts).encode()
    (folder / f"pool.jsonl{'.gz' * packed}").write_bytes(gzip.compress(data) if packed else data)
    (folder / "zoe.json").write_text('{"id": "other", "basics": {"name": "Zoe Example"}}')
    expected = [(profile.id, profile.name, place) for profile, place in PoolReading([str(folder)])]
    heads = list(iter_heads([str(folder)]))
    # A list where none belongs is found by who reads the whole.
    assert [tuple(head) for head in heads if tuple(head) in expected] == expected
    for head in heads:
        if tuple(head) in expected:
            assert load_head(head).id == head.id
        else:
            with pytest.raises(InputError):
                load_head(head)


def test_what_is_no_pool_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        list(iter_heads([str(tmp_path / "absent")]))
    (tmp_path / "pool.jsonl.gz").write_bytes(b"no gzip")
    assert list(iter_heads([str(tmp_path)])) == []
