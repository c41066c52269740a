from selectolax.lexbor import LexborHTMLParser

from screen.documents.readers.web.cascade import Cascade


def styles(css: str, body: str) -> list[dict[str, str]]:
    tree = LexborHTMLParser(f"<style>{css}</style><body>{body}</body>")
    cascade = Cascade(tree)
    return [dict(cascade.style(node)) for node in tree.css("p")]


def test_importance_then_specificity_then_order_decide() -> None:
    css = "p {color: red !important; top: 1px} .a {color: blue; top: 2px} #i {top: 3px} p {top: 4px}"
    assert styles(css, '<p>x</p><p class="a">x</p><p id="i" style="color: blue; top: 5px">x</p>') == [
        {"color": "red", "top": "4px"},
        {"color": "red", "top": "2px"},
        {"color": "red", "top": "5px"},
    ]


def test_what_old_attributes_and_variables_declare() -> None:
    css = ":root {--far: -99px} p {left: var(--far)}"
    assert styles(css, '<p bgcolor="Black">x</p>') == [{"background-color": "black", "left": "-99px"}]


def test_boxes_that_sheets_paint_and_first_lines_stand_apart() -> None:
    tree = LexborHTMLParser("<style>p::before {top: 1px} p::first-line {color: red}</style><p>x</p>")
    cascade, node = Cascade(tree), tree.css("p")[0]
    assert dict(cascade.style(node)) == {}
    assert cascade.painted == {(node.mem_id, "before"): {"top": "1px"}}
    assert cascade.first_lines == {node.mem_id: {"color": "red"}}
