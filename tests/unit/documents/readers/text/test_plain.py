from textwrap import dedent

import pytest

from screen.documents.readers.text.plain import read_plain


def shapes(text: str) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, b.text) for b in read_plain(dedent(text), "cv.txt")[0]]


def test_capitals_and_underlines_are_headings():
    text = """\
        Ada Example
        ===========

        EMPLOYMENT

        Engineer

        Skills
        ------
        Python
        """
    assert shapes(text) == [
        ("heading", 1, "Ada Example"),
        ("heading", 0, "EMPLOYMENT"),
        ("paragraph", 0, "Engineer"),
        ("heading", 2, "Skills"),
        ("paragraph", 0, "Python"),
    ]


def test_wrapped_lines_are_joined_and_hyphens_resolved():
    text = """\
        Ada Example studied the sorting of socks at the Example Univer-
        sity, where she wrote about on-
        device sorting. She used on-device data.
        """
    (shape,) = shapes(text)
    assert "University" in shape[2]
    assert "about on-device" in shape[2]
    assert "\n" not in shape[2]


def test_short_lines_of_one_entry_stay_lines():
    assert shapes("Sorting Socks\nAda Example, Bea Sample\nICML 2023\n") == [
        ("paragraph", 0, "Sorting Socks\nAda Example, Bea Sample\nICML 2023")
    ]


def test_title_and_venue_below_a_number_belong_to_it():
    text = "- [1] Bea Sample, **Ada Example**\nSorting Socks\nICML, 2023\n- [2] Ada Example\nFolding\n"
    assert shapes(text) == [
        ("item", 1, "[1] Bea Sample, Ada Example\nSorting Socks\nICML, 2023"),
        ("item", 1, "[2] Ada Example\nFolding"),
    ]


def test_the_line_after_a_bullet_at_the_margin_is_the_next_entry():
    assert shapes("- built a thing.\nAcme, 2020\n- and more.\n")[1] == ("paragraph", 0, "Acme, 2020")


def test_nested_bullets_of_many_kinds():
    assert shapes("• One\n  ◦ Two\n    – Three\n• Four\n") == [
        ("item", 1, "One"),
        ("item", 2, "Two"),
        ("item", 3, "Three"),
        ("item", 1, "Four"),
    ]


def test_a_bullet_on_a_line_of_its_own_goes_with_the_next_line():
    assert shapes("•\nBuilt things\n") == [("item", 1, "Built things")]


def test_wide_gaps_are_tabs():
    assert shapes("Example University          2018 - 2022\n")[0][2] == "Example University\t2018 - 2022"


def test_page_numbers_and_recurring_headers_are_dropped_at_page_breaks():
    text = "Ada Example CV\nFirst page\n1\n\fAda Example CV\nSecond page\n2\n\fAda Example CV\nThird\n3\n"
    assert [shape[2] for shape in shapes(text)] == ["Ada Example CV\nFirst page", "Second page", "Third"]


def test_a_little_markdown_is_read():
    (block,) = read_plain("**Winner**, *GENIUS*, [site](https://example.org) [x](#)", "a.txt")[0]
    assert [(s.text, s.bold, s.italic, s.href) for s in block.spans if s.text.strip(" ,")] == [
        ("Winner", True, False, None),
        ("GENIUS", False, True, None),
        ("site", False, False, "https://example.org"),
        (" x", False, False, None),
    ]


def test_stars_of_equal_contribution_are_no_markup():
    assert shapes("Ada Example*, Bea Sample*, Cy Dummy")[0][2] == "Ada Example*, Bea Sample*, Cy Dummy"


def test_chinese_lines_are_joined_without_a_space():
    line = "负责大规模推荐系统的研发包括召回排序与重排等模块的设计与实现并且对线上服务的性能进行优化和监控以及评估"
    assert shapes(f"{line}\n持续改进\n")[0][2] == f"{line}持续改进"


def test_lines_count_from_one():
    assert [b.line for b in read_plain("One\n\n\nTwo\n", "a.txt")[0]] == [1, 4]


def test_a_line_that_ends_with_dates_is_whole_and_so_is_the_one_above():
    jobs = [
        "Senior Engineer for the tide tables of every harbour, Example Marine, Exampletown, 2019 - 2023",
        "Engineer for the charts of the inner sea and its islands, Example Charts, Exampletown, 2014 - 2019",
    ]
    assert shapes("\n".join(jobs))[0][2] == "\n".join(jobs)


