import pytest

from screen.ground.lexicon import Lexicon, LexiconEntry, load_lexicon, tables_of
from screen.ground.roles import is_person
from screen.ground.text import key
from screen.ground.word_lists import word_list

LEXICON = load_lexicon()


def test_every_spelling_finds_its_entry_and_every_entry_has_a_field() -> None:
    """Also where the tables were kept from an earlier start."""
    for entry in LEXICON.entries:
        assert all(LEXICON.named(term) is entry for term in (entry.name, *entry.synonyms))
    known = [entry.name for entry in LEXICON.entries if not entry.wide]
    assert {LEXICON.field_of(name) for name in known} == {"software", "learning", "office"}


def test_of_two_skills_one_at_most_is_the_narrower() -> None:
    """Technical support is no part of a help desk that is a part of technical support."""
    found = ((entry, LEXICON.find(name)) for entry in LEXICON.entries for name in entry.includes)
    pairs = {(entry.name, other.name) for entry, other in found if other is not None}
    assert {(one, other) for one, other in pairs if (other, one) in pairs} == set()


def test_no_skill_is_narrower_than_itself() -> None:
    """By way of others."""
    by_name = {key(entry.name): entry for entry in LEXICON.entries}
    for entry in LEXICON.entries:
        found, names = set[str](), list(map(key, entry.includes))
        while names:
            if (name := names.pop()) in by_name and name not in found:
                found.add(name)
                names += map(key, by_name[name].includes)
        assert key(entry.name) not in found


def test_who_does_it_is_narrower_than_a_skill() -> None:
    """A posting that looks for a data engineer asks for no skill of that name."""
    doers = {word for word in word_list("general_title") if is_person(word)} - {"manager"}  # of dialogues: a program
    named = [term for entry in LEXICON.entries for term in entry.synonyms if term.split()[-1] in doers]
    assert [term for term in named if term[0].islower()] == []


def test_the_lexicon_is_large() -> None:
    assert len(LEXICON.entries) >= 450


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("LLM", "large language models"),
        ("Retrieval Augmented Generation", "retrieval-augmented generation"),
        ("RAG", "retrieval-augmented generation"),
        ("DPO", "direct preference optimization"),
        ("RLHF", "reinforcement learning from human feedback"),
        ("SFT", "supervised fine-tuning"),
        ("low-rank adaptation", "LoRA"),
        ("PTQ", "post-training quantization"),
        ("QAT", "quantization-aware training"),
        ("NAS", "neural architecture search"),
        ("GAN", "generative adversarial networks"),
        ("VAE", "variational autoencoders"),
        ("ViT", "vision transformers"),
        ("Compute Unified Device Architecture", "CUDA"),
        ("golang", "Go"),
        ("c plus plus", "C++"),
        ("C++", "C++"),
        ("C#", "C#"),
        (".NET", ".NET"),
        ("NodeJS", "Node.js"),
        ("node.js", "Node.js"),
        ("K8s", "Kubernetes"),
        ("sklearn", "scikit-learn"),
        ("Postgres", "PostgreSQL"),
        ("programmable logic controller", "PLC"),
        ("fine tuning", "fine-tuning"),
    ],
)
def test_find_by_any_spelling(term: str, name: str) -> None:
    found = LEXICON.find(term)
    assert found is not None
    assert found.name == name
    assert LEXICON.knows(term)


@pytest.mark.parametrize("term", ["", "basket weaving", "XQV", "the", "C/C", "go to market"])
def test_find_knows_no_other_term(term: str) -> None:
    assert LEXICON.find(term) is None
    assert not LEXICON.knows(term)


@pytest.mark.parametrize(
    "family",
    [
        ["Java", "JavaScript", "TypeScript"],
        ["PyTorch", "PyTorch3D", "PyTorch Lightning"],
        ["C", "C++", "C#", "Objective-C"],
        ["SQL", "MySQL", "NoSQL", "SQLite", "SQL Server", "PostgreSQL"],
        ["React", "React Native"],
        ["R", "R Shiny"],
        ["Spark", "PySpark"],
        ["HTML", "CSS"],
        [".NET", "ASP.NET"],
        ["TensorFlow", "TensorFlow Lite"],
        ["TensorRT", "Triton", "Triton Inference Server"],
        ["GitHub", "GitLab", "Git"],
    ],
)
def test_near_names_are_different_skills(family: list[str]) -> None:
    found = [LEXICON.find(term) for term in family]
    assert None not in found
    assert len({entry.name for entry in found if entry}) == len(family)


