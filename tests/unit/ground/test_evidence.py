from screen.ground.evidence import Evidence, Node, with_places


def quote(path: str) -> Evidence:
    return Evidence(path, "Drew tide tables", "tides", "exact")


def test_a_quote_has_the_place_of_its_field_or_of_its_entry() -> None:
    leaf = Node(
        "tides", 10, 10, evidence=(quote("work[0].highlights[1]"), quote("work[0].summary"), quote("skills[1].name"))
    )
    tree = with_places(
        Node("skills", 10, 10, details=(leaf,)), {"work[0]": "cv.md:5", "work[0].highlights[1]": "cv.md:8"}
    )
    assert tree.details is not None
    assert [one.place for one in tree.details[0].quotes] == ["cv.md:8", "cv.md:5", None]