def test_one_long_line_proves_no_width():
    text = "Bachelor of Engineering in Naval Architecture & Hydrodynamics\nExample Institute, Exampletown\n"
    short = "".join(f"Course {number}\n\n" for number in range(8))
    assert shapes(f"{short}{text}")[-1][2] == text.strip()


def test_labels_of_contacts_are_no_rail():
    text = "Name      Ada Example\nAddress   Oslo\nE-Mail    ada@sample.example\n\nWork\n"
    assert [kind for kind, _, _ in shapes(text)] == ["paragraph", "paragraph"]


def test_names_of_sections_in_a_rail_are_headings():
    text = """Ada Example

Experience  Engineer, Example Marine  May 2020 - Present
            - Drew tide tables
            Surveyor, Example Charts  Feb 2017 - Apr 2020
Skills      Python, Rust
"""
    assert [(kind, said) for kind, _, said in shapes(text)] == [
        ("paragraph", "Ada Example"),
        ("heading", "EXPERIENCE"),
        ("paragraph", "Engineer, Example Marine\tMay 2020 - Present"),
        ("item", "Drew tide tables"),
        ("paragraph", "Surveyor, Example Charts\tFeb 2017 - Apr 2020"),
        ("heading", "SKILLS"),
        ("paragraph", "Python, Rust"),
    ]


def test_labels_below_one_another_are_lines_of_their_own():
    assert shapes("LANGUAGES\n\nEnglish: native\nisiXhosa: conversational\n")[1][2] == (
        "English: native\nisiXhosa: conversational"
    )


def test_two_spaces_beside_hangul_or_han_are_a_gap() -> None:
    assert shapes("2020.03 ~ 현재  가상커머스  마케터")[0][2] == "2020.03 ~ 현재\t가상커머스\t마케터"
    assert shapes("빵을 구웠다.  그리고 팔았다")[0][2] == "빵을 구웠다. 그리고 팔았다"
    assert shapes("Baked bread.  Sold it  too")[0][2] == "Baked bread. Sold it too"


def test_a_bracket_left_open_is_closed_on_the_next_line() -> None:
    assert shapes("Mill House - Tutor (Summer\n1999, Summer 2000).\nBread")[0][2] == (
        "Mill House - Tutor (Summer 1999, Summer 2000).\nBread"
    )
    assert shapes("Skills :(\nBread (rye)")[0][2] == "Skills :(\nBread (rye)"
    assert shapes("Bread (rye)\nCakes)")[0][2] == "Bread (rye)\nCakes)"


def test_one_line_that_nothing_wrapped_does_not_unwrap_a_text() -> None:
    wrapped = (
        "At the mill we ground rye and wheat for the forty bakers of the\n"
        "valley and told them when the river was low.\n\n"
    )
    text = wrapped * 8 + f"See the report at {'https://mill.example/' * 9}\n"
    assert shapes(text)[0][2] == wrapped.replace("\n", " ").strip()
    loose = "Baker of bread\nin Oslo\n\n" * 8 + "x" * 170
    assert shapes(loose)[0][2] == "Baker of bread\nin Oslo"


def test_leaders_are_a_gap_and_rules_behind_a_heading_are_nothing() -> None:
    assert shapes("2019 MILL HOUSE, Baker -------------- Oslo")[0][2] == "2019 MILL HOUSE, Baker\tOslo"
    assert shapes("Baker ............ 2019")[0][2] == "Baker\t2019"
    assert shapes("“Rye” ------ Mill Press")[0][2] == "“Rye”\tMill Press"
    assert shapes("EXPERIENCE ________________\n\nBaker")[0] == ("heading", 0, "EXPERIENCE")
    assert shapes("Bread -- and cakes ... of rye")[0][2] == "Bread -- and cakes ... of rye"


def test_short_lines_of_names_with_what_is_said_of_them_are_each_whole() -> None:
    assert shapes("français – langue maternelle\nanglais – courant")[0][2] == (
        "français – langue maternelle\nanglais – courant"
    )


def test_small_letters_below_a_section_or_before_an_address_go_on_with_nothing() -> None:
    assert shapes("Języki obce\nangielski – C1\nniemiecki – A2")[0][2].startswith("Języki obce\nangielski")
    assert shapes("Ada Example\ntel. 555 0100, e-mail: ada@example.org")[0][2].startswith("Ada Example\ntel.")


def test_the_name_of_a_picture_parts_what_it_stands_between() -> None:
    text = "Kettle tester\n2018 - 2020\nMill House logo\nMill House\nBaker"
    assert [shape[2] for shape in shapes(text)] == ["Kettle tester\n2018 - 2020", "Mill House\nBaker"]
    assert shapes("Drew their logo\nBaker")[0][2] == "Drew their logo\nBaker"


