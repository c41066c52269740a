"""The words behind which nothing is evidence."""

from screen.ground.denial import cue_preludes, denial_cues, turns
from screen.ground.text import words


def test_cues_are_tokens_as_texts_have_them():
    for cue in denial_cues():
        assert words(" ".join(cue.tokens)) == list(cue.tokens)
    for word in (*cue_preludes(), *turns()):
        assert words(word) == [word]


def test_no_cue_stands_twice_and_each_kind_is_there():
    cues = denial_cues()
    assert len({cue.tokens for cue in cues}) == len(cues)
    assert {cue.begins_clause for cue in cues} == {True, False}
    assert len(cues) > 50
