from collections import Counter

import pytest

from screen.ground.text import key
from screen.ground.venues import all_venues, canonical, find_venue, recognise

# printed: venue, track, status, year
PAPERS = [
    ("IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR), 2025", "CVPR", "main", "published", 2025),
    ("CVPR 2025 Oral", "CVPR", "main", "published", 2025),
    ("ICML'25", "ICML", "main", "published", 2025),
    ("ICML’25", "ICML", "main", "published", 2025),
    ("CVPR2024", "CVPR", "main", "published", 2024),
    ("ICLR-2023", "ICLR", "main", "published", 2023),
    ("(ICLR 2023, Spotlight)", "ICLR", "main", "published", 2023),
    ("NIPS 2016", "NeurIPS", "main", "published", 2016),
    ("Advances in Neural Information Processing Systems 33 (NeurIPS 2020)", "NeurIPS", "main", "published", 2020),
    ("Thirty-seventh Conference on Neural Information Processing Systems, 2023", "NeurIPS", "main", "published", 2023),
    ("NeurIPS Datasets and Benchmarks Track, 2022", "NeurIPS", "main", "published", 2022),
    ("In Proceedings of the 37th International Conference on Machine Learning", "ICML", "main", "published", None),
    ("Proc. Int. Conf. on Machine Learning (ICML), 2019", "ICML", "main", "published", 2019),
    ("International Conference on Machine Learning, PMLR 139, 2021", "ICML", "main", "published", 2021),
    ("NAACL-HLT 2019", "NAACL", "main", "published", 2019),
    ("ACL-IJCNLP 2021", "ACL", "main", "published", 2021),
    ("EMNLP-IJCNLP 2019", "EMNLP", "main", "published", 2019),
    ("61st Annual Meeting of the Association for Computational Linguistics", "ACL", "main", "published", None),
    ("Conference of the European Chapter of the Association for Computational Linguistics (EACL)", "EACL", "main",
     "published", None),
    ("ACM SIGKDD Conference on Knowledge Discovery and Data Mining (KDD)", "KDD", "main", "published", None),
    ("SIGKDD 2022", "KDD", "main", "published", 2022),
    ("The Web Conference (WWW), 2021", "WWW", "main", "published", 2021),
    ("Proc. of the 29th ACM Symposium on Operating Systems Principles", "SOSP", "main", "published", None),
    ("USENIX Security 2022", "USENIX Security", "main", "published", 2022),
    ("31st USENIX Security Symposium", "USENIX Security", "main", "published", None),
    ("IEEE S&P 2020", "IEEE S&P", "main", "published", 2020),
    ("AAAI-23", "AAAI", "main", "published", 2023),
    ("Proceedings of the AAAI Conference on Artificial Intelligence, 34(04), 2020", "AAAI", "main", "published", 2020),
    ("AAAI/ACM Conference on AI, Ethics, and Society", "AIES", "main", "published", None),
    ("European Conference on Computer Vision", "ECCV", "main", "published", None),
    ("Asian Conference on Machine Learning", "ACML", "main", "published", None),
    ("European Conference on Machine Learning (ECML-PKDD)", "ECML PKDD", "main", "published", None),
    ("International Conference on Machine Learning and Applications (ICMLA)", "ICMLA", "main", "published", None),
    ("International Conference on Neural Information Processing", "ICONIP", "main", "published", None),
    ("INTERSPEECH 2021", "Interspeech", "main", "published", 2021),
    ("Proc. Interspeech, pp. 2015-2019, 2022", "Interspeech", "main", "published", 2022),
    ("IEEE Spoken Language Technology Workshop (SLT), 2022", "SLT", "main", "published", 2022),
    ("SIGGRAPH Asia 2023", "SIGGRAPH Asia", "main", "published", 2023),
    ("ACM MM 2020", "MM", "main", "published", 2020),
    ("IEEE BigData 2019", "BigData", "main", "published", 2019),
    ("EuroSys '21", "EuroSys", "main", "published", 2021),
    ("NeurIPS 2023, arXiv:2301.01234", "NeurIPS", "main", "published", 2023),
    ("accepted to ICCV 2025", "ICCV", "main", "accepted", 2025),
    ("ECCV 2024 (to appear)", "ECCV", "main", "accepted", 2024),
    ("Findings of EMNLP 2023", "EMNLP", "findings", "published", 2023),
    ("EMNLP Findings", "EMNLP", "findings", "published", None),
    ("EMNLP 2022 (Findings)", "EMNLP", "findings", "published", 2022),
    ("Findings of the Association for Computational Linguistics: ACL 2024", "ACL", "findings", "published", 2024),
    ("Findings of the Association for Computational Linguistics: EMNLP 2021", "EMNLP", "findings", "published", 2021),
    ("Findings of ACL: NAACL 2022", "NAACL", "findings", "published", 2022),
    ("ACL System Demonstrations", "ACL", "demo", "published", None),
    ("EMNLP 2020 Demo track", "EMNLP", "demo", "published", 2020),
    ("IEEE Transactions on Pattern Analysis and Machine Intelligence (TPAMI), vol. 3", "TPAMI", "journal", "published",
     None),
    ("IEEE Trans. Pattern Anal. Mach. Intell., 2020", "TPAMI", "journal", "published", 2020),
    ("Transactions on Machine Learning Research (TMLR), 2024", "TMLR", "journal", "published", 2024),
    ("Transactions of the Association for Computational Linguistics", "TACL", "journal", "published", None),
    ("Journal of Machine Learning Research, 21(140):1-67, 2020", "JMLR", "journal", "published", 2020),
    ("Discrete Mathematics 342 (2019)", "Discrete Mathematics", "journal", "published", 2019),
    ("Nature Communications, 2021", "Nature Communications", "journal", "published", 2021),
    ("Nature", "Nature", "journal", "published", None),
    ("eLife 8, 2018", "eLife", "journal", "published", 2018),
    ("Nat Methods. 2017;14:3-9", "Nature Methods", "journal", "published", 2017),
    ("Genome Res 2019", "Genome Research", "journal", "published", 2019),
    ("J Mach Learn Res 2019", "JMLR", "journal", "published", 2019),
    ("Med Image Anal 2020", "MedIA", "journal", "published", 2020),
    ("Proc Natl Acad Sci, 2019", "PNAS", "journal", "published", 2019),
    ("Sci Rep, 2019", "Scientific Reports", "journal", "published", 2019),
    ("ACM Transactions on Graphics (TOG), 2022", "TOG", "journal", "published", 2022),
    ("NeurIPS 2025, Under review", "NeurIPS", "main", "under-review", 2025),
    ("Under review at NeurIPS 2025", "NeurIPS", "main", "under-review", 2025),
    ("Submitted: ACL'25", "ACL", "main", "under-review", 2025),
    ("R&R at TOSEM", "TOSEM", "journal", "under-review", None),
    ("Revise and resubmit, TKDE", "TKDE", "journal", "under-review", None),
    ("TPAMI, minor revision", "TPAMI", "journal", "under-review", None),
    ("International Conference on Automated Planning and Scheduling (ICAPS), 2020", "ICAPS", "main", "published", 2020),
    ("ICML 2020 (peer-reviewed conference paper)", "ICML", "main", "published", 2020),
    ("Manuscript under review, TMLR", "TMLR", "journal", "under-review", None),
    ("In preparation for CVPR 2026", "CVPR", "main", "in-preparation", 2026),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "acronym", "track", "status", "year"), PAPERS)