def test_a_line_with_its_date_and_a_colon_goes_on_with_none() -> None:
    text = (
        "Formation\n\n09/2009-06/2011: Master Pain et froment, Université d'Exemple\n"
        "09/2006-06/2009: Licence Farine et levain, Université d'Essai\n"
    )
    assert "Exemple\n09/2006" in "\n".join(block.text for block in read_plain(text, "cv.txt")[0])


def test_lines_that_begin_alike_with_dates_are_not_joined() -> None:
    lines = [
        "ESPERIENZE",
        "",
        "da marzo 2021: Capo partita presso Ristorante Esempio, Verona",
        "giugno 2018 - febbraio 2021: Commis di cucina presso Hotel Finto, Garda",
        "estate 2017: Stagista presso Pasticceria Prova, Verona",
    ]
    (_, jobs) = read_plain("\n".join(lines), "cv.txt")[0]
    assert jobs.text.split("\n") == lines[2:]


def test_lines_with_dates_within_them_are_wrapped_as_others() -> None:
    lines = [
        "I was a baker until May 2016, and a good one, at the ovens of Example, which stood",
        "until they closed in May 2020, when I moved to the mill of Example, in 2021, and",
        "stayed.",
    ]
    (block,) = read_plain("\n".join(lines), "cv.txt")[0]
    assert "\n" not in block.text


def test_lines_that_each_end_in_a_year_are_an_entry_each() -> None:
    text = """\
        MA Translation Studies, Technical University of Exampleton, 2020
        Bachelor of Science in Mathematics, Example Academy of Arts, 2016

        Specialisation in Medical Translation, Sample College, online (2020)
        Traductorado of English, Sample University of Exampleton (2010-2015)
        """
    assert [block.count("\n") for _, _, block in shapes(text)] == [1, 1]


def test_short_lines_that_name_a_thing_and_say_how_it_is_are_whole() -> None:
    line = "Kept the books of a mill and ground its corn for many years, with the help of\n"
    text = f"Summary\n\n{line}{line}the town.\n\nOthers\n\nPython: daily\nnumpy: often\npandas - rarely\n"
    assert read_plain(text, "cv.txt")[0][-1].text == "Python: daily\nnumpy: often\npandas - rarely"


def test_two_lines_that_begin_with_a_span_of_dates_are_two_entries() -> None:
    """However short the upper one is; prose that wraps before a year goes on."""
    lines = [
        "2019-2023 Contract kiln mender for various clients of Example Town. Glazes.",
        "2015-2019 Kiln mender, Sample Potworks. Firing.",
    ]
    (block,) = read_plain("\n".join(lines), "a.txt")[0]
    assert block.text.split("\n") == lines
    (block,) = read_plain("Mended the kilns of Example Town and of its potters from autumn\n2015-2019 kilns.", "a.txt")[
        0
    ]
    assert "\n" not in block.text


def test_references_that_begin_alike_are_not_joined_where_their_indent_is_lost() -> None:
    for first, second in (
        ("Example, A., & Sample, B.", "Sample, B., & Example, A."),
        ("Example A, Sample B.", "Sample B, Example A."),
        ("A. Example and B. Sample,", "B. Sample, A. Example,"),
    ):
        text = f"{first} Silent resistance in rye: ten years of trials. Rye {'9' * 9}.\n{second} What rye remembers.\n"
        assert [block.text.count("\n") for block in read_plain(text * 3, "cv.txt")[0]] == [5]


def test_commas_and_stops_that_a_scanner_parted_close_up() -> None:
    (block,) = read_plain("Stock Clerk , Island Grocers Ltd .\nNode .js, pp . . . 3", "cv.txt")[0]
    assert block.text == "Stock Clerk, Island Grocers Ltd.\nNode .js, pp . . . 3"


def test_a_line_that_begins_with_a_span_of_dates_goes_on_with_no_whole_line() -> None:
    head = "Invented Centre for Marine and Environmental Sciences: Lisbon, PT"
    text = f"{head}\n2022-01 to present | Researcher\n\n" * 3
    assert read_plain(text, "cv.txt")[0][0].text == f"{head}\n2022-01 to present | Researcher"


def test_two_spaces_below_a_wide_gap_are_one() -> None:
    text = "2018   MSc Advanced Practice      Invented School\n2016   PGCert Clinical Education  Sample School\nA.  B\n"
    assert read_plain(text, "cv.txt")[0][0].text == (
        "2018\tMSc Advanced Practice\tInvented School\n2016\tPGCert Clinical Education\tSample School\nA. B"
    )


