"""Train what unknown headings announce: `python train_headings.py [--validate]`.

The names of sections are those of `headings.toml` and `headings_made.toml`; what is no heading is invented. The folds
of the validation share no name of a section, so that what is measured is what the letters of new names say.
"""

from __future__ import annotations

import argparse
import pathlib
import random
import tomllib

import numpy as np
from layouts import SUBHEADS
from people import WORDS, Maker
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from screen.documents.blocks.heading_names import bare
from screen.documents.sections.heading_guess import NO_SECTION, buckets_of

HERE = pathlib.Path(__file__).parent
DATA = HERE.parents[1] / "src/screen/ground/data"
BUCKETS = 1 << 14
FOLDS = 5


def named() -> list[tuple[str, str]]:
    """Names of sections and their kinds."""
    out: dict[str, str] = {}
    for source, table in ((DATA / "headings.toml", "kinds"), (HERE / "headings_made.toml", "")):
        data = tomllib.loads(source.read_text(encoding="utf-8"))
        for kind, names in (data[table] if table else data).items():
            for name in names:
                out.setdefault(bare(name), kind.partition("/")[0])
    return sorted(out.items())


def unnamed(count: int) -> list[str]:
    """Texts in the place of headings that name no section."""
    rng = random.Random("no sections")
    out: set[str] = set()
    for number in range(count):
        maker = Maker(number)
        maker.fake = maker.faker()
        title, employer, school, city = maker.title(), maker.employer(), maker.school(), maker.place()
        degree = maker.pick(WORDS["degrees"]["short"] + WORDS["degrees"]["long"])
        subject = maker.pick(WORDS["degrees"]["subjects"])
        out |= {
            title,
            employer,
            school,
            f"{title}, {employer}",
            f"{title} at {employer}",
            f"{employer}, {city}",
            str(maker.fake.name()),
            city,
            f"{degree} in {subject}",
            f"{degree}, {school}",
            maker.team(),
            subject,
            maker.invented(),
        }
        out |= {
            maker.deed()[:50],
            rng.choice(
                [
                    "Python",
                    "SQL",
                    "Excel",
                    "Docker",
                    "React",
                    "Java",
                    "SAP",
                    "Go",
                    "C++",
                    "Kubernetes",
                    "Figma",
                    "Linux",
                    "MATLAB",
                    "Terraform",
                ]
            ),
            f"{maker.invented()} {rng.choice(['Tracker', 'Engine', 'App', 'Kit', 'Bot', 'Viewer', 'Map'])}",
        }
    out |= {name for names in SUBHEADS.values() for name in names} | {
        "curriculum vitae",
        "resume",
        "cv",
        "lebenslauf",
        "page",
        "present",
        "english",
        "german",
        "french",
        "native",
        "fluent",
        "이력서",
        "简历",
    }
    return sorted(out)


def matrix(names: list[str]) -> csr_matrix:
    """A row for each folded name."""
    rows = [buckets_of(name, BUCKETS) for name in names]
    values = np.concatenate([np.full(len(row), 1 / np.sqrt(max(1, len(row)))) for row in rows])
    return csr_matrix((values, np.concatenate(rows), np.cumsum([0, *map(len, rows)])), shape=(len(names), BUCKETS))


def fit(names: list[str], kinds: list[str]) -> LogisticRegression:
    """The regression."""
    return LogisticRegression(C=40, max_iter=300).fit(matrix(names), kinds)


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--validate", action="store_true")
    arguments = parser.parse_args()
    rng = random.Random(1)
    pairs = named()
    decorated = [
        (f"{rng.choice(['selected', 'my', 'other', 'relevant', 'key', 'recent', 'additional'])} {name}", kind)
        for name, kind in pairs
        if name.isascii() and rng.random() < 0.3
    ]
    joined = [
        (f"{one} {rng.choice(['and', '&', 'and'])} {other}", kind)
        for one, kind in pairs
        if one.isascii() and len(one) < 16
        for other, second in [rng.choice(pairs)]
        if other.isascii() and len(other) < 16
    ]
    none = [(name, NO_SECTION) for text in unnamed(400) if (name := bare(text))]
    rng.shuffle(none)
    none = none[: 2 * len(pairs)]
    base = pairs + none
    if arguments.validate:
        rng.shuffle(base)
        right = section = false = told = 0
        for fold in range(FOLDS):
            train = [pair for at, pair in enumerate(base) if at % FOLDS != fold]
            own = {name for name, _ in train}
            more = [
                (name, kind)
                for name, kind in decorated + joined
                if any(part in own for part in (name.partition(" ")[2], *(name.split(" and ")), *(name.split(" & "))))
                and not any(
                    f" {other} " in f" {name} "
                    for at, (other, k) in enumerate(base)
                    if at % FOLDS == fold and k != NO_SECTION
                )
            ]
            test = [pair for at, pair in enumerate(base) if at % FOLDS == fold]
            model = fit(*map(list, zip(*(train + more), strict=True)))
            given = model.predict(matrix([name for name, _ in test]))
            for (_, kind), guess in zip(test, given, strict=True):
                if kind == NO_SECTION:
                    told += 1
                    false += guess != NO_SECTION
                else:
                    section += 1
                    right += guess == kind
        print(
            f"kind right {right}/{section} = {right / section:.3f};",
            f"taken for a section {false}/{told} = {false / told:.3f}",
        )
        return
    model = fit(*map(list, zip(*(base + decorated + joined), strict=True)))
    step = float(np.quantile(np.abs(model.coef_), 0.9995)) / 127
    table = np.clip(np.rint(model.coef_.T / step), -127, 127).astype(np.int8)
    np.savez_compressed(
        DATA / "heading_guess.npz",
        kinds=model.classes_.astype("U16"),
        table=table,
        start=np.rint(model.intercept_ / step).astype(np.int32),
        step=step,
    )


if __name__ == "__main__":
    main()
