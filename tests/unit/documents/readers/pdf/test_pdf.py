import importlib.util
import io
import time
from pathlib import Path

import pytest

from screen.documents.blocks.block import Document
from screen.documents.readers.document import read_document
from screen.documents.readers.pdf.painting import paint
from screen.ground.errors import InputError

# The tests are collected without packages, so that the maker of test files is loaded from beside this one.
_SPEC = importlib.util.spec_from_file_location("paper", Path(__file__).with_name("paper.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
paper = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(paper)
Print, column, sheet = paper.Print, paper.column, paper.sheet


def read(data: bytes) -> Document:
    return read_document(Path("cv.pdf"), data)


def shapes(data: bytes) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, b.text) for b in read(data).blocks]


PROSE = "Ada works on the sorting of socks at a very large scale and on the folding of shirts, with"


def test_headings_by_size_bullets_and_dates_at_the_right():
    page = [
        Print(72, 780, "Ada Example", "bold", 20),
        Print(72, 740, "Experience", "bold", 14),
        Print(72, 720, "Sample Labs", "bold"),
        Print(480, 720, "2020 - now"),
        Print(72, 708, "Engineer", "italic"),
        Print(80, 696, "• Built a pipeline that sorts socks by their colour and by their length, and that also pairs"),
        Print(88, 684, "them in the dark."),
        Print(80, 672, "• Folded shirts."),
    ]
    assert shapes(sheet(page)) == [
        ("heading", 1, "Ada Example"),
        ("heading", 2, "Experience"),
        ("paragraph", 0, "Sample Labs\t2020 - now\nEngineer"),
        (
            "item",
            1,
            f"{page[5].text[2:]} them in the dark.",
        ),
        ("item", 1, "Folded shirts."),
    ]


def test_two_columns_are_read_one_after_the_other_however_they_are_drawn():
    left = column(40, 700, "*SKILLS", "Python", "Rust", "Docker", "", "*LANGUAGES", "English", "French")
    right = [
        *column(200, 703, "*PROFILE", PROSE[:60], "many colleagues.", "", "*WORK", "Engineer at Acme"),
        *column(200, 619, "*STUDY", "Example University"),
    ]
    drawn = shapes(sheet(left + right))
    mixed = shapes(sheet(sorted(left + right, key=lambda line: -line.y)))
    assert [shape[2] for shape in drawn if shape[0] == "heading"] == ["SKILLS", "LANGUAGES", "PROFILE", "WORK", "STUDY"]
    assert ("paragraph", 0, "Python\nRust\nDocker") in drawn
    assert mixed == drawn


def test_headings_in_the_margin_over_two_lines_come_before_their_sections():
    margin = [
        Print(50, 700, "Research", "bold"), Print(50, 688, "Interests", "bold"), Print(150, 700, PROSE[:70]),
        Print(150, 688, "great care."), Print(50, 660, "Professional", "bold"), Print(50, 648, "Experience", "bold"),
        Print(150, 660, "Acme"), Print(150, 648, "Engineer since 2020"), Print(50, 620, "Education", "bold"),
        Print(150, 620, "Example University"), Print(150, 608, "Ph.D. in socks"),
    ]  # fmt: skip
    assert shapes(sheet(margin)) == [
        ("heading", 2, "Research Interests"),
        ("paragraph", 0, f"{PROSE[:70]} great care."),
        ("heading", 2, "Professional Experience"),
        ("paragraph", 0, "Acme\nEngineer since 2020"),
        ("heading", 2, "Education"),
        ("paragraph", 0, "Example University\nPh.D. in socks"),
    ]


def test_names_of_sections_in_the_margin_stand_above_dates_and_labels_that_are_set_there_too():
    page = [
        Print(50, 780, "Ada Example", "bold", 20),
        Print(50, 700, "Experience", "bold"), Print(50, 688, "January 2023 –", "bold"), Print(150, 688, "Baker, Acme"),
        Print(50, 676, "Present", "bold"), Print(150, 676, "Sorted socks and shirts of all kinds for the house"),
        Print(50, 664, "March 2019", "bold"), Print(150, 664, "Baker, Example Ovens"),
        Print(50, 652, "Skills", "bold"), Print(50, 640, "Streaming", "italic"), Print(150, 640, "Kafka and Flink"),
        Print(50, 628, "Languages", "italic"), Print(150, 628, "Python and Rust"), Print(50, 616, "Storage", "italic"),
        Print(150, 616, "Hammers and saws"), Print(50, 604, "Kitchen", "italic"), Print(150, 604, "Ovens and mixers"),
        Print(50, 592, "Licences and Certificates", "bold"), Print(50, 580, "June 2015", "bold"),
        Print(150, 580, "Forklift"), Print(50, 568, "Hobbies", "bold"), Print(50, 556, "Sport"),
        Print(150, 556, "Rowing"),
    ]  # fmt: skip
    assert [(kind, text) for kind, _, text in shapes(sheet(page))[1:]] == [
        ("heading", "Experience"),
        ("paragraph", "January 2023 – Present\tBaker, Acme\nSorted socks and shirts of all kinds for the house"),
        ("paragraph", "March 2019\tBaker, Example Ovens"),
        ("heading", "Skills"),
        ("paragraph", "Streaming\tKafka and Flink"),
        ("paragraph", "Languages\tPython and Rust"),
        ("paragraph", "Storage\tHammers and saws"),
        ("paragraph", "Kitchen\tOvens and mixers"),
        ("heading", "Licences and Certificates"),
        ("paragraph", "June 2015\tForklift"),
        ("heading", "Hobbies"),
        ("paragraph", "Sport\tRowing"),
    ]


def test_bullets_a_little_right_of_the_lines_above_them_are_no_column():
    page = [Print(50, 780, "Ada Example", "bold", 20)]
    for at in range(4):
        y = 700 - 48 * at
        page += [Print(138.6, y, f"Example Ovens {at}, Ghent"), Print(140.7, y - 12, f"• Baker {at}")]
        page += [Print(150, y - 24, f"• Baked rye in oven {at}"), Print(150, y - 36, f"• Sold the bread of {at}")]
    page += [Print(50, 700, "WORK", "bold"), Print(50, 688, "EXPERIENCE", "bold"), Print(50, 604, "HOBBIES", "bold")]
    told = [text for _, _, text in shapes(sheet(page))]
    assert [told.index(f"Baker {at}") - told.index(f"Example Ovens {at}, Ghent") for at in range(4)] == [1] * 4


def test_a_name_of_a_section_that_fills_the_margin_stands_before_the_numbers_beside_it():
    page = [
        Print(50, 700, "WORK", "bold"), *column(137, 700, "Example Ovens, Ghent", "Baked rye in ovens", "Sold bread"),
        Print(50, 650, "EDUCATION", "bold"), *column(137, 650, "Example University", "BA in rye and in wheat"),
        Print(50, 600, "PUBLICATIONS", "bold"), Print(134, 600, "[1]"), Print(134, 588, "[2]"),
        Print(152, 600, "A. Example. Rye. CHI, 2020."), Print(152, 588, "A. Example. Wheat. CHI, 2021."),
        Print(50, 550, "HOBBIES", "bold"), *column(137, 550, "Rowing on the river", "Amateur radio at night"),
    ]  # fmt: skip
    told = [(kind, text) for kind, _, text in shapes(sheet(page))]
    assert ("heading", "PUBLICATIONS") in told
    assert any(text.startswith("[1]") for _, text in told)


def test_addresses_in_the_margin_stand_above_what_begins_beside_them():
    page = [
        Print(150, 780, "Ada Example", "bold", 20), Print(60, 740, "M"), Print(75, 740, "+44 20 7946 0018"),
        Print(180, 740, "Employment", size=14), Print(70, 728, "a@mail.example"),
        *column(180, 720, "Baker at Example Ovens, Ghent", "Baked rye", "", "Cook at Sample Mills", "Fried fish"),
        Print(180, 640, "Education", size=14), *column(180, 620, "BA, Example University", "Rye and wheat"),
    ]  # fmt: skip
    assert [text for _, _, text in shapes(sheet(page))][1:4] == [
        "M +44 20 7946 0018\na@mail.example",
        "Employment",
        "Baker at Example Ovens, Ghent\nBaked rye",
    ]
    labels = [line._replace(text=line.text.replace("a@mail.example", "By hand")) for line in page]
    labels = [line._replace(text=line.text.replace("+44 20 7946 0018", "and wheat")) for line in labels]
    assert "M and wheat" not in [text for _, _, text in shapes(sheet(labels))]


