"""Spans cut and joined."""

from hypothesis import given
from hypothesis import strategies as st

from screen.documents.blocks.span import Span, cut_spans, join_spans, split_spans, text_of

SPANS = st.lists(
    st.builds(
        Span, text=st.text("ab\n", max_size=4), bold=st.booleans(), href=st.sampled_from([None, "https://a.example"])
    )
)


@given(SPANS, st.integers(0, 12), st.none() | st.integers(0, 12))
def test_a_cut_keeps_the_text_between_two_places_and_every_style(spans: list[Span], begin: int, stop: int | None):
    cut = cut_spans(spans, begin, stop)
    assert text_of(cut) == text_of(spans)[begin:stop]
    styles = [span.with_text(char) for span in spans for char in span.text]
    assert [span.with_text(char) for span in cut for char in span.text] == styles[begin:stop]


@given(SPANS)
def test_parts_joined_by_their_mark_are_the_whole(spans: list[Span]):
    parts = list(split_spans(spans, "\n"))
    assert [text_of(part) for part in parts] == text_of(spans).split("\n")
    if all(parts):
        assert text_of(join_spans(parts, "\n")) == text_of(spans)


def test_a_span_with_another_text_keeps_its_style():
    span = Span("a", italic=True, href="https://a.example")
    assert span.with_text("b") == Span("b", italic=True, href="https://a.example")
    assert span.with_text("a") is span
    assert span.is_styled
    assert not Span("a").is_styled
