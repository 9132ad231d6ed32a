"""Whom a name means: any known name in any spelling, the one who owns it, or a choice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quotes.store import AmbiguousSpeaker, Database, UnknownOutlet, UnknownSpeaker, open_database

from .conftest import Press

# (full name, what the article calls the speaker, type, times)
CAST = [
    ("فلاديمير بوتين", "بوتين", "person", 30),
    ("فلاديمير بوتين", "الرئيس الروسي", "person", 5),
    ("بوتين", "بوتين", "person", 2),
    ("باراك أوباما", "الرئيس أوباما", "person", 9),
    ("مصادر قريبة من فريق أوباما", "مصادر", "group", 5),
    ("كيري", "كيري", "person", 2),
    ("كيري لايتون", "لايتون", "person", 4),
    ("أوباما", "أوباما", "person", 4),
    ("مصر", "مصر", "state", 3),
    ("حزب مصر القوية", "الحزب", "organisation", 9),
    ("دونالد ترمب", "ترامب", "person", 3),
    ("عبد الله القحطاني", "القحطاني", "person", 4),
    ("سعد القحطاني", "القحطاني", "person", 3),
    ("سلمى البدري", "الوزيرة", "person", 4),
    ("ليلى البدري", "الوزيرة", "person", 1),
    ("موسكو", "موسكو", "state", 6),
    ("سعيد موسكو", "موسكو", "person", 1),
    ("وزارة الصحة", "الوزارة", "organisation", 9),
    ("وزارة الري", "الوزارة", "organisation", 8),
    ("أحمد", "أحمد", "person", 1),
    ("أحمد الحلو", "أحمد", "person", 3),
    ("أحمد المر", "أحمد", "person", 2),
    ("النهضة", "النهضة", "organisation", 5),
    ("النهضة", "النهضة", "person", 1),
]


@pytest.fixture(scope="module")
def cast(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    press = Press()
    path = tmp_path_factory.mktemp("cast") / "quotes.db"
    articles = []
    for number, (name, mention, kind, times) in enumerate(CAST):
        options = {"speakers": (name,), "speaker_types": (kind,), "mention": mention}
        said = [(name, f"قول {number} {n}", options) for n in range(times)]
        articles.append(press.article(str(number), *said, outlet=("بريد النهر", "صوت الميناء", "صوت الساحل")[number % 3], url=f"https://www.o{number % 3}.example/{number}"))  # fmt: skip
    with open_database(path) as database:
        database.add(articles, extract=press)
        yield database


TAKEN = [
    ("the full name", "فلاديمير بوتين", "فلاديمير بوتين"),
    ("the name that one owns nearly alone", "بوتين", "فلاديمير بوتين"),
    ("a role that is one's alone", "الرئيس الروسي", "فلاديمير بوتين"),
    ("vowel signs and tatweel", "فلاديميـر بوتِين", "فلاديمير بوتين"),
    ("the words in another order", "بوتين فلاديمير", "فلاديمير بوتين"),
    ("a role before the full name", "الرئيس الروسي فلاديمير بوتين", "فلاديمير بوتين"),
    ("a foreign name in the other spelling", "ترامب", "دونالد ترمب"),
    ("and in its own", "ترمب", "دونالد ترمب"),
    ("a full name in the other spelling", "دونالد ترامب", "دونالد ترمب"),
    ("Abd joined", "عبدالله القحطاني", "عبد الله القحطاني"),
    ("without the article", "عبد الله قحطاني", "عبد الله القحطاني"),
    ("a part of the full name", "سعد", "سعد القحطاني"),
    ("a full name of one word", "موسكو", "موسكو"),
    ("a name that one owns by what contains it", "أوباما", "باراك أوباما"),
    ("a family name alone, the given name of another", "كيري", "كيري"),
    ("a state whose name is part of others", "مصر", "مصر"),
    ("ta marbuta as ha", "وزاره الصحه", "وزارة الصحة"),
    ("a part with the article elsewhere", "صحة", "وزارة الصحة"),
    ("hamza left out", "احمد الحلو", "أحمد الحلو"),
]


@pytest.mark.parametrize(("name", "taken"), [case[1:] for case in TAKEN], ids=[case[0] for case in TAKEN])
def test_one_is_taken_and_named(cast: Database, name: str, taken: str) -> None:
    said = cast.said(by=name, limit=100)
    assert said.speaker is not None and said.speaker.name == taken
    assert said.total == said.speaker.count == len(said.statements) > 0
    assert {statement.speakers for statement in said.statements} == {taken}
    assert cast.speaker(name).id == said.speaker.id


def test_the_others_of_the_name_are_told(cast: Database) -> None:
    assert [(row.name, row.count) for row in cast.said(by="بوتين").speaker_candidates] == [("بوتين", 2)]
    assert cast.said(by="سلمى البدري").speaker_candidates == []


SEVERAL = [
    ("a family name of two", "القحطاني", ["عبد الله القحطاني", "سعد القحطاني"]),
    ("a role of two", "الوزيرة", ["سلمى البدري", "ليلى البدري"]),
    ("a short form of two bodies", "الوزارة", ["وزارة الصحة", "وزارة الري"]),
    ("a given name that is also all that is known of one", "أحمد", ["أحمد الحلو", "أحمد المر", "أحمد"]),
    ("a body and a person", "النهضة", ["النهضة", "النهضة"]),
    ("a word of several names", "وزارة", ["وزارة الصحة", "وزارة الري"]),
]


@pytest.mark.parametrize(("name", "candidates"), [case[1:] for case in SEVERAL], ids=[case[0] for case in SEVERAL])
def test_several_are_listed(cast: Database, name: str, candidates: list[str]) -> None:
    with pytest.raises(AmbiguousSpeaker) as caught:
        cast.said("قول", by=name)
    assert [row.name for row in caught.value.candidates] == candidates
    assert all(candidate in str(caught.value) for candidate in candidates)


NOBODY = [
    ("a letter wrong", "فلادمير بوتين", "فلاديمير بوتين"),
    ("a short name with a letter wrong", "بوطين", "بوتين"),
    ("a family name with a letter wrong", "سلما البدرري", "سلمى البدري"),
]


@pytest.mark.parametrize(("name", "near"), [case[1:] for case in NOBODY], ids=[case[0] for case in NOBODY])
def test_nobody_and_near_names(cast: Database, name: str, near: str) -> None:
    with pytest.raises(UnknownSpeaker) as caught:
        cast.who("قول", by=name)
    assert near in caught.value.near and near in str(caught.value)


@pytest.mark.parametrize("name", ["زززز غغغغ", "%", "_", "'; drop table speakers; --", "؟!", "\x00"])
def test_nobody_at_all(cast: Database, name: str) -> None:
    with pytest.raises(UnknownSpeaker) as caught:
        cast.said(by=name)
    assert caught.value.near == () and "quotes speakers" in str(caught.value)
    assert cast.speakers()


OUTLETS = [
    ("the name", "بريد النهر", {"بريد النهر"}),
    ("another spelling", "بريدُ النهـر", {"بريد النهر"}),
    ("a part", "الميناء", {"صوت الميناء"}),
    ("a part of several", "صوت", {"صوت الميناء", "صوت الساحل"}),
    ("the domain", "o1.example", {"صوت الميناء"}),
    ("a part of the domain", "o2", {"صوت الساحل"}),
]


@pytest.mark.parametrize(("name", "outlets"), [case[1:] for case in OUTLETS], ids=[case[0] for case in OUTLETS])
def test_outlets(cast: Database, name: str, outlets: set[str]) -> None:
    assert {statement.outlet for statement in cast.said(outlet=name, limit=100).statements} == outlets


def test_no_such_outlet(cast: Database) -> None:
    with pytest.raises(UnknownOutlet) as caught:
        cast.said(outlet="بريد النهار")
    assert caught.value.near[0] == "بريد النهر"


def test_about(database: Database, press: Press) -> None:
    articles = [
        press.article("a", ("فلاديمير بوتين", "أنا بوتين وهذا رأيي", {"mention": "بوتين"})),
        press.article("b", ("سلمى", "قال لي بوتين كلاما")),
        press.article("c", ("سلمى", "نشكر فلاديمير بوتين")),
        press.article("d", ("سلمى", "نشكر الرئيس")),
        press.article("e", ("فارس", "رسالة لبوتين")),
        press.article("f", ("فارس", "كلام عن غائب لم يتكلم")),
        press.article("g", ("بوتين سعيد وفارس", "بوتين وأنا", {"speakers": ("فلاديمير بوتين", "فارس"), "mention": ""})),
    ]
    database.add(articles, extract=press)
    found = database.said(about="بوتين")
    assert {statement.article_key for statement in found.statements} == {"b", "c", "e"}
    assert found.about is not None and found.about.name == "فلاديمير بوتين"
    assert {s.article_key for s in database.said(about="فلاديمير بوتين").statements} == {"b", "c", "e"}
    assert {s.article_key for s in database.said("كلام", about="بوتين").statements} == {"b"}
    absent = database.said(about="غائب")
    assert [s.article_key for s in absent.statements] == ["f"] and absent.about is None
    assert database.said(about="بوتين", by="فارس").total == 1


def test_about_a_name_of_several(database: Database, press: Press) -> None:
    articles = [
        press.article("a", ("سعد القحطاني", "أنا القحطاني", {"mention": "القحطاني"})),
        press.article("b", ("علي القحطاني", "أنا القحطاني أيضا", {"mention": "القحطاني"})),
        press.article("c", ("سلمى", "كلمني القحطاني أمس")),
    ]
    database.add(articles, extract=press)
    found = database.said(about="القحطاني")
    assert [statement.article_key for statement in found.statements] == ["c"] and found.about is None


# (names that are one speaker's, or two)
SAME = [
    ("Abd joined or not", "عبد الفتاح السيسي", "عبدالفتاح السيسي", 1),
    ("Abu joined or not", "أبو مازن", "أبومازن", 1),
    ("bin joined or not", "عبد الإله بن كيران", "عبد الإله بنكيران", 1),
    ("a foreign name in two spellings", "دونالد ترمب", "دونالد ترامب", 1),
    ("vowel signs", "مُحمّد", "محمد", 1),
    ("with and without the article", "سعد القحطاني", "سعد قحطاني", 2),
    ("one word more", "محمد مرسي", "محمد محمد مرسي", 2),
    ("another order", "سعد علي", "علي سعد", 2),
]


@pytest.mark.parametrize(("one", "other", "number"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_which_names_are_one(database: Database, press: Press, one: str, other: str, number: int) -> None:
    articles = [press.article("a", (one, "كلام أول"), (one, "كلام آخر")), press.article("b", (other, "كلام ثالث"))]
    database.add(articles, extract=press)
    assert len(database.speakers()) == number
    assert database.speaker(one).count == (3 if number == 1 else 2)
    if number == 1:
        assert database.speaker(other).name == one
