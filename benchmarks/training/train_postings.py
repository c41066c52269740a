"""Train the doubt in what postings seem to ask for: `python train_postings.py [--validate]`.

`postings.jsonl` has what versions of `screen draft` took for skills of 180 invented postings in six sets, each with
its line, how it was read, how many versions (`times`), and by the truth of the posting whether it is a skill (`skill`)
and whether it may be required (`required`). `real_postings.json` has the same of 107 postings of others in seven sets,
of which it keeps the signs and nothing else. A set is left out whole for the validation.
"""

import argparse
import math
import pathlib
from collections.abc import Sequence

import msgspec
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from screen.postings.asked_skill import AskedSkill
from screen.postings.doubt import STEP, likelihoods, signs_of
from screen.postings.needs import Need
from screen.postings.posting_sections import Section
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords

HERE = pathlib.Path(__file__).parent
WEIGHTS = HERE.parents[1] / "src/screen/ground/data/posting_weights.txt"
C = 0.03
"""How little the weights are held back."""
OF_A_REAL_ONE = 10
"""What a row of a real posting weighs: as much as a line that so many versions took."""
CUTS = (0.35, 0.4, 0.45, 0.5, 0.55)


class Recorded(msgspec.Struct):
    """What versions took for a skill."""

    set: str
    line: str
    section: Section
    item: bool
    label: bool
    name: str
    start: int
    """Its first word, as the line was parted then."""
    stop: int
    known: bool
    need: Need
    beside: int
    """Skills of the line."""
    skill: bool
    required: bool
    times: int
    signs: tuple[str, ...] = ()


class Signed(msgspec.Struct):
    """The same of a posting of others, of which nothing but the signs is kept."""

    set: str
    need: Need
    skill: bool
    required: bool
    signs: tuple[str, ...]
    times: int = OF_A_REAL_ONE


Row = Recorded | Signed


class _Signs(msgspec.Struct):
    """`real_postings.json`: the signs, and the rows, each with the numbers of its signs."""

    signs: tuple[str, ...]
    rows: tuple[tuple[str, Need, bool, bool, tuple[int, ...]], ...]


def read_real() -> list[Signed]:
    """What postings of others ask for, by its signs."""
    kept = msgspec.json.decode((HERE / "real_postings.json").read_bytes(), type=_Signs)
    return [
        Signed(of, need, skill, required, tuple(kept.signs[at] for at in numbers))
        for of, need, skill, required, numbers in kept.rows
    ]


def read_rows() -> list[Recorded]:
    """The lines, each with its signs."""
    rows = [msgspec.json.decode(line, type=Recorded) for line in (HERE / "postings.jsonl").read_bytes().splitlines()]
    return [msgspec.structs.replace(row, signs=tuple(signs(row))) for row in rows]


def signs(row: Recorded) -> list[str]:
    """The signs of a recorded skill; its words are looked for, as versions part lines otherwise."""
    words, name = PostingWords(row.line), PostingWords(row.name).folded
    places = [at for at in range(len(words)) if words.folded[at : at + len(name)] == name]
    start = min(places, key=lambda at: abs(at - row.start), default=min(row.start, len(words) - 1))
    stop = start + len(name) if places else min(row.stop, len(words))
    part = Part(words, row.section, row.item, row.label, None)
    skill = AskedSkill(row.name, range(start, stop), row.need, known=row.known)
    return signs_of(part, skill, row.beside)


def fit(rows: Sequence[Row]) -> dict[str, tuple[int, int]]:
    """Sign to its weights for a skill and for a requirement; of no sign, where both begin."""
    table = CountVectorizer(analyzer=lambda row: row.signs)
    matrix = csr_matrix(table.fit_transform(rows), dtype=float)
    skills = [at for at, row in enumerate(rows) if row.skill]
    times = np.array([row.times for row in rows], float)
    first = LogisticRegression(C=C, max_iter=2000).fit(matrix, [row.skill for row in rows], times)
    second = LogisticRegression(C=C, max_iter=2000).fit(
        matrix[skills], [rows[at].required for at in skills], times[skills]
    )
    columns = [np.rint(np.append(model.coef_[0], model.intercept_) / STEP).astype(int) for model in (first, second)]
    names = [*table.get_feature_names_out(), ""]
    return {sign: (int(one), int(two)) for sign, one, two in zip(names, *columns, strict=True) if one or two}


def validate(rows: Sequence[Row]) -> None:
    """Print, for each set left out, how many requirements are doubted rightly and wrongly at each likelihood."""
    for name in sorted({row.set for row in rows}):
        weights = fit([row for row in rows if row.set != name])
        tried = [row for row in rows if row.set == name and row.need == "required"]
        scores = [math.prod(likelihoods(row.signs, weights)) for row in tried]
        print(name, f"{len(tried)} requirements, {sum(not row.required for row in tried)} false;", end="")
        for cut in CUTS:
            doubted = [row.required for row, score in zip(tried, scores, strict=True) if score < cut]
            print(f" below {cut}: {doubted.count(False)} rightly, {doubted.count(True)} wrongly;", end="")
        print()


def main() -> None:
    """Train, or report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--validate", action="store_true")
    rows: list[Row] = [*read_rows(), *read_real()]
    if parser.parse_args().validate:
        validate(rows)
        return
    lines = (f"{sign}\t{first}\t{second}\n" for sign, (first, second) in sorted(fit(rows).items()))
    WEIGHTS.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
