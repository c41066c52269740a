"""Certificates by their names in several languages."""

from screen.ground.certificates import certificate_names, lies_ahead


def test_the_other_names_of_a_certificate() -> None:
    assert "Führerschein" in certificate_names("Driving licence")
    assert "rijbewijs" in certificate_names("A valid driver's license")
    assert certificate_names("Tea licence") == ("Tea licence",)


def test_what_nobody_has_yet_lies_ahead() -> None:
    assert lies_ahead("CKA, exam booked for May") and lies_ahead("Tea course (not completed)")
    assert not lies_ahead("Project planning certificate")
