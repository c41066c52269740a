"""Personal qualities, which a posting asks for and no profile shows."""

from screen.ground.idf import reference_idf
from screen.postings.names import is_of_a_name
from screen.postings.words import PostingWords, phrases

_IN_A_TERM = 4.0
"""IDF of a word that makes a term of a word for a quality: `renewable energy`."""


def is_soft(words: PostingWords, span: range) -> bool:
    """Whether these words name a personal quality."""
    endings = tuple(ending[0] for ending in phrases("phrases", "soft_endings"))
    if all(is_of_a_name(words, at) for at in span):
        return False  # `the National Quality Standard`
    if words.holds(phrases("phrases", "soft"), span.start, span.stop):
        return True
    if all((words.folded[at],) in phrases("phrases", "soft_bare") for at in span):
        return True
    alone = phrases("phrases", "soft_alone")
    rest = [words.folded[at] for at in span if (words.folded[at],) not in alone]
    in_term = any(
        reference_idf().weight(word) >= _IN_A_TERM and (word,) not in phrases("phrases", "modifiers") for word in rest
    )
    return (len(rest) < len(span) and not in_term) or any(words.folded[at].endswith(endings) for at in span)