def test_recognise_a_paper(printed: str, acronym: str, track: str, status: str, year: int | None) -> None:
    mention = recognise(printed)
    assert mention.venue is not None
    assert (mention.venue.acronym, mention.track, mention.status, mention.year) == (acronym, track, status, year)
    assert mention.printed == printed


@pytest.mark.parametrize(
    ("printed", "host"),
    [
        ("8th ICML Workshop on Automated Machine Learning (ICMLW-AutoML), 2021", "ICML"),
        ("Workshop on Invented Things at NeurIPS 2023", "NeurIPS"),
        ("Workshop on Invented Things @ NeurIPS 2023", "NeurIPS"),
        ("NeurIPSW", "NeurIPS"),
        ("CVPRW 2022", "CVPR"),
        ("CVPR Workshops", "CVPR"),
        ("CVPR-W 2023", "CVPR"),
        ("ICML 2023 workshop", "ICML"),
        ("European Conference on Computer Vision Workshops", "ECCV"),
        ("IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR) Workshops", "CVPR"),
        ("AAAI Doctoral Consortium 2020", "AAAI"),
        ("AAAI Spring Symposium, 2021", "AAAI"),
        ("KDD Cup 2021", "KDD"),
        ("AAAI Student Abstract", "AAAI"),
        ("WWW Companion 2020", "WWW"),
        ("ICLR 2023 Tiny Papers", "ICLR"),
        ("ACL Student Research Workshop", "ACL"),
        ("Accepted to NeurIPS 2024 Workshop on Invented Things (Oral)", "NeurIPS"),
        ("NeurIPS ML for Invented Things Workshop", "NeurIPS"),
        ("Invented People in Machine Learning Workshop, co-located with NeurIPS 2020", "NeurIPS"),
        ("Third Workshop on Invented Things", None),
        ("ICML Workshop & NeurIPS Workshop", None),
    ],
)
def test_a_workshop_is_not_its_host(printed: str, host: str | None) -> None:
    mention = recognise(printed)
    assert mention.venue is None
    assert mention.track == "workshop"
    assert (mention.host.acronym if mention.host else None) == host