def test_two_spaces_are_a_gap_in_a_line_that_ends_or_begins_with_its_dates() -> None:
    text = "C++ Fitter  4 Samples  2019  2021\n2015 - 2019  Tuner  Mock Bells\nLeft in 2015.  Back  soon\n"
    assert read_plain(text, "cv.txt")[0][0].text == (
        "C++ Fitter\t4 Samples\t2019\t2021\n2015 - 2019\tTuner\tMock Bells\nLeft in 2015. Back soon"
    )


def test_lines_that_all_begin_anew_were_not_wrapped() -> None:
    lines = [
        "Profile: reliable and punctual, with a clean licence. Works nights",
        "Jan 2020 - now: Loader, Example Logistics, Long Sample Harbour",
        "Counterbalance lorries, loading 40 trailers in a shift at night",
        "Mar 2016 - Dec 2019: Mender, Made-up Nets, Long Sample Harbour",
        "Mends nets",
    ]
    assert read_plain("\n".join(lines), "cv.txt")[0][0].text == "\n".join(lines)
    wrapped = "\n".join([*lines, "Mends nets and whatever else is torn, old or new, at sea or in the", "harbour"])
    assert "Long Sample Harbour Counterbalance lorries" in read_plain(wrapped, "cv.txt")[0][0].text
    hanging = "\n".join([*lines, "Mends nets and whatever else is torn, old or new, at the Sample Town", "   Harbour"])
    assert "Long Sample Harbour Counterbalance lorries" in read_plain(hanging, "cv.txt")[0][0].text


def test_the_caption_of_a_section_opens_one_whether_or_not_a_line_is_left_below_it() -> None:
    told = "Education\nBSc Ceramics, Example University, 2012\n\n{}\nFather's name: S. Example\nBorn: 01/01/1994\n"
    for caption, opens in (("Personal Details:", True), ("Whatever else there is:", False)):
        assert (("heading", 0, caption) in shapes(told.format(caption))) == opens


def test_in_a_text_without_capitals_a_small_letter_shows_no_line_that_goes_on() -> None:
    text = (
        "ada example\nkettle tester\n\nabout me\n"
        "nine years of kettles in mills and harbours. own van and a clean licence.\n\n"
        "jobs\n2015 to now - self employed kettle tester\nkettles, pots and lids of two harbours\n\n"
        "2009 to 2015 - tester, sample mill\nbuilt stoves and hobs. led a crew of four on the boilers of a ship\n"
    )
    told = [shape[2] for shape in shapes(text)]
    assert "ada example\nkettle tester" in told
    assert "2015 to now - self employed kettle tester\nkettles, pots and lids of two harbours" in told


@pytest.mark.parametrize(
    ("above", "kind"),
    [("Fires kilns of all sizes daily.", "heading"), ("Potter   2019 - 2021", "paragraph"), ("Potter", "paragraph")],
)
def test_a_last_line_in_capitals_is_a_heading_below_prose_alone(above: str, kind: str) -> None:
    blocks = read_plain(f"Some of the work\n{above}\nKILNWORK\n\nLifts clay.\n", "a.txt")[0]
    assert next(block.kind for block in blocks if block.text.endswith("KILNWORK")) == kind


def test_rules_around_or_below_a_heading_tell_its_level() -> None:
    text = """\
        -- WORK ------------------
          Engineer
          > Fixed a bridge

        ==================
        PAPERS
        ==================
        Journals
        --------
        """
    assert shapes(text) == [
        ("heading", 2, "WORK"),
        ("paragraph", 0, "Engineer"),
        ("item", 1, "Fixed a bridge"),
        ("heading", 1, "PAPERS"),
        ("heading", 2, "Journals"),
    ]


def test_a_long_rule_behind_a_line_makes_a_heading_of_it() -> None:
    text = f"Ada Example\n\nSchools {'-' * 60}\n\nSample College\nRust -----\nTied ======= up\n"
    assert shapes(text) == [
        ("paragraph", 0, "Ada Example"),
        ("heading", 2, "Schools"),
        ("paragraph", 0, "Sample College\nRust -----\nTied ======= up"),
    ]


def test_a_page_that_says_each_line_twice_is_read_once() -> None:
    names = ("Example Ltd", "Kiln Engineer", "Sample College", "Igbo", "English", "Swedish")
    said = [text for _, _, text in shapes("\n\n".join(f"{name}\n{name}" for name in names))]
    assert said == list(names)
    once = [text for _, _, text in shapes("Example Ltd\nExample Ltd\n\nSample College")]
    assert once == ["Example Ltd\nExample Ltd", "Sample College"]
