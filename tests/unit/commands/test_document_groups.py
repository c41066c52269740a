import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.commands.document_groups import Signed, group_documents, is_id, name_keys, own_folders, slug
from screen.documents.profile.owner_signs import OwnerSigns
from screen.documents.words.people import same_person

WORD = st.sampled_from(["Ada", "A.", "B.", "Example", "Bo", "Exa", "van", "der", "Mple", "Jae", "Young", "Jaeyoung"])
NAME = st.one_of(
    st.lists(WORD, min_size=1, max_size=4).map(" ".join),
    st.tuples(WORD, WORD, WORD).map(lambda words: f"{words[0]}, {words[1]} {words[2]}"),
)


def made(path: str, name: str | None = None, *addresses: str, is_page: bool = False) -> Signed:
    return Path(path), OwnerSigns(name, frozenset(addresses), is_page)


def groups(*pairs: Signed, **options: bool) -> list[list[str]]:
    return [[path.name for path, _ in group] for group in group_documents(pairs, {}, **options)]


def test_files_that_state_one_name_are_one_person_s() -> None:
    assert groups(made("a.md", "Ada Example"), made("b.md", "Bob Sample"), made("c.pdf", "A. Example")) == [
        ["a.md", "c.pdf"],
        ["b.md"],
    ]


def test_a_part_without_a_name_goes_with_its_neighbour() -> None:
    assert groups(made("x/publications.md"), made("x/resume.md", "Ada Example")) == [["publications.md", "resume.md"]]


def test_parts_of_one_folder_without_any_name_are_one_person_s() -> None:
    assert groups(made("x/publications.md"), made("x/resume.md")) == [["publications.md", "resume.md"]]


def test_whole_documents_without_a_name_are_apart() -> None:
    assert groups(made("x/one.pdf"), made("x/two.pdf")) == [["one.pdf"], ["two.pdf"]]


def test_a_whole_document_without_a_name_goes_with_nobody() -> None:
    assert groups(made("x/scan.pdf"), made("x/ada.md", "Ada Example")) == [["scan.pdf"], ["ada.md"]]


def front(path: str) -> Signed:
    return Path(path), OwnerSigns(is_page=True, is_front=True)


def test_front_pages_are_of_two_sites_and_one_has_its_parts() -> None:
    two = [front("x/ada.md"), front("x/bob.md")]
    assert groups(*two) == [["ada.md"], ["bob.md"]]
    assert groups(two[0], made("x/cyd.txt", "Cyd Example")) == [["ada.md"], ["cyd.txt"]]
    owner = {path: Path("x") for path, _ in two}
    assert own_folders(two, owner) == {}
    site = [front("x/about.md"), made("x/kilns.md", is_page=True), made("x/publications.bib")]
    assert groups(*site) == [["about.md", "kilns.md", "publications.bib"]]
    assert own_folders(site, {path: Path("x") for path, _ in site}) == {path: Path("x") for path, _ in site}


def test_a_folder_is_of_several_though_the_first_is_named_in_another_script() -> None:
    names = {"a.pdf": "김예시", "b.pdf": "Ada Example", "c.pdf": "Bob Sample", "d.pdf": "Ada Example"}
    people = [made(f"x/{file}", name) for file, name in names.items()]
    owner = {path: Path("x") for path, _ in people}
    assert own_folders(people, owner) == {}
    ada = [people[0], people[1], people[3]]
    hers = {path: Path("x") for path, _ in ada}
    assert own_folders(ada, hers) == hers


def test_one_id_takes_all() -> None:
    assert groups(made("a.md", "Ada Example"), made("b.md", "Bob Sample"), single=True) == [["a.md", "b.md"]]


@pytest.mark.parametrize("text", ["ada-example", "ada.example_2", "김예시", "connie", "auxley"])
def test_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "../ada", "a/b", ".hidden", "a..b", "a\n", "CON", "nul.x", "com1"])
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)


def test_slug() -> None:
    assert slug("Ada B. Example") == "ada-b-example"


def test_pages_of_one_site_that_name_nobody_are_one_person_s() -> None:
    pages = [made("x/sock-sorting.md", is_page=True), made("x/shirt-folding.md", is_page=True)]
    assert groups(made("x/cv.md"), *pages) == [["cv.md", "sock-sorting.md", "shirt-folding.md"]]


def test_a_folder_of_several_people_s_documents_gives_one_group_each() -> None:
    pairs = [made("x/ada.pdf", "Ada Example"), made("x/bob.pdf", "Bob Sample"), made("x/ada-2.pdf", "A. Example")]
    owner = {path: Path("x") for path, _ in pairs}
    assert own_folders(pairs, owner) == {}
    found = [[path.name for path, _ in group] for group in group_documents(pairs, own_folders(pairs, owner))]
    assert found == [["ada.pdf", "ada-2.pdf"], ["bob.pdf"]]


@pytest.mark.parametrize("stem", ["CV_Ada", "resume-2", "cv"])
def test_cvs_that_are_called_so_are_their_people_s(stem: str) -> None:
    pairs = [
        made(f"x/{stem}.pdf", "Ada Example"),
        made("x/b/cv.pdf", "Bob Sample"),
        made("x/CV_Cho.docx", "Cho Example"),
    ]
    owner = {path: Path("x") for path, _ in pairs}
    assert own_folders(pairs, owner) == {}
    same = [
        made("x/cv.pdf", "Ada Example"),
        made("x/resume-short.pdf", "A. Example"),
        made("x/publications.md", "Bo B."),
    ]
    owner = {path: Path("x") for path, _ in same}
    assert own_folders(same, owner) == owner


