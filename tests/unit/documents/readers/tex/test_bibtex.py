from typing import Any

import pytest

from screen.documents.readers.tex.accents import decode_latex
from screen.documents.readers.tex.bibtex import read_bibtex


def fields(text: str) -> list[dict[str, Any]]:
    return [dict(block.fields or {}) for block in read_bibtex(text, "papers.bib")[0]]


def test_entries_are_records_with_decoded_fields():
    (entry,) = fields(
        '@string{nips = "Neural Information Processing Systems"}\n'
        r"@inproceedings{a20, title={{S}orting {\"U}ber-Socks \& more}, author={M{\"u}ller, J{\'o}zef and Ada Example"
        " and {The Team}},"
        " booktitle=nips, year=2020, month=jun, abbr={NeurIPS}, pdf={https://example.org/a_b.pdf}}"
    )
    assert (entry["type"], entry["entry_type"]) == ("bibtex", "inproceedings")
    assert entry["title"] == "Sorting Über-Socks & more"
    assert entry["author"] == ["Józef Müller", "Ada Example", "The Team"]
    assert (entry["booktitle"], entry["year"], entry["month"]) == ("Neural Information Processing Systems", "2020", 6)
    assert (entry["abbr"], entry["pdf"]) == ("NeurIPS", "https://example.org/a_b.pdf")


def test_a_broken_entry_is_named_and_the_others_are_read():
    text = "@article{good, title={A}, year={2020}}\n\n@article{bad, title={B, year=2021\n\n@article{last, title={C}}\n"
    blocks, warnings, _ = read_bibtex(text, "p.bib")
    assert [(b.fields or {})["key"] for b in blocks] == ["good", "last"]
    assert len(warnings) == 1
    assert warnings[0].startswith("line 3:")


def test_a_key_used_twice_keeps_both_entries():
    assert [entry["title"] for entry in fields('@misc{a, title={One}}\n@misc{a, title="Two"}')] == ["One", "Two"]


def test_front_matter_of_jekyll_is_skipped_and_lines_count():
    blocks = read_bibtex("---\n---\n\n@misc{a, title={One}}", "p.bib")[0]
    assert [block.line for block in blocks] == [4]


def test_the_type_of_a_thesis_does_not_hide_the_type_of_the_record():
    assert fields("@phdthesis{a, title={One}, type={PhD}}")[0]["type"] == "bibtex"


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"Universit\'e", "Université"),
        (r"{\v{S}}kola \c{c} \"{o} \ss{} \o", "Škola ç ö ß ø"),
        (r"\emph{Fast} $O(n)$ 50\%", "Fast O(n) 50%"),
        ("``a'' -- b~c", "“a” – b c"),
        (r"\href{https://x.org}{Shown}", "Shown"),
    ],
)
def test_latex_is_decoded(latex: str, text: str):
    assert decode_latex(latex) == text
