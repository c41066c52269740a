"""Pseudonyms and their key."""

import hashlib
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.errors import InputError
from screen.sources import pseudonyms as module
from screen.sources.pseudonyms import is_pseudonym, key_file, load_key, pseudonyms, whose

KEY = b"k" * 32


def test_the_same_under_one_key_and_another_under_another() -> None:
    one, other = pseudonyms(["ada"], KEY), pseudonyms(["ada"], b"j" * 32)
    assert (
        one == pseudonyms(["bo", "ada"], KEY) | {"ada": one["ada"]}
        or one["ada"] == pseudonyms(["bo", "ada"], KEY)["ada"]
    )
    assert one != other
    assert hashlib.sha256(b"screen:ada").hexdigest()[:6] not in one["ada"]


@given(st.lists(st.text(st.characters(codec="utf-8")), unique=True, max_size=20))
def test_no_two_are_the_same_and_each_leads_back(ids: list[str]) -> None:
    found = pseudonyms(ids, KEY)
    assert len(set(found.values())) == len(ids)
    for name, alias in found.items():
        assert re.fullmatch(r"candidate-[0-9a-f]{8,}", alias) and is_pseudonym(alias)
        assert whose(alias, ids, KEY) == [name]


def test_those_whose_digests_begin_alike_get_longer_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    digests = {"a": "0" * 64, "b": "0" * 9 + "1" * 55, "c": "f" * 64}
    monkeypatch.setattr(module, "_digest", lambda name, key: digests[name])
    assert pseudonyms(digests, KEY) == {
        "a": f"candidate-{'0' * 10}",
        "b": "candidate-0000000001",
        "c": f"candidate-{'f' * 8}",
    }


@pytest.mark.parametrize("text", ["ada", "candidate-", "candidate-12", "candidate-zzzzzzzz", "candidate-1234567"])
def test_what_is_no_pseudonym(text: str) -> None:
    assert not is_pseudonym(text)


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREEN_KEY", str(tmp_path / "deep" / "key"))
    with pytest.raises(InputError, match="no such file"):
        load_key(make=False)
    key = load_key()
    assert key == load_key(make=False) == key_file().read_bytes() and len(key) == 32
    assert stat.S_IMODE(key_file().stat().st_mode) == 0o600
    assert [path.name for path in key_file().parent.iterdir()] == ["key"]


def test_it_stands_in_the_configuration_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCREEN_KEY")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert key_file() == tmp_path / "screen" / "pseudonyms.key"


def test_what_is_no_key_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "short").write_bytes(b"x")
    monkeypatch.setenv("SCREEN_KEY", str(tmp_path / "short"))
    with pytest.raises(InputError, match="not a key"):
        load_key()
    monkeypatch.setenv("SCREEN_KEY", str(tmp_path / "short" / "key"))
    with pytest.raises(InputError, match="short"):
        load_key()


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this machine has no /dev/zero")
def test_of_a_device_no_more_is_read_than_of_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCREEN_KEY", "/dev/zero")
    assert len(load_key()) == 1 << 20


def test_many_at_once_make_one_key(tmp_path: Path) -> None:
    program = "from screen.sources.pseudonyms import load_key; print(load_key().hex())"
    env = os.environ | {"SCREEN_KEY": str(tmp_path / "key")}
    started = [
        subprocess.Popen([sys.executable, "-c", program], env=env, stdout=subprocess.PIPE, text=True) for _ in range(6)
    ]
    assert len({process.communicate(timeout=60)[0] for process in started}) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["key"]
