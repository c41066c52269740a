"""PDF files made by hand, for tests: lines of the standard fonts at given places, without any library."""

from collections.abc import Sequence
from typing import NamedTuple

FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique", "signs": "FontAwesome"}
WIDTH, HEIGHT = 595, 842


class Print(NamedTuple):
    """A line of print; the place is that of its baseline, from the lower left corner in points."""

    x: float
    y: float
    text: str
    font: str = "plain"
    size: float = 10
    before: str = ""
    """Operators set before it, such as a colour."""


def column(x: float, top: float, *lines: str, step: float = 12, size: float = 10) -> list[Print]:
    """Lines below one another; `*` before a line sets it in bold, an empty one leaves a gap."""
    return [
        Print(x, top - step * at, line.lstrip("*"), "bold" if line.startswith("*") else "plain", size)
        for at, line in enumerate(lines)
        if line
    ]


def sheet(*pages: Sequence[Print], drawing: str = "", extra: str = "") -> bytes:
    """A PDF of `pages`; `drawing`: operators that come first on each page; `extra`: entries of each page."""
    kids = [4 + 2 * number + 3 for number in range(len(pages))]
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>",
    ]
    objects += [f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>" for name in FONTS.values()]
    names = list(FONTS)
    fonts = "".join(f"/F{number} {number + 3} 0 R" for number in range(len(names)))
    for page, kid in zip(pages, kids, strict=True):
        content = drawing + "\n" + "\n".join(_shown(line, names) for line in page)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<<{fonts}>>>>"
            f"/Contents {kid + 1} 0 R{extra}>>"
        )
        objects.append(f"<</Length {len(content.encode('cp1252'))}>>stream\n{content}\nendstream")
    data, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    start = len(data)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return data + end.encode("ascii") + f"startxref\n{start}\n%%EOF\n".encode("ascii")


def _shown(line: Print, names: list[str]) -> str:
    text = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    font = names.index(line.font)
    return f"q {line.before} BT /F{font} {line.size} Tf {line.x} {line.y} Td ({text}) Tj ET Q"