def test_a_line_that_breaks_before_its_dates_goes_on_below_them():
    page = [
        Print(72, 700, "Baker, Example Ovens Anlagen-"), Print(480, 700, "2019 - 2021"),
        Print(72, 688, "bau GmbH, Bremen."), Print(72, 650, "Cook, Sample Mills"), Print(480, 650, "2017 - 2019"),
        Print(72, 638, "fried fish."),
    ]  # fmt: skip
    assert [text for _, _, text in shapes(sheet(page))] == [
        "Baker, Example Ovens Anlagenbau GmbH, Bremen.\t2019 - 2021",
        "Cook, Sample Mills\t2017 - 2019\nfried fish.",
    ]


def test_an_item_with_a_number_goes_on_in_small_letters():
    page = [
        Print(72, 700, "[7]"), Print(100, 700, "A. Example. Queueing by Touch. Under"),
        Print(100, 688, "review at CHI 2026."),
        Print(72, 676, "[8]"), Print(100, 676, "Rye, arXiv preprint"), Print(100, 664, "arXiv:2502.90077"),
    ]  # fmt: skip
    assert [text for _, _, text in shapes(sheet([*page, Print(72, 500, PROSE)]))][:2] == [
        "[7]\tA. Example. Queueing by Touch. Under review at CHI 2026.",
        "[8]\tRye, arXiv preprint\narXiv:2502.90077",
    ]


def test_dates_in_the_margin_stand_before_their_entries():
    page = [
        Print(50, 780, "Ada Example", "bold", 20), Print(150, 740, "Education", "bold", 14),
        Print(150, 680, "Experience", "bold", 14), Print(150, 600, "Skills", "bold", 14),
        Print(50, 720, "2019 - 2023"), Print(150, 720, "Ph.D., Example University"),
        Print(50, 708, "Sept 2015 -"), Print(50, 696, "June 2019"), Print(150, 708, "B.Sc., Sample Institute"),
        Print(50, 660, "2023 - now"), Print(150, 660, "Engineer, Acme"), Print(150, 648, "• Sorted socks"),
        Print(50, 580, "Programming"), Print(150, 580, "Python, Rust"),
    ]  # fmt: skip
    assert [shape for shape in shapes(sheet(page)) if shape[0] != "heading"] == [
        ("paragraph", 0, "2019 - 2023\tPh.D., Example University"),
        ("paragraph", 0, "Sept 2015 - June 2019\tB.Sc., Sample Institute"),
        ("paragraph", 0, "2023 - now\tEngineer, Acme"),
        ("item", 1, "Sorted socks"),
        ("paragraph", 0, "Programming\tPython, Rust"),
    ]


def test_wrapped_lines_are_joined_and_their_hyphens_resolved():
    page = column(
        72, 700, "She studied the sorting of socks, of shirts and of all that may be sorted, at the Example Univer-",
        "sity and wrote of on-device sorting in a house of many rooms, for a long time and with great on-",
        "device joy.",
    )  # fmt: skip
    (shape,) = shapes(sheet(page))
    assert "Example University and" in shape[2]
    assert shape[2].endswith("on-device joy.")


def test_page_numbers_and_running_lines_are_dropped():
    pages = [
        [
            Print(72, 815, "Ada Example - CV"),
            *column(72, 700, f"Words of page {name}", "More"),
            Print(290, 30, f"Page {at} of 3"),
        ]
        for at, name in enumerate(("one", "two", "three"), 1)
    ]
    document = read(sheet(*pages))
    assert [b.text for b in document.blocks] == [
        "Ada Example - CV", "Words of page one\nMore", "Words of page two\nMore", "Words of page three\nMore",
    ]  # fmt: skip
    assert [b.page for b in document.blocks] == [1, 1, 2, 3]
    assert document.metadata["running"] == ["Ada Example - CV"]


def test_an_item_goes_on_over_the_page():
    first = [*column(72, 700, "Words", "More words"), Print(80, 80, f"• {PROSE}")]
    second = [Print(88, 780, "many colleagues.")]
    assert shapes(sheet(first, second))[-1][2].endswith("with many colleagues.")


def test_white_tiny_and_invisible_text_is_left_out_and_reported():
    page = [
        *column(72, 700, "Seen words", "And more"),
        Print(72, 500, "white words", before="1 g"),
        Print(72, 400, "tiny words", size=1),
        Print(72, 300, "unseen words", before="3 Tr"),
    ]
    document = read(sheet(page))
    assert [b.text for b in document.blocks] == ["Seen words\nAnd more"]
    assert all(word in document.warnings[0] for word in ("white words", "tiny words", "unseen words"))


def test_white_text_on_a_dark_ground_is_read():
    page = [Print(72, 700, "Name on dark", before="1 g"), Print(72, 500, "Below")]
    assert "Name on dark" in str(shapes(sheet(page, drawing="0.1 0.2 0.4 rg 60 650 300 100 re f")))


def test_underlines_and_links_are_told_from_rules_below_headings():
    page = [Print(72, 700, "Ada Example"), Print(72, 650, "Education"), Print(72, 620, "Words below it that are many")]
    lines = "72 697.5 58 0.5 re f 72 645 450 0.5 re f"
    link = "/Annots[<</Type/Annot/Subtype/Link/Rect[70 615 200 630]/A<</S/URI/URI(https://example.org/p)>>>>]"
    blocks = read(sheet(page, drawing=lines, extra=link)).blocks
    assert blocks[0].spans[0].underline
    assert (blocks[1].kind, blocks[1].spans[0].underline) == ("heading", False)
    assert blocks[2].spans[0].href == "https://example.org/p"


def test_entries_that_begin_alike_are_parted():
    page = column(72, 700, "*Acme", "Engineer, 2020", "*Sample Labs", "Intern, 2019")
    assert shapes(sheet(page)) == [
        ("paragraph", 0, "Acme\nEngineer, 2020"),
        ("paragraph", 0, "Sample Labs\nIntern, 2019"),
    ]


def test_wrapped_cells_of_a_table_stay_whole():
    first = [Print(60, 700, "2010.03 -"), Print(60, 688, "2014.02"), Print(180, 700, "Example University")]
    second = [Print(60, 670, "2018.08 -"), Print(60, 658, "2021.08"), Print(180, 670, "Acme")]
    page = [*first, Print(380, 700, "B.Sc."), *second, Print(380, 670, "Engineer")]
    assert [shape[2] for shape in shapes(sheet(page))] == [
        "2010.03 - 2014.02\tExample University\tB.Sc.",
        "2018.08 - 2021.08\tAcme\tEngineer",
    ]


def test_a_cell_of_many_lines_is_whole_and_its_broken_words_too():
    cell = [Print(60, 700 - 12 * at, text) for at, text in enumerate(("Bach-", "e-", "lor of", "Tidal", "Arts"))]
    page = [*cell, Print(96, 700, "Example University, Kettles"), Print(450, 700, "2004 - 2009")]
    page += [Print(96, 640, "• With honours")]
    assert [shape[2] for shape in shapes(sheet(page))] == [
        "Bachelor of Tidal Arts\tExample University, Kettles\t2004 - 2009",
        "With honours",
    ]


def test_a_table_whose_last_cells_are_long_is_no_pair_of_columns() -> None:
    names = ((50, "Year"), (120, "Employer"), (220, "Post"), (320, "Skills"))
    lines, y = [Print(x, 720, name, "bold") for x, name in names], 700
    for year in range(2012, 2018):
        cells = ((50, str(year)), (120, f"Ovens {year}"), (220, "Baker"), (320, "Baked bread of rye,"))
        lines += [Print(x, y, text) for x, text in cells]
        lines += [Print(320, y - 12, "of wheat and of"), Print(320, y - 24, f"spelt {year}")]
        y -= 36
        if year in (2013, 2015):
            lines.append(Print(50, y, "Work" if year == 2013 else "Education", "bold"))
            y -= 12
    told = "\n".join(block.text for block in read(sheet(lines)).blocks)
    assert "2013\tOvens 2013\tBaker\tBaked bread" in told


def test_a_label_of_two_lines_beside_a_bullet_belongs_to_its_entry():
    page = [Print(190, 760, "Experience", "bold", 14)]
    entries = [
        ("2020 - now", "Leeds, UK"),
        ("2016 - 2020", "Austin, TX"),
        ("2013 - 2016", "Rotterdam"),
        ("2010", "Graz"),
    ]
    for at, (dates, place) in enumerate(entries):
        y = 730 - 60 * at
        page += [Print(80, y, dates), Print(80, y - 12, place), Print(190, y, f"Acme {at} | Head Chef")]
        page += [
            Print(196, y - 12, "• Ran a brigade of nine cooks"),
            Print(196, y - 24, "• Cut the cost of food by whole fish"),
        ]
    assert [shape[2] for shape in shapes(sheet(page))][:4] == [
        "Experience",
        "2020 - now Leeds, UK\tAcme 0 | Head Chef",
        "Ran a brigade of nine cooks",
        "Cut the cost of food by whole fish",
    ]