def test_a_page_among_cvs_does_not_make_a_site_of_them() -> None:
    cvs = [made(f"x/{name}.pdf", f"{name} Example") for name in ("Ada", "Bob", "Cho", "Dan")]
    owner = {
        Path(f"x/{name}"): Path("x") for name in ("Ada.pdf", "Bob.pdf", "Cho.pdf", "Dan.pdf", "e.md", "f.md", "g.md")
    }
    assert own_folders([*cvs, made("x/e.md", "Eve Sample", is_page=True)], owner) == {}
    site = [made(f"x/{name}.md", is_page=True) for name in "efg"]
    hers = {path: Path("x") for path, _ in [*cvs[:2], *site]}
    assert own_folders([*cvs[:2], *site], owner) == hers


def by(path: str, *authors: str) -> Signed:
    return Path(path), OwnerSigns(authors=authors)


def test_a_list_of_works_goes_to_the_one_neighbour_who_wrote_most_of_them() -> None:
    ada, bob = made("x/ada.md", "Ada Example"), made("x/bob.md", "Bob Sample")
    assert groups(by("x/papers.bib", "Sample, Bob", "Cy Mock"), ada, bob) == [["papers.bib", "bob.md"], ["ada.md"]]
    assert groups(by("x/papers.bib", "Sample, Bob", "Ada Example"), ada, bob) == [
        ["papers.bib"],
        ["ada.md"],
        ["bob.md"],
    ]
    assert groups(by("x/papers.bib", "Sample, Bob"), ada) == [["papers.bib"], ["ada.md"]]
    assert groups(by("x/papers.bib", "김예시"), ada) == [["papers.bib", "ada.md"]]
    assert groups(made("x/papers.bib"), ada, bob) == [["papers.bib"], ["ada.md"], ["bob.md"]]


def test_files_of_one_stem_are_one_person_s() -> None:
    ada, bob = made("x/ada.md", "Ada Example"), made("x/bob.md", "Bob Sample")
    assert groups(made("x/Ada.txt"), ada, bob) == [["Ada.txt", "ada.md"], ["bob.md"]]
    assert groups(by("x/ada.bib", "Bob Sample"), ada, bob) == [["ada.bib", "ada.md"], ["bob.md"]]
    assert groups(made("y/ada.txt"), ada, bob) == [["ada.txt"], ["ada.md"], ["bob.md"]]


def test_a_document_of_a_folder_that_names_nobody_is_joined_with_nobody() -> None:
    ada = made("x/ada.md", "Ada Example")
    for apart in (made("x/scan.pdf"), by("x/papers.bib", "Bob Sample")):
        assert own_folders([ada, apart], {ada[0]: Path("x"), apart[0]: Path("x")}) == {ada[0]: Path("x")}
    for joined in (made("x/ada.pdf"), made("x/papers.bib"), by("x/papers.bib", "A. Example")):
        owner = {ada[0]: Path("x"), joined[0]: Path("x")}
        assert own_folders([ada, joined], owner) == owner


def test_a_folder_without_any_name_is_one_person_s_if_one_document_is_whole() -> None:
    one, other, part = made("x/one.pdf"), made("x/two.pdf"), made("x/papers.bib")
    owner = {path: Path("x") for path, _ in (one, other, part)}
    assert own_folders([one, part], owner) == {path: Path("x") for path, _ in (one, part)}
    assert own_folders([one, other, part], owner) == {part[0]: Path("x")}


def test_a_folder_of_one_person_s_documents_is_one_group() -> None:
    pairs = [made("x/ada.pdf", "Ada Example"), made("x/publications.bib"), made("x/talk.md", "Ada B. Example")]
    owner = {path: Path("x") for path, _ in pairs}
    assert own_folders(pairs, owner) == owner
    assert len(list(group_documents(pairs, owner))) == 1


def test_two_people_of_one_name_with_other_addresses_are_two() -> None:
    first, second = made("a.pdf", "Ada Example", "one"), made("b.pdf", "Ada Example", "two")
    assert groups(first, second, made("c.pdf", "A. Example", "two", "three")) == [["a.pdf"], ["b.pdf", "c.pdf"]]


def test_a_document_that_may_be_of_either_of_two_is_joined_with_none() -> None:
    first, second = made("a.pdf", "Ada Example", "one"), made("b.pdf", "Ada Example", "two")
    assert groups(first, second, made("c.pdf", "Ada Example")) == [["a.pdf"], ["b.pdf"], ["c.pdf"]]
    assert groups(first, made("c.pdf", "Ada Example")) == [["a.pdf", "c.pdf"]]


def test_a_name_cut_to_an_initial_does_not_join_two_people() -> None:
    files = made("a.pdf", "A. Example"), made("b.pdf", "Ada Example"), made("c.pdf", "Anna Example")
    assert groups(*files) == [["a.pdf", "b.pdf"], ["c.pdf"]]


@pytest.mark.parametrize("other", ["Example, Ada", "EXAMPLE Ada", "Ada B. Example", "A. Example", "Ada Exämple"])
def test_forms_of_one_name_are_found(other: str) -> None:
    assert groups(made("a.pdf", "Ada Example"), made("b.pdf", other)) == [["a.pdf", "b.pdf"]]


def test_grouping_is_linear() -> None:
    letters = "bcdfghjklmnpqrstvwxz"
    names = [f"{a}a{b}o {c}e{d}u".title() for a in letters for b in letters[:10] for c in letters[:10] for d in "xzv"]
    people = [made(f"{number}.pdf", name) for number, name in enumerate(names)]
    started = time.process_time()
    assert len(groups(*people)) == len(names)
    assert time.process_time() - started < 6


@given(NAME, NAME)
def test_names_of_one_person_have_a_key_in_common(one: str, other: str) -> None:
    if same_person(one, other):
        assert name_keys(one) & name_keys(other)
