"""Parts that are called by their family."""

import pytest

from screen.ground.part_numbers import parts_of

WORDS = [
    "stm32l4",
    "stm32f407vg",
    "stm32",
    "stm32duino",
    "esp32s3",
    "nrf52840",
    "nrf5340",
    "mp34",
    "web3d1",
    "iso90012015",
]


@pytest.mark.parametrize(
    ("family", "parts"),
    [
        ("stm32", ["stm32f407vg", "stm32l4"]),
        ("esp32", ["esp32s3"]),
        ("nrf52", ["nrf52840"]),
        ("mp3", []),
        ("web3", []),
        ("stm", []),
        ("python", []),
    ],
)
def test_a_family_has_its_parts(family: str, parts: list[str]) -> None:
    assert parts_of(family, WORDS) == parts