def test_employers_places_and_dates_in_the_margin_are_one_label():
    page = []
    for at, name in enumerate(("Acme", "Sample Labs", "Nonesuch", "Vumotrix")):
        y = 740 - 60 * at
        page += [
            Print(60, y, name, "bold"),
            Print(60, y - 12, "Leeds, UK", size=9),
            Print(60, y - 24, "2019 - 2021", size=9),
        ]
        page += [
            Print(200, y, "Keeper of Kettles", "bold"),
            Print(200, y - 12, "• Kept the kettles of three towns in"),
        ]
        page += [Print(208, y - 24, "working order")]
    assert [shape[2] for shape in shapes(sheet(page))][:3] == [
        "Acme\tLeeds, UK 2019 - 2021\tKeeper of Kettles",
        "Kept the kettles of three towns in working order",
        "Sample Labs\tLeeds, UK 2019 - 2021\tKeeper of Kettles",
    ]


def test_short_texts_that_stand_evenly_apart_are_several():
    # In this font they are 20, 60 and 45 points wide; 10 points lie between.
    page = [
        *column(60, 720, PROSE[:60]),
        Print(60, 700, "Rust"),
        Print(91, 700, "Burp Suite"),
        Print(148.5, 700, "Kettles"),
    ]
    assert shapes(sheet(page))[-1][2].count("\t") == 2


def test_letter_spaced_words_whose_spaces_are_drawn_are_words():
    page = [Print(60, 700, " ".join("EDUCATION"), "bold", 12, before="-2.2 Tw"), *column(60, 680, "Engineer")]
    assert shapes(sheet(page))[0][2] == "EDUCATION"


def test_dates_at_the_right_that_stand_off_their_line_are_set_into_it():
    page = [Print(60, 780, "Experience", "bold", 14)]
    for at, off in enumerate((0, 5, -4, 6)):
        y = 740 - 60 * at
        page += [
            Print(60, y, f"Acme {at}", "bold"),
            Print(60, y - 14, "Keeper of kettles"),
            Print(60, y - 28, PROSE[:70]),
        ]
        page += [Print(480, y + off, "01/2018 - now")]
    texts = [shape[2] for shape in shapes(sheet(page))]
    assert [text.split("\n")[0] for text in texts if text.startswith("Acme")] == [
        f"Acme {at}\t01/2018 - now" for at in range(4)
    ]


@pytest.mark.parametrize("names", [("Work", "Education"), ("Work",)])
def test_names_of_sections_in_the_margin_are_headings_where_titles_are_larger(names: tuple[str, ...]):
    page = []
    for at, name in enumerate(names):
        y = 760 - 200 * at
        page += [Print(60, y, name)]
        for number in range(3):
            page += [
                Print(120, y - 60 * number, f"Acme {number}", "bold", 13),
                Print(120, y - 60 * number - 15, "2018 - 2019"),
            ]
            page += [Print(120, y - 60 * number - 30, PROSE[:60])]
    heads = [text for kind, _, text in shapes(sheet(page)) if kind == "heading" and not text.startswith("Acme")]
    assert heads == list(names)


def test_a_line_that_is_drawn_twice_letter_by_letter_is_read_once():
    # Each letter has a width of a tenth of the size in `Tz`; the second is drawn upon the first.
    letters = [Print(60 + 12 * at, 760, letter, size=20) for at, letter in enumerate("KETTLES") for _ in range(2)]
    assert shapes(sheet([*letters, *column(60, 700, PROSE[:60], "socks")]))[0][2] == "KETTLES"


def test_an_employer_and_a_position_in_bold_before_their_dates_are_two_lines():
    page = []
    for at in range(3):
        y = 700 - 60 * at
        page += [
            Print(60, y, "Ocado Example", "bold"),
            Print(60, y - 13, "Data Scientist", "bold"),
            Print(450, y, "2017 - 2021"),
        ]
        page += [Print(60, y - 26, PROSE[:70])]
    assert shapes(sheet(page))[0][2] == f"Ocado Example\t2017 - 2021\nData Scientist\n{PROSE[:70]}"


def test_a_large_name_with_a_space_of_small_print_is_two_words():
    # `Ada` is 39 points wide at this size, the space behind it that of the text below.
    page = [
        Print(60, 760, "Ada", size=22),
        Print(101.6, 760, "Example", size=22),
        *column(60, 730, PROSE[:60], "socks"),
    ]
    assert shapes(sheet(page))[0] == ("heading", 1, "Ada Example")


def test_contacts_that_touch_a_large_name_are_parted_from_it():
    # `Ada Example` is 113 points wide at this size.
    page = [Print(60, 760, "Ada Example", size=19), Print(173, 760, "ada@sample.example | Leeds", size=9)]
    assert shapes(sheet(page))[0][2] == "Ada Example\tada@sample.example | Leeds"


def test_dates_in_the_margin_below_headings_in_it_are_no_column():
    page = []
    for at, head in enumerate(("SUMMARY", "SKILLS", "LANGUAGES", "AWARDS")):
        page += [Print(60, 300 - 40 * at, head, "bold", 11), Print(180, 288 - 40 * at, f"What is said of it, {at}")]
    for at, (head, dates) in enumerate([("EXPERIENCE", ["2021 - now", "2016 - 2021"]), ("EDUCATION", ["2012 - 2015"])]):
        page += [Print(60, 760 - 150 * at, head, "bold", 11)]
        for number, date in enumerate(dates):
            y = 740 - 150 * at - 50 * number
            page += [Print(60, y, date), Print(180, y, f"Counsel {number}", "bold")]
            page += [Print(180, y - 12, "Acme, Leeds, UK"), Print(180, y - 24, "• Wrote the contracts of three teams")]
    texts = [shape[2] for shape in shapes(sheet(page))]
    assert texts[:3] == [
        "EXPERIENCE",
        "2021 - now\tCounsel 0\nAcme, Leeds, UK",
        "Wrote the contracts of three teams",
    ]


def test_dates_and_labels_in_the_margin_below_headings_are_no_column_though_one_line_says_school():
    rows = [
        ("*Positions", ""),
        ("08/2022-", "Example Gardener, Example Park."),
        ("", "Looks after the lawns and the ponds of a park as"),
        ("", "long as the days are dry."),
        ("09/2020-07/2022", "Sample Gardener, Sample Park."),
        ("05/2018-12/2018", "Guest Gardener, Specimen Park. Planted a hedge in"),
        ("", "the north."),
        ("*Education", ""),
        ("09/2014-06/2020", "Diploma in Gardens, Example College. On Lawns and"),
        ("", "Schooling"),
        ("09/2009-07/2013", "Certificate in Hedges, Sample College"),
        ("*Skills", ""),
        ("Software", "HedgeCAD, PondPlan"),
        ("Speaks", "German, French"),
    ]
    lines = [
        Print(x, 700 - 14 * at, text.lstrip("*"), "bold" if text.startswith("*") else "plain")
        for at, row in enumerate(rows)
        for x, text in zip((72, 165), row, strict=True)
        if text
    ]
    said = "\n".join(text for _, _, text in shapes(sheet(lines)))
    assert "05/2018-12/2018\tGuest Gardener" in said
    assert said.index("Guest") < said.index("Education") < said.index("Hedges")


def test_the_head_of_a_table_whose_second_cell_is_called_as_a_section_makes_no_columns():
    rows = [
        ("*EXPERIENCE", "", ""),
        ("*Dates", "*Education", "*Post"),
        ("since September", "Example Ovens", "Baker"),
        ("2020", "", "• Baked bread of rye"),
        ("July 2014 -", "Sample Ovens", "Apprentice"),
        ("August 2018", "", "• Cleaned the ovens"),
        ("*TRAINING", "", ""),
        ("2018 - 2020", "Diploma in Bread", "Example College"),
        ("2009 - 2012", "Certificate in Rye", "Sample College"),
        ("*SKILLS", "", ""),
        ("Bread", "Rye, wheat", ""),
        ("Software", "OvenCAD", ""),
    ]
    lines = [
        Print(x, 700 - 14 * at, text.lstrip("*"), "bold" if text.startswith("*") else "plain")
        for at, row in enumerate(rows)
        for x, text in zip((57, 167, 307), row, strict=True)
        if text
    ]
    said = "\n".join(text for _, _, text in shapes(sheet(lines)))
    assert said.index("Example Ovens") < said.index("TRAINING") < said.index("Diploma") < said.index("SKILLS")


