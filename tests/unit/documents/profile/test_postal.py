"""Where somebody lives is no headline, and no line that is missing of the profile."""

import pytest

from screen.documents.profile.postal import is_postal


@pytest.mark.parametrize(
    "text",
    [
        "27 Example Road, Exampleton EX7 9TY",
        "Apartment 6, Example Mill, Athlone, Co. Westmeath",
        "Beispielstraße 12, 12345 Berlin",
        "14 rue de l'Exemple, 75011 Paris",
        "Flat 3 | 9 Example Street | Leeds",
        "Chania, Crete, Greece",
        "27 Example Rise, Exampleton BS7 9TY",
        "Beispielallee 3, Hamburg",
        "PO Box 123, Nairobi, Kenya",
        "80331 München, Musterstraße 5",
        "ul. Przykładowa 7/4, 00-950 Warszawa",
        "Sector 14, Gurgaon, India",
        "14 Example Court, Exampleton, Dublin 5",
        "1234 Example Ave, Apt 5, Springfield, IL 62704",
    ],
)
def test_addresses(text: str) -> None:
    """By the house, the post code or the country."""
    assert is_postal(text)


@pytest.mark.parametrize(
    "text",
    [
        "12 years of experience, CPA, PMP",
        "Electrician Level 3, Leeds",
        "Potter, glazier, restorer",
        "Ceramics and glass, Leeds",
        "Example Ltd 7, 2019 – 2022, Leeds",
        "Apartment 6",
        "Java 17, Spring Boot 3, Kubernetes",
        "ISO 9001, ISO 27001",
        "3 Papers at NeurIPS, 2 at ICML",
        "2 Michelin stars, French cuisine, Lyon",
        "Machine Learning, NLP, Seattle",
        "Bilingual, Dual citizen, Canada",
        "ISO 9001 Auditor, Leeds",
        "Security, ISO 27001 Lead, Leeds",
        "Leads teams of 20-100, Berlin",
        "Python 3, Berlin",
        "7 Years Sales, Berlin",
        "5000 Customers, Leeds",
        "B2B SAAS, Leeds",
        "High Street retail, 12 stores, Leeds",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    """Years of work, a grade, trades, one place behind a trade, a job, one part alone, versions, standards,
    numbers: what is left out is told nowhere.
    """
    assert not is_postal(text)
