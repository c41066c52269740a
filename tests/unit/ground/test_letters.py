import pytest

from screen.ground.letters import is_invoice, is_letter


@pytest.mark.parametrize(
    "texts",
    [
        ["Dear Ms Sample,", "I bake.", "Kind regards, Ada Example"],
        ["Estimados señores:", "Atentamente,"],
        ["Sehr geehrte Damen und Herren, ich backe.", "Mit freundlichen Grüßen"],
    ],
)
def test_a_letter_greets_and_says_goodbye(texts: list[str]) -> None:
    assert is_letter(texts)


@pytest.mark.parametrize("texts", [["Dear Ms Sample,", "I bake."], ["Kind regards to all"], ["Wrote: Dear Sir"], []])
def test_what_does_not_do_both_is_none(texts: list[str]) -> None:
    assert not is_letter(texts)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["# Invoice 2026-17", "Bill to: Sample Water", "Subtotal 1,670.00", "Thank you"], True),
        (["Rechnung Nr. 17", "Zwischensumme: 660,00 €", "MwSt. 19 %"], True),
        (["Invoiced nine clients", "Total of 40 suppliers"], False),
        (["Invoice processing", "Invoice matching", "Invoices in SAP"], False),
        ([], False),
    ],
)
def test_an_invoice_has_three_of_its_words(texts: list[str], told: bool) -> None:
    assert is_invoice(texts) is told