def test_dots_that_lead_to_the_dates_are_a_gap():
    page = [Print(60, 700, "Engineer, Acme, Leeds " + "." * 40 + " 2016 - 2021")]
    assert shapes(sheet(page)) == [("paragraph", 0, "Engineer, Acme, Leeds\t2016 - 2021")]


def test_lines_that_begin_alike_and_end_with_a_stop_are_a_list():
    lines = ("Silent Kettles and What They Know of Tides.", "On Warm Socks and the Sorting of It All.", "Sieves.")
    page = column(60, 700, *(f"Ada Example, Bob Sample, Cy Dummy. {line} ICML, 2024." for line in lines))
    assert shapes(sheet(page))[0][2].count("\n") == 2


def test_letter_spaced_headings_are_words():
    page = [Print(72, 700, "WORK EXPERIENCE", "bold", 12, before="4 Tc"), *column(72, 680, "Engineer", "USA ICML CVPR")]
    assert shapes(sheet(page)) == [("heading", 1, "WORK EXPERIENCE"), ("paragraph", 0, "Engineer\nUSA ICML CVPR")]


def test_a_page_that_shows_nothing_is_read_and_said():
    document = read(sheet([Print(72, 700, "All of it", before="1 g")]))
    assert [block.text for block in document.blocks] == ["All of it"]
    assert "shows none of its text" in document.warnings[0]


@pytest.mark.parametrize(
    ("before", "drawing"),
    [
        ("0.99 g", ""),
        ("1 1 0 rg", ""),
        ("0.04 g", "0 g 60 490 300 100 re f"),
        ("0 0 0 0 k", ""),
        ("0.1 0.2 0.4 rg", "0.1 0.2 0.4 rg 60 490 300 100 re f"),
        ("0 0 1 1 re W n 0 g", ""),
        ("7 Tr", ""),
        ("0.5 Tz", ""),
        ("1 0 0 1 0 -900 cm", ""),
        ("1 0 0 1 -900 0 cm", ""),
        ("0.2 0 0 0.2 0 400 cm", ""),
    ],
)
def test_text_that_makes_no_difference_is_left_out_and_told(before: str, drawing: str):
    document = read(
        sheet(
            [*column(72, 700, "Seen words", "And more"), Print(72, 500, "gone words", before=before)], drawing=drawing
        )
    )
    assert [block.text for block in document.blocks] == ["Seen words\nAnd more"]
    assert "gone words" in document.warnings[0]


def test_text_below_a_box_of_remarks_is_left_out_and_told():
    page = [Print(50, 700, "Ada Example"), Print(50, 600, "Kubernetes")]
    box = "/Annots[<</Type/Annot/Subtype/{}/Rect[40 590 300 620]/QuadPoints[40 620 300 620 40 590 300 590]{}>>]"
    covered = read_document(Path("cv.pdf"), sheet(page, extra=box.format("Square", "/IC[1 1 1]/C[1 1 1]")))
    assert [block.text for block in covered.blocks] == ["Ada Example"]
    assert covered.warnings == ("page 1: hidden text was left out: Kubernetes",)
    marked = read_document(Path("cv.pdf"), sheet(page, extra=box.format("Highlight", "/C[1 1 0]")))
    assert "Kubernetes" in " ".join(block.text for block in marked.blocks)


def test_print_of_a_small_page_is_small_beside_the_page():
    lines = column(20, 270, "Kept the ledgers", "And the books", step=4, size=2.8)
    document = read(sheet([*lines, Print(20, 200, "gone words", size=1)], extra="/CropBox[0 0 210 297]"))
    assert [block.text for block in document.blocks] == ["Kept the ledgers\nAnd the books"]
    assert "gone words" in document.warnings[0]


def test_text_that_stands_for_a_drawing_too_small_for_it_is_left_out_and_told():
    stands_for = Print(72, 500, ".", before="/Span <</ActualText (Kubernetes and Terraform)>> BDC")
    document = read(sheet([*column(72, 700, "Seen words", "And more"), stands_for]))
    assert [block.text for block in document.blocks] == ["Seen words\nAnd more"]
    assert "Kubernetes" in document.warnings[0]


@pytest.mark.parametrize(
    ("drawn", "said", "read_as", "told"),
    [
        ("Sorted socks by hand", "Kubernetes and Terra", "Sorted socks by hand", "Kubernetes and Terra"),
        ("AI", "CUDA", "AI", "CUDA"),
        ("Sorted socks", "Führte Kühe", "Sorted socks", "Führte Kühe"),
        ("Sorted socks", "sorted SOCKS", "sorted SOCKS", ""),
        ("ada@example.org", "mailto:ada@example.org", "mailto:ada@example.org", ""),
        ("~", "ffi", "ffi", ""),
        ("- - - - - - - - - -", "Kubernetes", "----------", "Kubernetes"),
    ],
)
def test_text_said_in_the_place_of_other_drawn_words_is_told_and_the_drawn_ones_are_read(
    drawn: str, said: str, read_as: str, told: str
) -> None:
    stands_for = Print(72, 500, drawn, before=f"/Span <</ActualText ({said})>> BDC")
    document = read(sheet([*column(72, 700, "Seen words", "And more"), stands_for]))
    assert document.blocks[-1].text == read_as
    assert document.warnings == ((f"page 1: hidden text was left out: {told}",) if told else ())


@pytest.mark.parametrize(
    ("drawn", "said", "told"),
    [
        ("Kneading", "Kneading", ""),
        ("Sorted socks by hand", "쿠버네티스 운영", "쿠버네티스 운영"),
        ("Sorted socks by hand", "Kuber\u2063netes \u202eTerra", "Kubernetes Terra"),
    ],
)
@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xef\xbb\xbf", "utf-8")]
)
def test_what_is_said_in_the_place_of_drawn_words_is_read_in_its_encoding(
    drawn: str, said: str, told: str, mark: bytes, encoding: str
) -> None:
    text = (mark + said.encode(encoding)).hex()
    stands_for = Print(72, 500, drawn, before=f"/Span <</ActualText <{text}>>> BDC")
    document = read(sheet([*column(72, 700, "Seen words", "And more"), stands_for]))
    assert document.blocks[-1].text == drawn
    hidden = (f"page 1: hidden text was left out: {told}",) if told else ()
    within = ("words had invisible characters in them: Kubernetes",) if "\u2063" in said else ()
    assert document.warnings == hidden + within


def test_a_box_whose_place_is_no_number_shows_nothing() -> None:
    import pypdfium2

    page = pypdfium2.PdfDocument(sheet(column(72, 700, "Seen words")))[0]
    boxes = [(float("nan"), 0.0, float("inf"), 9.0), (1e300, 1e300, 2e300, 2e300), (72.0, 695.0, 140.0, 712.0)]
    assert paint(page).shows(boxes).tolist()[1:] == [False, True]


def test_faint_text_is_read():
    page = [*column(72, 700, "Seen words", "And more"), Print(72, 500, "faint words", before="0.75 g")]
    assert "faint words" in str(shapes(sheet(page)))


def test_a_name_above_two_columns_comes_first():
    name = [Print(240, 780, "Ada Example", "bold", 20)]
    left = column(40, 700, "*SKILLS", "Python", "Rust", "Docker", "SQL")
    right = column(200, 703, "*WORK", "Engineer at Acme for years", "since 2020", "", "*STUDY", "Example University")
    assert shapes(sheet(name + left + right))[0] == ("heading", 1, "Ada Example")


def test_numbered_papers_are_items():
    page = [
        Print(72, 700, "[1] Bea Sample, Ada Example. The sorting of socks in the dark and in the light. In ICML,"),
        Print(88, 688, "2023."),
        Print(72, 676, "[2] Ada Example. Folding. 2022."),
    ]
    assert [shape[:2] for shape in shapes(sheet(page))] == [("item", 1), ("item", 1)]
    assert shapes(sheet(page))[0][2].endswith("In ICML, 2023.")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (sheet([]), "no text"),
        (sheet(column(72, 700, "Words"))[:300], "damaged"),
        (
            sheet([], drawing="q 500 0 0 700 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x41 EI Q"),
            "scanned",
        ),
    ],
)
def test_what_has_no_text_is_refused_in_one_sentence(data: bytes, says: str):
    with pytest.raises(InputError, match=says):
        read(data)


def test_a_locked_file_is_refused():
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(io.BytesIO(sheet(column(72, 700, "Words"))))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(InputError, match="password"):
        read(buffer.getvalue())


