"""Certificates by their names in several languages."""

from screen.ground.certificates import certificate_names


def test_the_other_names_of_a_certificate() -> None:
    assert "Führerschein" in certificate_names("Driving licence")
    assert "rijbewijs" in certificate_names("A valid driver's license")
    assert certificate_names("Tea licence") == ("Tea licence",)
