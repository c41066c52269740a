"""Topics: what stands in a few words alone on a line below the head of a job, and tells with what somebody worked."""

from collections.abc import Iterator, Sequence

from screen.documents.entries.stays.label import is_aside
from screen.documents.entries.stays.labelled_list import parts_of, rows_of
from screen.documents.entries.stays.phrase import MODE, is_place
from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.stay import field_of
from screen.documents.entries.stays.work import kind_of_job
from screen.ground.idf import reference_idf
from screen.ground.lexicon import load_lexicon
from screen.ground.text import words


def with_topics(pieces: Sequence[Piece], labels: Sequence[str]) -> list[str]:
    """The labels of a list of jobs; what is alone on a line below the head of one is text of it: `Payroll`, `Kafka`.

    Towns are none, and what no list knows may be one; nor is anything where a town that is known stands so elsewhere.
    """
    alone = list(_alone_below(pieces, labels))
    towns = any(is_place(text) for part, text, _ in alone if part == "LOC")
    told = {at for part, text, row in alone if not (towns and part == "LOC") and _tells_work(text) for at in row}
    return ["TEXT" if at in told else label for at, label in enumerate(labels)]


def _alone_below(pieces: Sequence[Piece], labels: Sequence[str]) -> Iterator[tuple[str, str, list[int]]]:
    """The lines below the head of a job that are wholly a place, a second employer or no part: which, text, pieces."""
    own: set[str] = set()
    has_employer = False  # that of several positions stands above the first
    for row in rows_of(pieces):
        parts = {labels[at] for at in row}
        own = set() if labels[row[0]].startswith("B-") else own
        is_below = has_employer and {"ROLE", "DATE"} <= own and len(parts) == 1
        if is_below and parts <= ({"LOC", "TAG", "ORG"} if "ORG" in own else {"LOC", "TAG"}):
            yield labels[row[0]], ", ".join(pieces[at].text for at in row), row
        own.update(parts_of(list(parts)))
        has_employer = has_employer or "ORG" in own


def _is_known(text: str) -> bool:
    """Whether a text has a word of texts about work, or a skill."""
    return any(map(reference_idf().knows, words(text))) or bool(load_lexicon().find(text))


def _tells_work(text: str) -> bool:
    """Whether a text that is no part of a job tells of the work: not on what terms, nor what it labels."""
    of_terms = MODE.match(text) or kind_of_job(text, "", text)
    return _is_known(text) and not (of_terms or is_aside(f"{text}:") or field_of(f"{text}:"))