@pytest.mark.parametrize(
    ("matrix", "rotate"),
    [("0 1 -1 0 595 0", 90), ("0 -1 1 0 0 842", 270), ("-1 0 0 -1 595 842", 180), ("0 1 -1 0 595 0", 0)],
)
def test_a_page_that_lies_on_its_side_is_read_upright(matrix: str, rotate: int):
    lines = column(60, 560, "*Experience", "", "Sample Labs, Engineer, 2020 - 2021", "Mock Works, Intern, 2019")
    upright = [(b.kind, b.text) for b in read(sheet(lines)).blocks]
    turned = [line._replace(before=f"{matrix} cm") for line in lines]
    assert [(b.kind, b.text) for b in read(sheet(turned, extra=f"/Rotate {rotate}")).blocks] == upright


def test_a_heading_over_labels_in_the_margin_is_no_part_of_them():
    page = [
        Print(72, 780, "Ada Example", "bold", 20),
        Print(60, 700, "Skills", "bold", 14),
        *(
            Print(x, 684 - 14 * at, text)
            for at, row in enumerate(
                [("Languages", "Python, C++, CUDA"), ("Tools", "OpenCV, PyTorch, CMake"), ("Cloud", "AWS, GCP, Azure"),
                 ("Data", "Spark, Kafka, Airflow"), ("Office", "Word, Excel, LaTeX")]
            )
            for x, text in zip((60, 140), row, strict=True)
        ),
    ]  # fmt: skip
    assert ("heading", "Skills") in [(b.kind, b.text) for b in read(sheet(page)).blocks]


def test_letters_that_lean_are_italics_not_a_watermark():
    page = [
        Print(72, 740, "Example Harbour"),
        Print(72, 728, "Harbour master", before="1 0 0.3 1 -218.4 0 cm"),
        Print(200, 400, "DRAFT", size=40, before="0.7 0.7 -0.7 0.7 300 -100 cm"),
    ]
    assert shapes(sheet(page)) == [("paragraph", 0, "Example Harbour\nHarbour master")]


def test_names_of_sections_on_both_sides_of_a_gutter_make_columns_of_lines_that_pair_up():
    left = column(
        40, 700, "*CONTACT", "Exampletown", "", "*SKILLS", "Python", "Rust", "Docker", "", "*EDUCATION", "MSc"
    )
    right = column(
        220, 700, "*EXPERIENCE", "Engineer", "", "Example Harbour", "2019 - 2022", "Drew tide tables", "", "2017 - 2019"
    )
    by_rows = sorted([*left, *right], key=lambda line: (-line.y, line.x))
    texts = [block.text for block in read(sheet(by_rows)).blocks]
    assert texts[:3] == ["CONTACT", "Exampletown", "SKILLS"]
    assert texts.index("EDUCATION") < texts.index("EXPERIENCE")
    assert not any("\t" in text for text in texts)


def test_an_item_goes_on_at_the_margin_of_its_bullet():
    page = column(
        72,
        700,
        "• Set up the cluster of the whole harbour and the distributed",
        "tables of every tide",
        "• Drew charts",
    )
    assert [block.text for block in read(sheet(page)).blocks] == [
        "Set up the cluster of the whole harbour and the distributed tables of every tide",
        "Drew charts",
    ]


@pytest.mark.parametrize("sign", ["f", "{"])
def test_letters_of_a_font_of_signs_are_bullets_and_icons(sign: str):
    texts = ["Set up the cluster", "Drew charts", "Sailed home"]
    page = [Print(72, 730, "a", "signs"), Print(84, 730, "Ada Example")]
    for at, text in enumerate(texts):
        page += [Print(72, 700 - 12 * at, sign, "signs"), Print(84, 700 - 12 * at, text)]
    assert shapes(sheet(page)) == [("paragraph", 0, "Ada Example"), *(("item", 1, text) for text in texts)]


def test_a_title_below_the_longest_of_a_few_items_is_not_its_end():
    page = [
        *column(72, 700, "• Cut the tide tables of the harbour by half", "Senior Engineer", "Example Harbour"),
        *column(72, 664, "2018 - 2021", "• Drew charts"),
    ]
    assert read(sheet(page)).blocks[0].text == "Cut the tide tables of the harbour by half"


@pytest.mark.parametrize("foot", ["Ada Example - Page 1 of 1", "November 2026  Ada Example · Curriculum Vitae  1"])
def test_the_foot_of_a_single_page_is_no_text_of_it(foot: str):
    document = read(
        sheet([Print(72, 700, "Languages", "bold", 14), Print(72, 680, "English"), Print(72, 30, foot, size=8)])
    )
    assert [block.text for block in document.blocks] == ["Languages", "English"]
    assert document.metadata["running"] == [foot.replace("  ", " ")]


def test_a_short_column_with_headings_is_one():
    left = column(36, 700, "Example Harbour", "2024 - now", "Designed the annual budget", "Drew tide tables", step=11)
    left += column(
        36, 648, "Example Charts", "2020 - 2024", "Ran the sounding of the outer harbour and its islands", step=11
    )
    right = [
        Print(410, 703, "Skills", "bold"),
        Print(421, 690, "Tools: Rust, Docker,"),
        Print(430, 679, "Figma"),
        Print(410, 664, "Awards", "bold"),
        Print(421, 653, "Best Poster, 2006"),
    ]
    texts = "\n".join(block.text for block in read(sheet([*left, *right])).blocks)
    assert texts.index("islands") < texts.index("Skills") < texts.index("Best Poster")


def test_labels_that_every_entry_repeats_are_no_headings():
    page = []
    for entry, (role, employer) in enumerate([("Engineer", "Example Marine"), ("Surveyor", "Example Charts")]):
        for line, (label, text) in enumerate(
            [
                ("Position", role),
                ("Employer", employer),
                ("Dates", f"201{entry} - 201{entry + 2}"),
                ("Place", "Exampletown"),
            ]
        ):
            y = 700 - 60 * entry - 12 * line
            page += [Print(72, y, label, "bold"), Print(180, y, text)]
    assert not any(kind == "heading" for kind, _, _ in shapes(sheet(page)))


def test_lines_of_one_cell_are_joined_only_where_the_first_is_full():
    page = []
    for entry in range(3):
        y = 700 - 40 * entry
        page += [
            Print(72, y, f"201{entry} - 201{entry + 2}"),
            Print(180, y, "Surveyor of the inner sea"),
            Print(180, y - 12, "Example Charts"),
            Print(400, y, "Exampletown"),
        ]
    texts = [block.text for block in read(sheet(page)).blocks]
    assert all("Surveyor of the inner sea\nExample Charts" in text for text in texts)


def test_lines_below_the_last_text_beside_a_margin_are_no_labels_of_it():
    page = [
        *(Print(50, 700 - 30 * at, f"20{20 - at} - 20{21 - at}") for at in range(4)),
        *(Print(165, 700 - 30 * at, f"Engineer, {name} sea") for at, name in enumerate(("Old", "New", "Far", "Low"))),
        Print(50, 560, "German: native"), Print(50, 548, "English: fluent"),
    ]  # fmt: skip
    assert shapes(sheet(page))[-1] == ("paragraph", 0, "German: native\nEnglish: fluent")


def test_ragged_lines_far_from_the_margin_are_not_joined():
    page = column(
        72, 700, "Grew sales of the harbour by a fifth in two years", "Negotiated with the owners of all ten boats",
        "Kept the books of the whole fleet in good order",
    )  # fmt: skip
    assert shapes(sheet(page)) == [("paragraph", 0, "\n".join(line.text for line in page))]


def test_the_text_of_an_item_goes_on_below_the_dates_beside_it():
    page = [
        Print(72, 700, "Example Harbour, Surveyor", "bold"),
        Print(80, 688, "• Answered for the sounding of the inner and of the outer sea, with all"),
        Print(480, 688, "Apr 2019 - now"),
        Print(88, 676, "Buoys that were then in use, and drew charts of them"),
        Print(80, 664, "• Sold two boats."),
    ]
    items = [block.text for block in read(sheet(page)).blocks if block.kind == "item"]
    assert items == [
        "Answered for the sounding of the inner and of the outer sea, with all Buoys that were then in use, and drew"
        " charts of them\tApr 2019 - now",
        "Sold two boats.",
    ]


def test_a_bracket_that_a_line_leaves_open_is_closed_by_the_next():
    page = column(72, 700, "German (reading)", "isiZulu (Professional", "Working)", "English (native)")
    [found] = shapes(sheet(page))
    assert found[2] == "German (reading)\nisiZulu (Professional Working)\nEnglish (native)"


