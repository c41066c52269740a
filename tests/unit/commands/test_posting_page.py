"""A posting that a page only states is read within the limits of a document."""

import json
from pathlib import Path

from screen.commands.posting_page import read_posting_page
from screen.ground.errors import InputError


def test_what_a_page_states_is_read_and_its_errors_are_values(tmp_path: Path) -> None:
    page = tmp_path / "potter.html"
    stated = json.dumps({"@type": "JobPosting", "title": "Potter", "description": "<p>Knows raku</p>"})
    page.write_text(f'<p>Hello</p><script type="application/ld+json">{stated}</script>', encoding="utf-8")
    read = read_posting_page(page)
    assert not isinstance(read, InputError)
    assert [block.text for block in read.blocks] == ["Potter", "Knows raku"]
    assert isinstance(read_posting_page(tmp_path / "none.html"), InputError)