@pytest.mark.parametrize(
    "word",
    ["R", "C", "Go", "Rust", "Swift", "Spark", "React", "Spring", "Express", "Flask", "Chef", "Puppet", "Storm", "Hive",
     "Julia", "Ruby", "Dart", "Ray", "Beam", "Accelerate", "REST", "Excel", "RAG", "MoE"],
)  # fmt: skip
def test_everyday_words_need_their_case(word: str) -> None:
    assert LEXICON.needs_case(word)


@pytest.mark.parametrize("word", ["Golang", "JAX", "Python", "ReactJS", "machine learning", "nonsense"])
def test_other_words_do_not(word: str) -> None:
    assert not LEXICON.needs_case(word)


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("deploying models", "model deployment"),
        ("managing projects", "project management"),
        ("Visualising data", "data visualization"),
        ("managing production", "production supervision"),  # and no product management
        ("engineering controls", None),
        ("deploying", None),
        ("model deploying", None),
        ("singing models", None),
        ("manage projects", None),
    ],
)
def test_a_deed_is_what_the_lexicon_calls_it(term: str, name: str | None) -> None:
    found = LEXICON.of_deed(term)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("name", "narrower", "other"),
    [
        ("SQL", ["PostgreSQL", "Postgres"], "Oracle"),
        ("accounting", ["GAAP", "US GAAP"], "payroll"),
        ("cooking", ["chef"], "Chef Infra"),  # of another field
        ("Kubernetes", ["GKE", "Google Kubernetes Engine", "Helm charts"], "Amazon ECS"),
        ("Kafka", ["Amazon MSK"], "RabbitMQ"),
        ("eye tracking", ["EyeLink"], "bug trackers"),
        ("electroencephalography", ["EEG decoding"], "EMG"),
        ("representation learning", ["self-supervised learning"], "self-supervised"),  # a piece of a name
        ("deep learning", ["neural architecture search"], "NAS"),  # stores files as well
        ("dialogue systems", ["dialogue generation", "response generation"], "machine translation"),
        ("interferometry", ["Fizeau interferometer", "interferometers"], "Zemax"),
        ("optical design", ["OpticStudio", "CODE V", "stray light analysis"], "lens mounts"),
        ("disease surveillance", ["outbreak detection", "syndromic surveillance"], "CCTV"),
    ],
)
def test_what_is_narrower_is_found_by_all_its_names(name: str, narrower: list[str], other: str) -> None:
    entry = LEXICON.find(name)
    assert entry is not None
    assert {*narrower} <= {*LEXICON.narrower(entry)}
    assert other not in LEXICON.narrower(entry)


@pytest.mark.parametrize(
    ("term", "name", "known"),
    [
        ("payroll", "payroll", True),
        ("root cause analyses", "root cause analysis", False),
        ("deploying models", "model deployment", False),
        ("Charting", "charting", False),  # a word of everyday language tells nothing where it stands
        ("payrolls", None, False),
        ("oaths of kettles", None, False),
    ],
)
def test_what_a_rubric_asks_for(term: str, name: str | None, known: bool) -> None:
    found = LEXICON.asked(term)
    assert (found and found.name) == name
    assert LEXICON.knows(term) is known


def test_of_two_claims_the_earlier_entry_wins() -> None:
    entries = LexiconEntry("Alpha", synonyms=("first",)), LexiconEntry("First")
    lexicon = Lexicon(tables_of(entries, {"Alpha": "office"}))
    found = lexicon.find("FIRST")
    assert found is not None
    assert found.name == "Alpha"


def test_loaded_once() -> None:
    assert load_lexicon() is LEXICON
