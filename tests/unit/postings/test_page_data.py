"""A posting that a page states as data and does not show."""

import html
import json

import pytest

from screen.postings.page_data import stated_in_front_matter, stated_posting

DESCRIPTION = "<h3>Requirements</h3><ul><li>Experience with Kafka</li></ul>"


def page(stated: object) -> bytes:
    return f'<script type="application/ld+json">{json.dumps(stated)}</script><body></body>'.encode()


def posting(**more: object) -> dict[str, object]:
    return {"@context": "https://schema.org", "@type": "JobPosting", "title": "Kiln & engineer", **more}


def test_the_posting_is_found_alone_in_a_list_and_in_a_graph() -> None:
    one = posting(description=DESCRIPTION)
    texts = {stated_posting(page(stated), "") for stated in (one, [{"@type": "WebSite"}, one], {"@graph": [one]})}
    assert len(texts) == 1
    text = (texts.pop() or b"").decode()
    assert DESCRIPTION in text and "<h1>Kiln &amp; engineer</h1>" in text


def test_its_text_may_be_escaped_or_have_lines_alone() -> None:
    escaped = stated_posting(page(posting(description=html.escape(DESCRIPTION))), "")
    assert escaped is not None and DESCRIPTION.encode() in escaped
    lines = stated_posting(page(posting(description="Requirements:\nKafka & kilns")), "")
    assert lines is not None and b"<p>Requirements:</p><p>Kafka &amp; kilns</p>" in lines


def test_what_it_says_beside_its_description_stands_below_a_heading() -> None:
    more = posting(description="We fire kilns.", qualifications="Kafka", skills=["Docker", 3], responsibilities=None)
    text = stated_posting(page(more), "")
    assert text is not None and text.endswith(b"<h2>Qualifications</h2><p>Kafka</p><h2>Skills</h2><li>Docker</li>")


def test_a_page_that_shows_its_posting_is_read_as_it_is() -> None:
    one = posting(description=DESCRIPTION)
    assert stated_posting(page(one), "Requirements: experience with Kafka for a kiln engineer") is None


def test_what_is_no_posting_is_left() -> None:
    broken = b'<script type="application/ld+json">{"@type": "JobPosting", </script>'
    deep = b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script>"
    for data in (broken, deep, page(posting()), page(["JobPosting", 3]), page({"@type": "Person"}), b"<body></body>"):
        assert stated_posting(data, "") is None


def test_a_stranger_s_page_is_read_in_time_and_whole() -> None:
    """Scripts without an end, and half of a letter."""
    opened = b'<script type="application/ld+json">'
    for data in (b"<script " * 40_000, opened * 20_000, opened + b"{}</script>" + opened * 3):
        assert stated_posting(data, "") is None
    for tags in ("<a" * 200_000, "<" * 400_000, "&lt;a" * 100_000):
        assert stated_posting(page(posting(description=f"Kilns {tags}")), "") is not None
    text = stated_posting(page(posting(title="<b>Kiln</b> \ud83d", description=DESCRIPTION)), "")
    assert text is not None and b"<h1>Kiln ?</h1>" in text
    untitled = stated_posting(page(posting(title=["a"], description=DESCRIPTION)), "")
    assert untitled is not None and b"<h1></h1>" in untitled


def test_the_front_matter_of_a_page_may_state_its_posting() -> None:
    page = b"---\nrole: 'Kiln engineer'\nrequirements_markdown: >-\n  * Experience with Kafka\n\n  * Docker\n---\n"
    stated = b"# Kiln engineer\n\n## requirements markdown\n\n* Experience with Kafka\n\n* Docker\n"
    assert stated_in_front_matter(page, "") == stated
    lists = b"you_bring:\n  - item: 'Three years\n      of raku'\n  - Kilns\nhead: Nice to have\nlist_two:\n- Glaze\n"
    lists += b"tags:\n- Go\n"
    listed = b"# Potter\n\n## you bring\n\n- Three years of raku\n- Kilns\n\n\n## Nice to have\n\n- Glaze\n"
    assert stated_in_front_matter(b"---\nrole: Potter\n" + lists + b"---\n", "") == listed
    assert stated_in_front_matter(page, "A posting below its settings: experience with kilns") is None
    assert stated_in_front_matter(b"---\nrole: Potter\n---\n", "") is None
    assert stated_in_front_matter(b"# Potter", "") is None


@pytest.mark.parametrize(
    ("lists", "stated"),
    [
        ('need: "x"\nskills: ["NVQ 2, in care", Go]\n', "## skills\n\n- NVQ 2, in care\n- Go\n"),
        ("skills: [Kafka]\nnice_to_have: [Raku]\n", "## skills\n\n- Kafka\n\n\n## nice to have\n\n- Raku\n"),
        ("body:\n  - heading: Nice to have\n    items:\n      - Kafka\n", "## Nice to have\n\n- Kafka\n"),
        ("a:\n  one:\n    - item: 3 years of\n        raku\n\n    - item: Go\n", "## one\n\n- 3 years of raku\n- Go\n"),
        ("scripts:\n- jquery\ntags: [Go, Kafka]\nskills: Rust\n", None),
    ],
)  # fmt: skip
def test_lists_of_front_matter(lists: str, stated: str | None) -> None:
    """In one line, inside another, and below a key that says nothing where a line asks; not those of the site."""
    found = stated_in_front_matter(f"---\nrole: Potter\n{lists}---\n".encode(), "")
    assert found == (None if stated is None else f"# Potter\n\n{stated}".encode())