@pytest.mark.parametrize(
    "printed",
    [
        "cited by Science, Nature",
        "Cited by ICLR 2024 papers",
        "reviewer for NeurIPS",
        "Reviewer: CVPR, ICCV, ECCV",
        "Program committee, AAAI 2022",
        "Ph.D. thesis, MIT",
        "Technical report",
        "In submission",
        "to appear",
        "accepted",
        "Rejected from ICLR 2024",
        "FL-AAAI'22, IEEE CLOUD'22, AAAI-AIES'24",
        "FL-AAAI'22",
        "ICML-AutoML 2021",
        "CVPR/ICCV",
        "NeurIPS, ICML, ICLR",
        "National Conference on Computer Vision and Pattern Recognition, Image Processing and Graphics",
        "International Conference on Machine Learning Technologies",
        "Brazilian Conference on Machine Learning",
        "International Conference on Data Mining (DMIN)",
        "Mexican International Conference on Artificial Intelligence",
        "Conference on Computer Vision",
        "AAAI Conference on Invented Things",
        "Women in Machine Learning",
        "Stem Cell Reports",
        "Journal of Computer Science",
        "Asian CHI 2021",
        "Annual Meeting of the Invented Spoken Communities (ISCA)",
        "Transactions of the ICML",
        "ACM Multimedia Asia 2022",
        "an acl injury",
        "Nat Meetings 2019",
        "Genome Re 2019",
        "genome res 2019",
        "Machine learn 2019",
        "pattern recognition",
        "science",
        "",
        "2023",
    ],
)
def test_recognise_claims_nothing(printed: str) -> None:
    assert recognise(printed).venue is None


@pytest.mark.parametrize(
    ("printed", "track", "status", "year"),
    [
        ("arXiv preprint arXiv:2406.01234", "preprint", "preprint", 2024),
        ("arXiv 2406", "preprint", "preprint", 2024),
        ("arXiv 2024", "preprint", "preprint", 2024),
        ("CoRR abs/1912.01234", "preprint", "preprint", 2019),
        ("bioRxiv, 2023", "preprint", "preprint", 2023),
        ("arXiv 2024 (extended version of CVPR 2022)", "preprint", "preprint", 2022),
        ("Ph.D. thesis, Example University, 2020", "thesis", None, 2020),
        ("Technical report", "report", None, None),
        ("In submission", None, "under-review", None),
        ("Under double-blind review", None, "under-review", None),
        ("ACL Rolling Review", None, "under-review", None),
        ("to appear", None, "accepted", None),
        ("accepted", None, "accepted", None),
        ("in preparation", None, "in-preparation", None),
        ("minor revision", None, "under-review", None),
        ("Unpublished manuscript, 2020", None, "in-preparation", 2020),
        ("Journal of Invented Results, 2018", "journal", "published", 2018),
        ("Proceedings of the Conference on Invented Things 2018", "main", "published", 2018),
        ("Example Town, 2018", None, None, 2018),
    ],
)  # fmt: skip
def test_recognise_without_a_venue(printed: str, track: str | None, status: str | None, year: int | None) -> None:
    mention = recognise(printed)
    if printed != "ACL Rolling Review":
        assert mention.venue is None
        assert mention.track == track
    assert (mention.status, mention.year) == (status, year)