def test_names_of_sections_in_the_margin_a_little_below_their_lines():
    margin = [
        Print(60, 780, "Ada Example", size=20),
        *column(160, 740, "Baker, Example Ovens, where bread was baked for the town", "Seller, Sample Market, 2012"),
        *column(160, 700, "Diploma of Baking, School of Bread, with rye as its subject", "Diploma of Rye, 2008"),
        *column(160, 660, "A prize for rye bread that nobody else had asked for, 2016", "A prize for wheat, 2014"),
        Print(60, 738, "Experience", size=8),
        Print(60, 698, "Education", size=8),
        Print(60, 658, "Awards", size=8),
    ]
    assert [shape for shape in shapes(sheet(margin)) if shape[0] == "heading"] == [
        ("heading", 1, "Ada Example"),
        ("heading", 2, "Experience"),
        ("heading", 2, "Education"),
        ("heading", 2, "Awards"),
    ]


def test_capitals_within_words_of_letter_spaced_print():
    page = column(72, 700, "Skills in JavaScript, GitHub and MongoDB")
    spaced = [line._replace(before="1.2 Tc") for line in page]
    assert [shape[2] for shape in shapes(sheet(spaced))] == ["Skills in JavaScript, GitHub and MongoDB"]


def test_from_when_and_to_when_side_by_side_are_of_one_entry():
    page = []
    for top, name, role, begun, ended in (
        (740, "Example Ovens", "Baker", "Jan 2019", "Mar 2021"),
        (690, "Sample Mills", "Miller", "Jun 2016", "Dec 2018"),
    ):
        page += [*column(72, top, name, begun), *column(250, top, role, ended)]
        page += column(72, top - 26, "Ground the rye and the wheat of the whole valley, day by day and year by year")
    text = "\n".join(shape[2] for shape in shapes(sheet(page)))
    assert "Jan 2019\tMar 2021" in text
    assert "Jun 2016\tDec 2018" in text


def test_a_name_of_a_section_set_as_others_is_one_right_below_the_text_before_it():
    rows = ["*Experience", "2019 - 2021", "*Education", "2015 - 2019", "*Skills", "Welding", "*Languages", "German"]
    page = [*column(72, 780, *rows[:2], step=24), *column(72, 738, *rows[2:], step=14)]
    headings = [shape[2] for shape in shapes(sheet([Print(72, 810, "Ada Example", "bold", 20), *page]))]
    assert [text for text in headings if f"*{text}" in rows] == ["Experience", "Education", "Skills", "Languages"]


def test_a_large_name_that_begins_a_little_left_of_its_column_stands_in_it():
    left = column(40, 780, "*SKILLS", "Python", "Rust", "Docker", "", "*LANGUAGES", "English", "French")
    right = [Print(197.4, 780, "Ada Example", "bold", 30)]
    right += column(200, 750, "*PROFILE", PROSE[:60], "many colleagues.", "", "*WORK", "Engineer at Acme")
    found = [shape[2] for shape in shapes(sheet(left + right))]
    assert found.index("Ada Example") > found.index("English\nFrench")


def test_letters_of_fonts_that_are_pictures_are_those_of_tex() -> None:
    """`pdflatex` embeds such fonts where it has no others: they have no name, and no table tells their text."""
    page = [Print(20, 700, "2019 • 2021 Scienti\x1cc work", font="signs")]
    page.append(Print(20, 680, "Stra\xdfe", font="signs"))
    squares = "".join(f"/a{code} 99 0 R" for code in range(256))
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 0/LastChar 255"
        f"/Widths[{'6 ' * 256}]/CharProcs<<{squares}>>/Resources<<>>"
        f"/Encoding<</Type/Encoding/Differences[0{''.join(f'/a{code}' for code in range(256))}]>>>>"
    )
    drawn = b"99 0 obj\n<</Length 26>>stream\n6 0 0 0 5 7 d1 0 0 5 7 re f\nendstream\nendobj\nxref"
    named = b"<</Type/Font/Subtype/Type1/BaseFont/FontAwesome/Encoding/WinAnsiEncoding>>"
    data = sheet(page).replace(named, font.encode()).replace(b"xref", drawn, 1).replace(b"\x95", b"\x15")
    data = data.replace(b"\xdf", b"\xff")
    assert [block.text for block in read(data).blocks] == ["2019 – 2021 Scientific work", "Straße"]
    # Browsers embed fonts with many weights so, and tell what their letters are.
    table = "beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <ff> <00df> endbfchar"
    table = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 {table} endcmap"
    mapped = f"98 0 obj\n<</Length {len(table)}>>stream\n{table}\nendstream\nendobj\nxref".encode()
    data = data.replace(b"/FirstChar 0", b"/ToUnicode 98 0 R/FirstChar 0").replace(b"xref", mapped, 1)
    assert [block.text for block in read(data).blocks][1:] == ["Straße"]


def test_a_hyphen_of_a_word_stays_where_a_cell_breaks_at_it():
    cell = column(72, 700, "Cut end-of-", "day sums in", "half", step=12)
    page = [Print(72, 740, "Experience", "bold", 14), *cell, Print(300, 700, "Example Ltd")]
    (text,) = [shape[2] for shape in shapes(sheet(page)) if "Example" in shape[2]]
    assert "end-of-day" in text


