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
    assert "title={B" in warnings[0]


def test_a_key_used_twice_keeps_both_entries():
    assert [entry["title"] for entry in fields('@misc{a, title={One}}\n@misc{a, title="Two"}')] == ["One", "Two"]


def test_front_matter_of_jekyll_is_skipped_and_lines_count():
    blocks = read_bibtex("---\n---\n\n@misc{a, title={One}}", "p.bib")[0]
    assert [block.line for block in blocks] == [4]


def test_the_type_of_a_thesis_does_not_hide_the_type_of_the_record():
    assert fields("@phdthesis{a, title={One}, type={PhD}}")[0]["type"] == "bibtex"


def test_strings_joined_with_a_hash_are_one_text_in_whatever_order_they_stand():
    text = (
        '@misc{a, title = {Of } # what # " and " # {Tea}, howpublished = PRO # conf}\n'
        '@string{what = {Socks}} @string{pro = "Proc. of "} @string{conf = "the Conference of Tea"}'
    )
    (entry,) = fields(text)
    assert (entry["title"], entry["howpublished"]) == ("Of Socks and Tea", "Proc. of the Conference of Tea")


@pytest.mark.parametrize(
    "text",
    [
        "@misc{a, title={Of Tea} author={Ada Example}, year=2021}",
        "@misc{a, title={Of Tea}, author={Ada Example} year=2021}",
        "@misc{a, title={Of Tea}, author={Ada Example}\n  year={2021}\n}",
        "@misc{a title={Of Tea}, author={Ada Example}, year=2021}",
        "@misc{title={Of Tea}, author={Ada Example}, year=2021}",
        "@misc(a, title={Of Tea}, author={Ada Example}, year=2021)",
    ],
)
def test_a_comma_or_a_key_that_is_missing_is_no_loss(text: str):
    (entry,) = fields(text)
    assert (entry["title"], entry["author"], entry["year"]) == ("Of Tea", ["Ada Example"], "2021")


def test_an_equals_sign_in_a_title_begins_no_field():
    (entry,) = fields("@misc{a, title={When x = y and author={nobody}}, year=2021}")
    assert entry["title"] == "When x = y and author=nobody"


def test_what_a_crossref_names_is_taken_over_but_for_what_is_its_own():
    entry, volume = fields(
        "@inproceedings{a, title={Of Tea}, author={Ada Example}, crossref={Tea22}}\n"
        "@proceedings{tea22, title={Proceedings of Tea}, year={2022}, doi={10.1/volume}, editor={Bob Sample}}"
    )
    assert (entry["title"], entry["booktitle"], entry["year"]) == ("Of Tea", "Proceedings of Tea", "2022")
    assert "doi" not in entry
    assert volume["title"] == "Proceedings of Tea"


def test_a_keyless_entry_is_nobodys_volume():
    _, entry = fields("@misc{, title={One}, author={Bob Sample}}\n@misc{b, title={Two}}")
    assert "author" not in entry


def test_of_a_field_that_stands_twice_the_first_counts_and_it_is_said():
    blocks, warnings, _ = read_bibtex("@misc{a, title={One}, title={Two}, year=2020, year={2020}}", "p.bib")
    assert (blocks[0].fields or {})["title"] == "One"
    assert warnings == ["line 1: title stands twice; the first is taken"]


@pytest.mark.parametrize(
    ("month", "number"),
    [("{10}", 10), ("10", 10), ("oct", 10), ('oct # "~12"', 10), ("{October}", 10), (r'"M{\"a}rz"', 3), ("{Oct.}", 10)],
)
def test_months_in_figures_and_words(month: str, number: int):
    assert fields(f"@misc{{a, title={{One}}, year=2020, month={month}}}")[0]["month"] == number


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"Universit\'e", "Université"),
        (r"{\v{S}}kola \c{c} \"{o} \ss{} \o", "Škola ç ö ß ø"),
        (r"\emph{Fast} $O(n)$ 50\%", "Fast O(n) 50%"),
        ("``a'' -- b~c", "“a” – b c"),
        (r"\ifmmode \check{S}\else \v{S}\fi{}ample", "Šample"),
        (r"\href{https://x.org}{Shown}", "Shown"),
        (r"$\alpha\,\beta$ of a\\_b", "α β of a_b"),
    ],
)
def test_latex_is_decoded(latex: str, text: str):
    assert decode_latex(latex) == text
