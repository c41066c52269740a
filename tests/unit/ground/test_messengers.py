import pytest

from screen.ground.messengers import HANDLE


@pytest.mark.parametrize(
    "text",
    [
        "Skype: ada_x",
        "Skype: live:ada.example",
        "Telegram: @ada",
        "Telegram @ada",
        "Discord: Ada#6592",
        "Discord: Ada Example#6592",
        "WeChat/QQ: 114477",
        "微信：ada88",
        "카카오톡: adax",
        "Viber: ada77, Leeds",
        "Leeds | Skype: adaexample | 2020",
        "Line ID: ada_x",
        "Signal: ada.42",
        "Threema ID: ABCD1234",
    ],
)
def test_the_name_of_a_messenger_with_somebody_behind_it(text: str) -> None:
    assert HANDLE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Telegram: bots for orders",
        "Discord: moderation, events",
        "Built a Telegram bot",
        "Line: 3 presses",
        "Signal: 3.3 volts on each pin",
        "Moved 30 people from Skype to Teams",
    ],
)
def test_what_was_done_with_one_is_none(text: str) -> None:
    assert not HANDLE.search(text)
