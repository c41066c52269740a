import pytest

from screen.documents.readers.data.jsonresume import read_json


def test_a_resume_is_one_record_with_all_it_says():
    (block,) = read_json('{"basics": {"name": "Ada"}, "work": [{"company": "Acme"}]}', "r.json")[0]
    assert block.fields == {"type": "jsonresume", "basics": {"name": "Ada"}, "work": [{"company": "Acme"}]}


def test_other_json_is_a_record_an_entry():
    blocks, _, metadata = read_json('{"name": "Ada", "jobs": [{"at": "Acme"}, "Labs"]}', "r.json")
    assert metadata == {"name": "Ada"}
    assert [dict(b.fields or {}) for b in blocks] == [
        {"type": "yaml", "section": "jobs", "at": "Acme"},
        {"type": "yaml", "section": "jobs", "text": "Labs"},
    ]


@pytest.mark.parametrize(
    "text", ['{"a": ', "3", "[{}]", '{"name": "Ada", "person": {"jobs": []}}', '{"jobs": 3}', "[" * 100_000]
)
def test_what_is_no_document_is_refused(text: str):
    with pytest.raises(ValueError, match=r"\w"):
        read_json(text, "r.json")


def test_a_key_of_several_words_names_a_part_of_a_cv():
    assert read_json('{"workExperience": [{"company": "Acme"}]}', "r.json")[0]
    assert read_json('[{"title": "On loaves"}]', "publications.json")[0]
