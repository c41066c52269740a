from pathlib import Path

from screen.documents.profile.owner_signs import contact_marks, owner_signs
from screen.documents.readers.document import read_document

PAGE = "# Ada Example\n\n{}\n\n## Skills\n\nPython\n"


def signs(contact: str):
    return owner_signs(read_document(Path("cv.md"), PAGE.format(contact).encode()))


def test_the_addresses_at_the_top_are_kept_as_digests_alone():
    found = signs("Ada@sample.example | [mail](mailto:ada@other.example)")
    assert found.name == "Ada Example"
    assert len(found.addresses) == 2
    assert not any("@" in digest for digest in found.addresses)
    assert found.addresses > signs("ada@sample.example").addresses


def test_a_profile_keeps_the_beginning_of_a_digest():
    pages = [read_document(Path("cv.md"), PAGE.format(mail).encode()) for mail in ("a@s.example", "A@S.example")]
    # printf a@s.example | sha256sum
    assert contact_marks(pages) == ["9a446"] and contact_marks([]) == []


def test_a_page_of_a_site_says_so():
    page = read_document(Path("talk.md"), b"---\npermalink: /talk\n---\n\nA talk.\n")
    assert owner_signs(page).is_page
    assert not signs("Berlin").is_page