def test_cards_side_by_side_below_names_of_sections_are_no_columns_of_the_page():
    cards = [("Welder", "Sample Ltd"), ("Baker", "Voltmeer"), ("Cook", "Paketwolke"), ("Guide", "Zorb Tours")]
    schools = [("BSc", "Sampleton"), ("MSc", "Exampleton"), ("BA", "Nowhere"), ("MA", "Somewhere")]
    page, y = [Print(50, 800, "Ada Example", "bold", 20)], 770
    for name, pairs in (("EXPERIENCE", cards), ("EDUCATION", schools)):
        page.append(Print(50, y, name, "bold"))
        for at, (first, second) in enumerate(pairs):  # one card is drawn after the other
            top = y - 16 - 70 * (at // 2)
            page += column(50 + 250 * (at % 2), top, first, second, "2019 - 2021", "Did what was to be done", "there")
        y -= 170
    found = " ".join(shape[2] for shape in shapes(sheet(page)))
    assert found.index("Zorb Tours") < found.index("EDUCATION")


def test_a_name_over_two_lines_beside_contacts_is_one():
    page = [
        Print(40, 790, "Adalinda", "plain", 30),
        Print(420, 776, "ada@example.com"),
        Print(420, 764, "Mocktown"),
        Print(40, 755, "Example-Sample", "plain", 30),
        Print(420, 752, "+1 555 0100"),
        Print(40, 733, "Keeper of tides,", "plain", 15),
        Print(40, 715, "kettles and ledgers", "plain", 15),
        *column(40, 690, PROSE, "many colleagues of the harbour and of the town, who came in all weathers."),
    ]
    told = shapes(sheet(page))
    assert ("heading", 1, "Adalinda Example-Sample") in told
    assert ("heading", 2, "Keeper of tides, kettles and ledgers") in told


def test_a_column_whose_lines_end_at_one_edge_is_one():
    left = column(
        40, 700, "*Experience", "Engineer, Example Harbour", "2020 - now", PROSE[:52], "", "Clerk, Mock Ovens",
        "2016 - 2020", "Kept the ledgers of nine ovens", "", "*Volunteering", "Reader, Sample Library", "2019", step=12,
    )  # fmt: skip
    right = [
        Print(x, 700 - 12 * at, text, "bold" if text in ("Skills", "Education") else "plain")
        for at, (x, text) in enumerate(
            ((521, "Skills"), (519, "Python"), (530, "Rust"), (474, "Tidal modelling"), (530, "SQL"),
             (500, "Education"), (489, "BSc, Physics"), (449, "Example University"), (530, "2016"))
        )
    ]  # fmt: skip
    told = [text for _, _, text in shapes(sheet([*left, *right]))]
    assert told[-4:] == [
        "Skills",
        "Python\nRust\nTidal modelling\nSQL",
        "Education",
        "BSc, Physics\nExample University\n2016",
    ]
    assert not any("\t" in text for text in told)


def test_items_side_by_side_are_each_whole():
    page = [
        *column(60, 720, "*Engineer, Example Harbour", "2020 - now"),
        *column(64, 690, "• Rebuilt the tide model as an", "ensemble of kettles; its error", "fell by a third"),
        *column(260, 690, "• Wrote the tests for the", "ledger of the ovens"),
        *column(60, 640, "*Clerk, Mock Ovens", "2016 - 2020"),
    ]
    items = [text for kind, _, text in shapes(sheet(page)) if kind == "item"]
    assert items == [
        "Rebuilt the tide model as an ensemble of kettles; its error fell by a third",
        "Wrote the tests for the ledger of the ovens",
    ]


def test_items_side_by_side_end_above_the_name_of_the_next_section():
    page = [
        *column(60, 720, "• Ovens", "• Kettles", step=13),
        *column(260, 720, "• Budgets", "• Speeches", step=13),
        Print(60, 685, "Education", "bold", 13),
        Print(60, 667, "Example University"),
    ]
    told = [text for _, _, text in shapes(sheet(page))]
    assert told == ["Ovens", "Kettles", "Budgets", "Speeches", "Education", "Example University"]


def test_cells_that_begin_where_others_do_are_parted():
    page = [
        *column(60, 720, "*Languages", "Example", "native"),
        *column(160, 708, "Samplish", "fluent"),
        *column(210, 708, "Mockish", "basic"),
    ]
    assert shapes(sheet(page))[0][2] == "Languages\nExample\tSamplish\tMockish\nnative\tfluent\tbasic"


def test_names_of_sections_at_the_middle_of_their_rows():
    page: list[Print] = []
    rows = {"Experience": ("Engineer, Example Harbour, 2020 - now", "Clerk, Mock Ovens, 2016 - 2020", "Reader, 2015")}
    rows["Education"] = ("Example University, 2016", "Sample School, 2012", "Mock School, 2008")
    rows["Languages"] = ("Samplish", "Mockish", "Examplish")
    for number, (name, lines) in enumerate(rows.items()):
        page.append(Print(60, 700 - 90 * number - 15, name, "plain", 13))
        page += column(200, 700 - 90 * number, *lines, step=15)
    told = [text for _, _, text in shapes(sheet(page))]
    assert told[::2] == list(rows)
    assert told[-1] == "Samplish\nMockish\nExamplish"


def test_names_of_sections_at_the_middle_of_ruled_rows_of_several_blocks():
    page, rules = [], ""
    for number, name in enumerate(("Experience", "Education", "Languages")):
        top = 700 - 120 * number
        rules += f"60 {top + 20} 480 0.5 re f\n"
        page.append(Print(60, top - 48, name, "plain", 13))
        page += column(
            200, top, f"First of {name}", "and more", "", "", f"Second of {name}", "and more", "", "", "Third"
        )
    told = [text for _, _, text in shapes(sheet(page, drawing=rules))]
    assert told[::4] == ["Experience", "Education", "Languages"]
    assert told[1] == "First of Experience and more"


def test_dates_at_the_right_above_and_below_a_short_second_column_stay_beside_their_lines():
    page = [Print(60, 760, "Experience", "bold", 13)]
    for number in range(3):
        page += column(60, 740 - 40 * number, f"*Engineer {number}", f"Example Ovens {number}")
        page += [Print(440, 740 - 40 * number, f"May 201{number} - May 201{number + 1}")]
        page += [Print(497, 728 - 40 * number, "Mocktown")]
    page += [Print(60, 600, "Skills", "bold", 13), *column(60, 585, "Rust", "Python", "Kettles")]
    page += [Print(320, 600, "Languages", "bold", 13), *column(320, 585, "Samplish", "Mockish", "Examplish")]
    page += [Print(60, 520, "Awards", "bold", 13), Print(60, 505, "Best Kettle"), Print(500, 505, "May 2019")]
    assert [text for _, _, text in shapes(sheet(page))] == [
        "Experience",
        *(
            f"Engineer {number}\tMay 201{number} - May 201{number + 1}\nExample Ovens {number}\tMocktown"
            for number in range(3)
        ),
        "Skills",
        "Rust\nPython\nKettles",
        "Languages",
        "Samplish\nMockish\nExamplish",
        "Awards",
        "Best Kettle\tMay 2019",
    ]


def test_capitals_are_no_heading_where_those_of_the_document_are_small():
    page: list[Print] = []
    for number, name in enumerate(("Experience", "Education", "Languages")):
        page.append(Print(60, 740 - 90 * number, name, "plain", 16))
        page += column(60, 720 - 90 * number, "PGCE" if number == 1 else "Example", "", "Sample")
    assert ("paragraph", 0, "PGCE") in shapes(sheet(page))


@pytest.mark.parametrize("left", [60, 270])
def test_a_column_of_names_of_sections_alone_is_none(left: int):
    page = []
    sections = {"Employment": 5, "Education": 3, "Skills": 3, "Volunteer Work": 3, "Languages": 3}
    if left == 60:
        sections = {name.replace(" ", "|"): count for name, count in sections.items()}
    top = 760
    for name, count in sections.items():
        beside = left == 60
        page += [Print(left, top - 12 * at, line, "bold", 12) for at, line in enumerate(name.split("|"))]
        start = top if beside else top - 14 * len(name.split("|"))
        page += column(170 if beside else 60, start, *(f"{name[:5]} line {at}" for at in range(count)), step=13)
        top = start - 13 * count - 16
    names = [name.replace("|", " ") for name in sections]
    told = [text for _, _, text in shapes(sheet(page))]
    assert [text for text in told if text in names] == names
    assert told[1] == "\n".join(f"Emplo line {at}" for at in range(5))


def test_things_in_a_line_each_with_their_year_are_not_joined():
    lines = ("Keeper of ovens, School of Kettles (2022)", "Keeper of tides, Institute of Example (2020)")
    page = [*column(330, 700, *lines), *column(330, 640, "Ovens and kettles of all kinds")]
    assert shapes(sheet(page))[0][2] == "\n".join(lines)


def test_a_column_that_ends_at_one_edge_begins_with_the_name_of_its_section():
    left = column(
        40,
        714,
        "*Profile",
        PROSE[:59],
        "with many colleagues of the harbour",
        "",
        "*Work",
        *["Clerk of an oven, 2019"] * 7,
    )
    right = [
        Print(x, 694 - 14 * at, text, "bold" if text in ("Contact", "Skills") else "plain")
        for at, (x, text) in enumerate(
            (
                (513, "Contact"),
                (464, "ada@example.com"),
                (505, "Mocktown"),
                (524, "Skills"),
                (519, "Python"),
                (529, "Rust"),
            )
        )
    ]
    told = [text for _, _, text in shapes(sheet([*left, *right]))]
    assert told[1] == f"{PROSE[:59]} with many colleagues of the harbour"
    assert told[-4:] == ["Contact", "ada@example.com\nMocktown", "Skills", "Python\nRust"]


def test_names_of_sections_set_alike_and_nothing_else_so_are_headings_without_room_around_them():
    lines = ("*Profile", PROSE[:59], "*Work", "Clerk of an oven, 2019", "*Education", "School of Kettles, 2016")
    told = shapes(sheet(column(60, 700, *lines)))
    assert [text for kind, _, text in told if kind == "heading"] == ["Profile", "Work", "Education"]


def test_dates_at_the_right_of_a_column_are_no_part_of_the_next_one():
    page = [Print(40, 700, "Work", "bold", 13)]
    for number in range(7):
        page += column(40, 680 - 46 * number, f"*Engineer {number}", "Example Ovens", "Kept ovens")
        page += [Print(300, 680 - 46 * number, f"201{number} - 201{number + 1}")]
    page += [Print(40, 340, "Education", "bold", 13), *column(40, 325, "School of Kettles")]
    for number, name in enumerate(("Skills", "Languages", "Interests")):
        page += [Print(430, 694 - 115 * number, name, "bold", 13)]
        page += [Print(430 + 7 * at, 674 - 115 * number - 13 * at, f"Kettle {at}") for at in range(5)]
    told = [text for _, _, text in shapes(sheet(page))]
    assert told[1:3] == [f"Engineer {at}\t201{at} - 201{at + 1}\nExample Ovens\nKept ovens" for at in (0, 1)]
    assert [text for text in told if text in ("Skills", "Languages", "Interests")] == [
        "Skills",
        "Languages",
        "Interests",
    ]


def test_what_follows_a_name_in_the_margin_at_once_is_no_part_of_the_next_row():
    page: list[Print] = []
    top = 700
    for name, count in (("Experience", 4), ("Education", 2), ("Skills", 3), ("Languages", 4)):
        page.append(Print(60, top, name, "plain", 13))
        page += column(200, top, *(f"{name[:5]} line {at}" for at in range(count)), step=13)
        top -= 13 * count + 5
    told = [text for _, _, text in shapes(sheet(page))]
    assert told[::2] == ["Experience", "Education", "Skills", "Languages"]
    assert told[5] == "Skill line 0\nSkill line 1\nSkill line 2"


def test_names_of_sections_that_nothing_but_room_sets_apart_are_headings():
    page = [Print(72, 780, "Ada Example", size=20)]
    for at, name in enumerate(("Work Experience", "Education", "Skills")):
        top = 740 - 80 * at
        page += [Print(72, top, name), *column(72, top - 13, "2012 - 2014", "Sample Labs", "Sorting socks", step=13)]
    heads = [text for kind, _, text in shapes(sheet(page)) if kind == "heading"]
    assert heads == ["Ada Example", "Work Experience", "Education", "Skills"]


def test_large_names_of_sections_in_the_margin_whose_tops_are_level_with_the_text_come_first():
    page = [Print(60, 800, "Ada Example", "bold", 22)]
    for at, name in enumerate(("Skills", "Education", "Languages")):
        top = 740 - 90 * at
        page += [Print(60, top - 7, name, size=16), *column(200, top, PROSE[:50], PROSE[:40], PROSE[:45], step=14)]
    texts = [text for _, _, text in shapes(sheet(page))][1:]
    assert [texts.index(name) for name in ("Skills", "Education", "Languages")] == [0, 2, 4]


def test_names_of_sections_in_the_margin_come_below_the_lines_that_begin_there():
    page = [Print(60, 790, "Ada Example", size=20), Print(60, 776, "Baker and miller"), Print(60, 763, "Nowhere")]
    for at, name in enumerate(("Skills", "Education", "Languages")):
        top = 743 - 80 * at
        page += [Print(60, top, name), *column(160, top, *(PROSE[:length] for length in (50, 40, 45, 35, 55)), step=13)]
    texts = [text for _, _, text in shapes(sheet(page))]
    assert texts[:3] == ["Ada Example", "Baker and miller\nNowhere", "Skills"]


def test_names_of_sections_side_by_side_begin_columns_however_short() -> None:
    page = [
        Print(60, 740, "Ada Example kneads the dough of a bakery that was invented for a test of columns"),
        *column(60, 700, "*Skills", "Kneading", "Glazing", "Weighing"),
        *column(310, 700, "*Languages", "Dutch", "Frisian"),
    ]
    text = "\n".join(block.text for block in read(sheet(page)).blocks[1:])
    assert text == "Skills\nKneading\nGlazing\nWeighing\nLanguages\nDutch\nFrisian"


def test_the_name_of_a_section_is_no_label_of_the_dates_below_it() -> None:
    page = [Print(60, 700, "Experience", size=10.5)]
    for at in range(4):
        dates, entry = Print(60, 688 - 36 * at, f"201{at} - 201{at + 1}"), ("Baker", "Example Oven", "Kept the oven")
        page += [dates, *column(160, 688 - 36 * at, *entry)]
    assert read(sheet(page)).blocks[0].text.startswith("Experience\n2010 - 2011\tBaker")


@pytest.mark.parametrize("size", [2000000, 1000000000])
def test_a_word_drawn_wider_than_any_page_costs_no_more_than_another(size: int) -> None:
    lines = column(72, 700, "Baker, Example Ovens", "2015 - 2018", "Made bread", "for the village")
    start = time.process_time()
    document = read(sheet([*lines, Print(300, 400, "Ada", size=size)]))
    assert time.process_time() - start < 5
    assert "Made bread" in "\n".join(block.text for block in document.blocks)


def test_a_letter_beyond_all_letters_loses_no_text() -> None:
    data = sheet(column(72, 700, "Baker, Example Ovens", "2015 ~ 2018")).replace(
        b"/Encoding/WinAnsiEncoding", b"/Encoding<</Differences[126/u110000]>>", 1
    )
    assert "Baker, Example Ovens" in "\n".join(block.text for block in read(data).blocks)


def disc(x: float, y: float, size: float) -> str:
    """A filled disc as browsers draw it, `size` points wide, with its lower left corner there."""
    half = size / 2
    return (
        f"{x} {y + half} m {x} {y + size} {x + half} {y + size} {x + half} {y + size} c "
        f"{x + size} {y + size} {x + size} {y + half} {x + size} {y + half} c {x + size} {y} {x + half} {y} "
        f"{x + half} {y} c {x} {y} {x} {y + half} {x} {y + half} c f"
    )


@pytest.mark.parametrize(
    ("size", "x", "kind"), [(3, 86, "item"), (3, 500, "paragraph"), (3, 40, "paragraph"), (7, 86, "paragraph")]
)
def test_a_dot_that_is_drawn_before_a_line_is_its_bullet(size: float, x: float, kind: str) -> None:
    """Browsers print lists so; a dot behind the line, far before it or as large as that of a time line is none."""
    lines = column(96, 720, "Built a pipeline for socks", "Terraform", step=14)
    dots = " ".join(disc(x, line.y + 2, size) for line in lines)
    page = [Print(72, 780, "Ada Example", "bold", 20), Print(72, 745, "Experience", "bold", 14), *lines]
    assert {block.kind for block in read(sheet(page, drawing=dots)).blocks[2:]} == {kind}


@pytest.mark.parametrize("drawing", [disc(117, 722, 3), "86 722 9 3 re f"])
def test_a_dot_between_words_and_a_bar_before_them_are_no_bullets(drawing: str) -> None:
    """A dot parts what stands on one line; a bar is wider than it is high."""
    parts = [Print(96, 720, "Kilns"), Print(123, 720, "Glazes")]
    page = [Print(72, 780, "Ada Example", "bold", 20), Print(72, 745, "Skills", "bold", 14), *parts]
    assert "•" not in "".join(block.text for block in read(sheet(page, drawing=drawing)).blocks)
    assert {block.kind for block in read(sheet(page, drawing=drawing)).blocks[2:]} == {"paragraph"}


def test_a_heading_at_the_edge_of_the_right_column_heads_it_where_it_happens_to_be_in_the_middle_of_the_page() -> None:
    """It is no name above both columns: the lines below it begin where it does."""
    side = [
        Print(90, 748, "Bo Sample", "bold", 20),
        Print(90, 720, "Contact", "bold", 12),
        *column(90, 700, "bo@example.org", "Exampleton"),
        Print(90, 665, "Skills", "bold", 12),
        *column(90, 645, "Python", "Scala", "SQL", "Airflow", "Kafka"),
    ]
    main = [
        Print(244, 756, "Work experience", "bold", 12),
        *column(244, 728, "*Engineer", "Sample Labs, Exampleton", "2020 - 2023"),
        *column(289, 688, "Built streaming ingestion with Kafka and Spark", "Mentored two junior engineers"),
        *column(244, 656, "*Developer", "Example Ltd, Exampleton", "2016 - 2019"),
        *column(289, 616, "Wrote the billing service with Java and Spark", "Answered the mail of the team"),
    ]
    texts = [block.text.partition("\n")[0] for block in read(sheet([*main, *side])).blocks]
    assert texts.index("Work experience") == texts.index("Engineer") - 1 > texts.index("Skills")


@pytest.mark.parametrize("lower", [-2.7, 2.7])
def test_a_bullet_that_is_set_larger_and_off_its_line_is_of_that(lower: float) -> None:
    lines = [
        *column(50, 800, "*Ada Example", size=18),
        *column(50, 770, "*Experience", size=12),
        *column(50, 750, "*Potter", "Kettles Ltd", "January 2020 – Present", size=8.5),
        *column(
            62,
            714,
            "Turned lids of forty sizes by hand and fired them in the",
            "kiln since 2020",
            "Sold spouts",
            size=8.5,
        ),
        *(Print(50, y - lower, "•", size=12) for y in (714, 690)),
        *column(50, 676, "*Thrower", "Bowls Ltd", "May 2015 – June 2019", size=8.5),
    ]
    items = [block.text for block in read(sheet(lines)).blocks if block.kind == "item"]
    assert items == ["Turned lids of forty sizes by hand and fired them in the kiln since 2020", "Sold spouts"]


def test_a_summary_in_large_print_is_text_and_a_headline_over_two_lines_one_heading():
    page = [
        Print(72, 780, "Ada Example", "bold", 20),
        Print(72, 755, "Kettle engineer at Sample Labs |", size=12),
        Print(72, 740, "Steam, Pots", size=12),
        Print(72, 705, "Summary", "bold", 15),
        Print(72, 685, "I build kettles that people trust. Ten years from", size=12),
        Print(72, 670, "drawings to services that answer", size=12),
        Print(72, 655, "guests.", size=12),
        *column(72, 620, "*WORK", PROSE, PROSE, PROSE, PROSE),
    ]
    found = shapes(sheet(page))
    assert [text for kind, _, text in found if kind == "heading"] == [
        "Ada Example", "Kettle engineer at Sample Labs | Steam, Pots", "Summary", "WORK"
    ]  # fmt: skip
    summary = "I build kettles that people trust. Ten years from drawings to services that answer guests."
    assert ("paragraph", summary) in [(kind, text.replace("\n", " ")) for kind, _, text in found]
