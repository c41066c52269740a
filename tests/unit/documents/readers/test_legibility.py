import pytest

from screen.documents.readers.legibility import BLACK, PAPER, Colour, contrast, is_drowned


def test_black_on_white_has_the_contrast_that_the_guidelines_give():
    assert contrast(BLACK, PAPER) == pytest.approx(21)
    assert contrast((119, 119, 119), PAPER) == contrast(PAPER, (119, 119, 119)) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("ink", [(255, 255, 0), (250, 250, 250), (240, 247, 255), (235, 235, 235)])
def test_pale_ink_is_not_seen_on_paper(ink: Colour):
    assert is_drowned(ink, PAPER)
    assert not is_drowned(ink, BLACK)


@pytest.mark.parametrize("ink", [(204, 204, 204), (0, 255, 0), (255, 128, 0), (128, 128, 128)])
def test_faint_ink_is_seen(ink: Colour):
    assert not is_drowned(ink, PAPER)


def test_a_colour_that_is_not_known_hides_nothing():
    assert not is_drowned(None, PAPER)
    assert not is_drowned(PAPER, None)
