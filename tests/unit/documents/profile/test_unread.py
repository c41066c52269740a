import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from screen.documents.profile.assembly import assemble
from screen.documents.profile.unread import scrubbed, telling
from screen.documents.readers.document import read_document

ODD = """# Ada Example

ada@sample.example | +1 555 010 0199

## Experience

**Engineer**, Example Works | 2019 – 2021

- Cut the cost of storage by 40% with a new cache

## Zorbification Matters

Quixotic marmalade deliberations since forever
"""


def unread_of(text: str) -> list[dict[str, str]]:
    return list(assemble([read_document(Path("cv.md"), text.encode())])["meta"].get("unread", []))


def test_what_is_not_understood_is_named_with_its_place() -> None:
    (line,) = [line for line in unread_of(ODD) if "marmalade" in line["text"]]
    assert line["place"] == "cv.md:13"
    assert line["why"]


def test_contacts_are_in_no_unread_text() -> None:
    assert scrubbed("Mail: ada@sample.example, +1 555 010 0199, https://sample.example/ada") == ""
    assert not any("@" in line["text"] or "555" in line["text"] for line in unread_of(ODD))


@given(st.lists(st.text("bcdfghjklmnpqrstvwz", min_size=6, max_size=9), min_size=1, max_size=6))
def test_no_word_of_a_document_is_lost(words: list[str]) -> None:
    head = "# Ada Example\n\n## Experience\n\nEngineer, Example Works, 2019 – 2021"
    text = f"{head}\n\n- {' '.join(words)}\n\n{words[0]}xy\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert telling(f"{' '.join(words)} {words[0]}xy") <= telling(
        json.dumps(profile, ensure_ascii=False).replace("\\n", " ")
    )