@pytest.mark.parametrize(
    ("printed", "distinctions"),
    [
        ("CVPR 2025 Oral", ("oral",)),
        ("NeurIPS 2023 (Spotlight)", ("spotlight",)),
        ("CVPR 2024 Highlight", ("highlight",)),
        ("ICML 2022 (Oral, Best Paper Award)", ("oral", "best paper")),
        ("ICML 2022, Outstanding Paper", ("best paper",)),
        ("CVPR 2022 Best Paper Candidate", ()),
        ("CVPR 2022 Best Paper Award Finalist", ()),
        ("ICLR 2023 (notable-top-5%)", ("oral",)),
        ("ICLR 2023", ()),
        ("journal of oralities", ()),
    ],
)
def test_distinctions(printed: str, distinctions: tuple[str, ...]) -> None:
    assert recognise(printed).distinctions == distinctions


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("neurips", "NeurIPS"),
        ("NIPS", "NeurIPS"),
        ("NIPS 2016", "NeurIPS"),
        ("cvpr", "CVPR"),
        ("CVPR'24", "CVPR"),
        ("NATURE", "Nature"),
        ("Science", "Science"),
        ("chi", "CHI"),
        ("IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", "CVPR"),
        ("37th International Conference on Machine Learning", "ICML"),
        ("Conference on Machine Learning", "ICML"),
        ("In Proceedings of the 2019 International Conference on Learning Representations", "ICLR"),
        ("Transactions of the ACL", "TACL"),
        ("T-PAMI", "TPAMI"),
        ("RA-L", "RA-L"),
        ("ral", "RA-L"),
        ("S&P", "IEEE S&P"),
        ("VLDB Endowment", "VLDB"),
        ("KSC", "KSC"),
        ("Findings of EMNLP", None),
        ("NeurIPS Workshop", None),
        ("AAAI-AIES", "AIES"),
        ("default", None),
        ("CVPPR", None),
        ("", None),
    ],
)
def test_find_venue(name: str, acronym: str | None) -> None:
    found = find_venue(name)
    assert (found.acronym if found else None) == acronym


def test_canonical() -> None:
    assert canonical("NIPS") == "NeurIPS"
    assert canonical(" NeurIPS ") == "NeurIPS"
    assert canonical(" Invented ") == "Invented"


def test_journals_without_a_printed_acronym() -> None:
    found = find_venue("Discrete Mathematics")
    assert found is not None
    assert not found.acronym_printed
    assert all(venue.kind == "journal" for venue in all_venues() if not venue.acronym_printed)


def test_no_two_venues_share_a_spelling() -> None:
    owners = Counter(
        spelling
        for venue in all_venues()
        for spelling in {key(term) for term in (venue.acronym, venue.name, *venue.aliases)}
    )
    assert [spelling for spelling, count in owners.items() if count > 1] == []


def test_acronyms_are_unique_and_the_list_is_large() -> None:
    acronyms = [venue.acronym.casefold() for venue in all_venues()]
    assert len(set(acronyms)) == len(acronyms) >= 230


def test_every_spelling_finds_its_venue() -> None:
    spellings = [(term, venue) for venue in all_venues() for term in (venue.acronym, venue.name, *venue.aliases)]
    assert [(term, venue.acronym) for term, venue in spellings if find_venue(term) is not venue] == []


def test_every_name_that_the_list_has_is_recognised_before_a_year() -> None:
    names = [(name, venue) for venue in all_venues() for name in (venue.name, *venue.aliases)]
    assert [name for name, venue in names if recognise(f"{name}, 2019").venue is not venue] == []


def test_name_with_acronym_and_year_is_recognised() -> None:
    printed = [venue for venue in all_venues() if venue.acronym_printed]
    wrong = []
    for venue in printed:
        mention, short = recognise(f"{venue.name} ({venue.acronym}), 2021"), recognise(f"{venue.acronym} 2021")
        if (mention.venue, mention.year, short.venue) != (venue, 2021, venue):
            wrong.append((venue.acronym, mention, short))
    assert len(printed) > 400 and wrong == []
