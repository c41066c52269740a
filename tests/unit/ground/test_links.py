import pytest

from screen.ground.links import links_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://example.org/kafka/index.html for it", ["https://example.org/kafka/index.html"]),
        (
            "(www.example.com/docker), github.com/ada-example/rust",
            ["www.example.com/docker", "github.com/ada-example/rust"],
        ),
        ("write to ada.go@example.org or read pottery.html", ["ada.go@example.org", "pottery.html"]),
        ("Node.js/Vue.js, ASP.NET/C#, Python 3.8/3.9, CI/CD and Socket.IO/Redis", []),
        ("HTML, HTML5.CSS3 and PDF; Booking.com", []),
        ("a." * 40_000, []),
    ],
)
def test_what_is_an_address(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in links_in(text)] == found
