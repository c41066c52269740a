import pytest

from screen.documents.entries.keywords import split_keywords


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Python, C++, AWS (S3, EC2), Docker", ["Python", "C++", "AWS (S3, EC2)", "Docker"]),
        ("Python · Go | Rust; C", ["Python", "Go", "Rust", "C"]),
        ("Data/Model Parallelism, C/C++", ["Data/Model Parallelism", "C/C++"]),
        ("Azure★★, Git*, and Linux etc.", ["Azure", "Git", "Linux"]),
        ("熟悉 Python、C++", ["Python", "C++"]),
        ("Fortran ● Rust ■ Docker ▪ Go", ["Fortran", "Rust", "Docker", "Go"]),
        ("Python ●●●●○", ["Python"]),
        ("Rust ● ● ● ○", ["Rust"]),
        ("Python SQL Airflow dbt", ["Python", "SQL", "Airflow", "dbt"]),
        ("Kubernetes Docker Terraform Examplify", ["Kubernetes", "Docker", "Terraform", "Examplify"]),
        ("PyTorch JAX", ["PyTorch", "JAX"]),
        ("PyTorch JAX, Rust", ["PyTorch JAX", "Rust"]),
        ("PyTorch examplify", ["PyTorch examplify"]),
        ("Google Cloud Platform", ["Google Cloud Platform"]),
        ("statistical process control", ["statistical process control"]),
        ("I have spent many years with the design of large systems that nobody has ever used.", []),
    ],
)
def test_words_of_a_list(text: str, words: list[str]) -> None:
    assert split_keywords(text) == words
