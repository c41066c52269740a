from pathlib import Path

from screen.documents.readers.document import read_document

ORG = """#+TITLE: Ada Example
#+AUTHOR: Ada Example
#+OPTIONS: toc:nil
* TODO Experience                                   :noexport:
** Engineer
:PROPERTIES:
:CV_ENV: cventry
:FROM: <2019-03-01>
:EMPLOYER: Borealis Marine
:END:
- Drew *tide tables* in /Rust/ with ~cargo~, see [[https://x.example][the charts]]
# a remark
"""
RST = """===========
Ada Example
===========

.. contents::
   :depth: 2

:Position: Engineer

Experience
----------

**Engineer** -- `Borealis Marine <https://x.example>`__

* Drew ``tide tables`` with :sup:`Rust`
"""


def test_org_is_read_as_the_text_that_it_is():
    document = read_document(Path("cv.org"), ORG.encode())
    assert [(block.kind, block.level, block.line, block.text) for block in document.blocks] == [
        ("paragraph", 0, 1, "Ada Example"),
        ("heading", 1, 4, "Experience"),
        ("heading", 2, 5, "Engineer"),
        ("paragraph", 0, 10, "Borealis Marine | 2019-03-01 – present"),
        ("item", 1, 11, "Drew tide tables in Rust with cargo, see the charts"),
    ]
    assert [span.text for span in document.blocks[4].spans if span.bold] == ["tide tables"]
    assert document.metadata == {"title": "Ada Example", "author": "Ada Example"}
    assert document.format == "org"


def test_restructured_text_is_read_as_the_text_that_it_is():
    document = read_document(Path("cv.rst"), RST.encode())
    assert [(block.kind, block.line, block.text) for block in document.blocks] == [
        ("heading", 2, "Ada Example"),
        ("paragraph", 8, "Position: Engineer"),
        ("heading", 10, "Experience"),
        ("paragraph", 13, "Engineer -- Borealis Marine"),
        ("item", 15, "Drew tide tables with Rust"),
    ]


def test_rst_prints_what_admonitions_say_and_tells_of_notes_that_are_of_no_section() -> None:
    text = "Ada Example\n\n.. note:: Open to work\n\n.. [Ada20] Example A. Bread.\n\n.. image:: x.png\n\n.. A remark\n"
    document = read_document(Path("cv.rst"), text.encode())
    assert [block.text for block in document.blocks] == ["Ada Example", "Open to work"]
    assert document.warnings == ("footnotes were left out: Example A. Bread.",)


def test_rst_link_that_is_wrapped_shows_its_words() -> None:
    text = "Example, A. `Bread of\nthe valley\n<https://mill.example/1>`_. Journal of Mills, 2014\n\nLast\n"
    blocks = read_document(Path("cv.rst"), text.encode()).blocks
    assert [(block.line, block.text.split()) for block in blocks] == [
        (1, ["Example,", "A.", "Bread", "of", "the", "valley", ".", "Journal", "of", "Mills,", "2014"]),
        (5, ["Last"]),
    ]


def test_org_with_headers_for_latex_is_org() -> None:
    text = "#+TITLE: Resume of Ada Example\n#+LATEX_HEADER: \\usepackage{fullpage}\n\n* Work\n"
    assert read_document(Path("cv.org"), text.encode()).format == "org"
    assert (
        read_document(Path("cv.txt"), b"\\usepackage{fullpage}\n\\begin{document}Ada\\end{document}").format == "latex"
    )


def test_asciidoc_is_read_without_its_attributes_and_pictures() -> None:
    text = (
        "ifdef::env-github[]\n:imagesdir: https://example.org/images\nendif::[]\n\n= Résumé of Ada Example\n\n"
        "image:goat.jpg[]\n\n== Career\n\n=== https://loafcat.example/[Loafcat]\n_2002- Las Demo, Nevada_\n\n"
        "Running a https://shop.example/[bakery]. image:cake.png[Cake,80] *Bread* at mailto:a@example.org[mail]\n"
    )
    blocks = read_document(Path("cv.adoc"), text.encode()).blocks
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        ("heading", 1, "Résumé of Ada Example"),
        ("heading", 2, "Career"),
        ("heading", 3, "Loafcat"),
        ("paragraph", 0, "2002- Las Demo, Nevada"),
        ("paragraph", 0, "Running a bakery. Bread at mail"),
    ]
