"""What is kept on the disk, after any order of what people and accidents do to it, is what was asked for."""

import contextlib
import json
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from laws.strategies import AS_OF, documents
from screen.commands import import_
from screen.commands.asked import Asked
from screen.commands.import_ import ImportReport, import_documents
from screen.commands.rank import rank_pool
from screen.documents.profile.bounded import understand_many
from screen.ground.errors import InputError
from screen.ground.whole_file import write_whole
from screen.sources.decisions import WORDS, Decision, add_decisions, erase_decisions, load_decisions, standing
from screen.sources.index import build_index, damaged_shards
from screen.sources.index_manifest import changed_files, load_manifest
from screen.sources.index_reading import IndexReading
from screen.sources.pool import load_pool
from screen.sources.rubric_file import parse_reading, usable_rubric

IDS = ("ada", "bo", 'quo"te', "línea\n", "id")
STEPS = 12
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


class Logged(RuleBasedStateMachine):
    """A log of decisions: people decide and are erased, and writers are killed in the middle of a line."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.log = Path(self._folder.name) / "decisions.jsonl"
        self.decided: list[Decision] = []
        self.torn = 0

    def teardown(self) -> None:
        self._folder.cleanup()

    @rule(
        made=st.lists(
            st.builds(
                Decision,
                at=st.just("2026-11-20T12:00:00Z"),
                id=st.sampled_from(IDS),
                decision=st.sampled_from(WORDS),
                reason=texts,
                note=texts,
                rubric=st.sampled_from(("", "Engineer", "Chemist")),
            ),
            min_size=1,
            max_size=3,
        )
    )
    def decide(self, made: list[Decision]) -> None:
        add_decisions(made, self.log)
        self.decided += made

    @rule(who=st.sampled_from(IDS))
    def erase(self, who: str) -> None:
        gone = erase_decisions(who, self.log)
        kept = [one for one in self.decided if one.id != who]
        assert gone >= len(self.decided) - len(kept)
        self.torn -= gone - (len(self.decided) - len(kept))
        self.decided = kept

    @precondition(lambda self: self.log.exists())
    @rule(length=st.integers(1, 30))
    def be_killed(self, length: int) -> None:
        line = msgspec.json.encode(Decision(at="2026-11-20T12:00:00Z", id="ada", decision="hold", reason="x"))
        data = self.log.read_bytes()
        if data and not data.endswith(b"\n"):  # the torn line of another stands there already
            return
        self.log.write_bytes(data + line[:length])
        self.torn += 1

    @invariant()
    def nothing_is_lost(self) -> None:
        found, broken = load_decisions(self.log)
        assert list(found) == self.decided
        assert broken == self.torn
        for rubric in (None, "Engineer"):
            last = {one.id: one for one in self.decided if rubric is None or one.rubric in ("", rubric)}
            assert standing(found, rubric) == last


SKILLS = "".join(f'[[skills]]\nname = "{name}"\n' for name in ("CUDA", "Go", "quantization"))
RUBRIC = usable_rubric(parse_reading(f'title = "Engineer"\n[points]\nskills = 100\n{SKILLS}', "engineer.toml", ""))


class Indexed(RuleBasedStateMachine):
    """An index beside its pool: files come, change, break and go, shards are damaged, builds are repeated."""

    names = Bundle("names")

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.pool, self.index = Path(self._folder.name) / "pool", Path(self._folder.name) / "index"
        self.pool.mkdir()
        self.written = 0
        self.built: dict[str, bytes] | None = None
        self.damaged = False
        self._write("first.json", [{"basics": {"name": "Ada Example"}}])

    def teardown(self) -> None:
        self._folder.cleanup()

    def _write(self, name: str, people: list[Any]) -> None:
        self.written += 1
        lines = [json.dumps({"id": f"p{self.written}-{number}", **person}) for number, person in enumerate(people)]
        (self.pool / name).write_text("\n".join(lines), encoding="utf-8")

    def _state(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.pool.iterdir())}

    @rule(target=names, letter=st.sampled_from("abc"), people=st.lists(documents, min_size=1, max_size=3))
    def put(self, letter: str, people: list[Any]) -> str:
        name = f"{letter}.jsonl"
        self._write(name, people)
        return name

    @rule(name=names)
    def remove(self, name: str) -> None:
        (self.pool / name).unlink(missing_ok=True)

    @rule(name=names)
    def spoil(self, name: str) -> None:
        (self.pool / name).write_text("{", encoding="utf-8")

    @rule(size=st.integers(1, 3), repair=st.booleans())
    def build(self, size: int, repair: bool) -> None:
        build_index([str(self.pool)], self.index, size=size, repair=repair or self.damaged)
        self.built, self.damaged = self._state(), False

    @precondition(lambda self: self.built is not None)
    @rule(at=st.integers(0, 10_000), which=st.integers(0, 100))
    def damage(self, at: int, which: int) -> None:
        shards = sorted(self.index.glob("*.shard"))
        if not shards:
            return
        path = shards[which % len(shards)]
        data = bytearray(path.read_bytes())
        data[at % len(data)] = (data[at % len(data)] + 1) & 0xFF  # a second time is no mend
        path.write_bytes(data)
        assert damaged_shards(self.index)
        self.damaged = True

    @precondition(lambda self: self.built is not None)
    @rule()
    def look(self) -> None:
        changed = {Path(name).name for name in changed_files(load_manifest(self.index), self.index)}
        assert self.built is not None
        now = self._state()
        different = {name for name in {*now, *self.built} if now.get(name) != self.built.get(name)}
        assert different <= changed
        assert bool(changed) >= bool(different)

    @precondition(lambda self: self.built is not None)
    @rule()
    def rank(self) -> None:
        try:
            indexed = rank_pool(RUBRIC, IndexReading(self.index), Asked(as_of=AS_OF))
        except InputError:
            assert self.damaged or self._state() != self.built
            return
        if self._state() == self.built:
            direct = rank_pool(RUBRIC, load_pool([str(self.pool)]), Asked(as_of=AS_OF))
            assert msgspec.structs.replace(indexed, twins=()) == msgspec.structs.replace(direct, twins=())


PEOPLE = ("Ada Example", "Bob Sample", "Cleo Mockson")
KNOWN = ("Python", "CUDA", "Go", "Tea")


class Imported(RuleBasedStateMachine):
    """A folder of documents that come, change and go; its imports are repeated, and stopped as they read or write."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.cvs, self.out = Path(self._folder.name) / "cvs", Path(self._folder.name) / "out"
        self.cvs.mkdir()

    def teardown(self) -> None:
        self._folder.cleanup()

    @rule(who=st.sampled_from(PEOPLE), part=st.sampled_from("ab"), known=st.sets(st.sampled_from(KNOWN)))
    def put(self, who: str, part: str, known: set[str]) -> None:
        page = f"# {who}\n\n## Skills\n\n{', '.join(sorted(known))}\n" if known else ""
        (self.cvs / f"{who[:3].lower()}-{part}.md").write_text(page, encoding="utf-8")

    @rule(which=st.integers(0, 5))
    def remove(self, which: int) -> None:
        for document in sorted(self.cvs.iterdir())[which : which + 1]:
            document.unlink()

    @precondition(lambda self: any(self.cvs.iterdir()))
    @rule(force=st.booleans())
    def import_all(self, force: bool) -> None:
        before, expected = held(self.out), self._expected()
        self._import(self.out, force=force)
        assert not [path for path in self.out.iterdir() if path.is_dir()]
        assert held(self.out) == (before | expected if force else expected | before)

    @precondition(lambda self: any(self.cvs.iterdir()))
    @rule(force=st.booleans(), steps=st.integers(0, 8))
    def be_stopped(self, force: bool, steps: int) -> None:
        before, expected = held(self.out), self._expected()
        with contextlib.suppress(KeyboardInterrupt):
            self._import(self.out, force=force, steps=steps)
        after = held(self.out)
        assert before.keys() <= after.keys()
        assert all(data in (before.get(name), expected.get(name)) for name, data in after.items())

    def _expected(self) -> dict[str, bytes]:
        with tempfile.TemporaryDirectory() as empty:
            report = self._import(Path(empty), force=False)
            named = [
                *(name for one in report.profiles for name in one.sources),
                *(Path(path).name for path, _ in report.failed),
            ]
            assert sorted(named) == sorted(path.name for path in self.cvs.iterdir())
            return held(Path(empty))

    def _import(self, out: Path, *, force: bool, steps: int | None = None) -> ImportReport:
        """All in this process; stopped after so many steps of reading and writing."""
        left = iter(() if steps is None else range(steps))

        def step(*_: object) -> None:
            if steps is not None and next(left, None) is None:
                raise KeyboardInterrupt

        def write(path: Path, data: bytes) -> None:
            step()
            write_whole(path, data)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                import_, "understand_many", lambda wanted, **limits: understand_many(wanted, **limits | {"workers": 0})
            )
            patch.setattr(import_, "write_whole", write)
            return import_documents([self.cvs], out, force=force, on_read=step)


def held(folder: Path) -> dict[str, bytes]:
    """Name to bytes of the files in a folder."""
    return {path.name: path.read_bytes() for path in folder.glob("*") if path.is_file()}


@pytest.mark.parametrize("machine", [Logged, Indexed, Imported])
def test_any_order_of_what_is_done_keeps_what_was_asked_for(machine: type[RuleBasedStateMachine]) -> None:
    run_state_machine_as_test(machine, settings=settings(settings(), stateful_step_count=STEPS))
