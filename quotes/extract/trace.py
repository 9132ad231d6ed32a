"""The steps of an extraction, told a line each: marks, skeletons, cues, rules, speakers.

Nothing here decides anything. The lines are made afterwards from what the stages left behind, so
an extraction that is not asked for them pays nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .draft import Draft
from .fields import Field
from .readings import readings
from .rules import rules_at
from .sentences import sentence
from .skeleton import Skeleton

_FIELDS: Final = {"title": "العنوان", "text": "النص"}
_REPAIRS: Final = {
    "unclosed": "لم تُغلق", "paragraphs": "تمتد على فقرات", "reversed": "علامتها مقلوبة", "mixed": "علامتاها من نوعين",
    "unopened": "لم تُفتح",
}  # fmt: skip
_KINDS: Final = {"direct": "مباشر", "partial": "جزئي", "unmarked": "مباشر بلا علامات", "indirect": "منقول بالمعنى"}
_PATHS: Final = {
    "name": "باسمه", "surname": "من الاسم المختصر إلى الاسم الكامل", "role": "من الصفة إلى صاحبها",
    "short": "من الاسم القصير إلى الجهة", "body": "الجهة كما سُميت",
    "description": "بالوصف، إذ لا اسم له في المقال", "issuer": "من الوثيقة إلى من أصدرها",
    "source": "المصدر المذكور قبله", "dropped": "الفاعل محذوف: آخر من تكلم وطابق الفعل جنسا وعددا",
    "topic": "الفاعل محذوف: صاحب الجملة السابقة", "sentence": "فاعل القول السابق في الجملة",
    "subject": "فاعل الجملة", "continued": "كلام متصل بما قبله", "both": "الاثنان المذكوران قبله",
    "latter": "آخر من ذُكر قبله",
    "disagrees": "المذكور عند اللفظ لا يطابق الفعل",
}  # fmt: skip
_FORMS: Final = {
    "finite": "فعل", "participle": "حال", "masdar": "مصدر", "noun": "اسم", "preposition": "جار", "clause": "أداة",
    "chant": "هتاف",
}  # fmt: skip
_NEGATIONS: Final = frozenset(["لم", "هل", "لن", "الم", "لماذا", "كيف", "متي", "ليس", "لا", "ما"])
_LONGEST: Final = 60  # characters of what was said that a line shows


def steps(part: Field) -> list[str]:
    """The lines for one field of an article.

    >>> from quotes.extract import extract
    >>> extract("لم يؤكد الوزير شيئا.", trace=True).trace[-1]
    'اللفظ «يؤكد» (أكد، فعل): لا ينقل قولا هنا، لأنه منفي أو مستفهم عنه'
    """
    return [*_marks(part), *_sentences(part)]


def _marks(part: Field) -> Iterator[str]:
    spans = part.skeleton.marks.spans
    name = _FIELDS[part.name]
    if not spans:
        yield f"{name}: لا علامات تنصيص فيه"
    for span in spans:
        shown = _short(part.skeleton.text[span.start : span.end])
        repair = f" ({_REPAIRS.get(span.repair, span.repair)})" if span.repair else ""
        yield f"{name}: بين علامتين «{shown}»{repair}"
    for place, verdict in sorted(part.refused.items()):
        inner = part.skeleton.spans[place]
        if inner is not None:
            shown = _short(part.skeleton.text[inner.start : inner.end])
            yield f"«{shown}» ليس قولا ({verdict.reason or 'other'}، {verdict.rule})"


def _sentences(part: Field) -> Iterator[str]:
    """Each sentence that has a cue or a statement, with what came of it."""
    tags = part.skeleton.tags
    found = {reading.word_at: reading for reading in readings(part.skeleton, part.resolver.subjects)}
    drafts: dict[int, list[Draft]] = {}
    for draft in part.drafts:
        drafts.setdefault(sentence(tags, min(draft.order, len(tags) - 1))[0], []).append(draft)
    at = 0
    while at < len(tags):
        first, end = sentence(tags, at)
        end = max(end, at + 1)
        cues = [p for p in range(at, min(end, len(tags))) if tags[p] in "VvPMB" and part.skeleton.words[p].cues]
        if cues or drafts.get(first):
            yield f"الجملة «{_short(part.skeleton.said(at, end))}» هيكلها {tags[at:end]}"
            told = {draft.cue_at for draft in drafts.get(first, ())}
            for draft in drafts.get(first, ()):
                yield from _draft(part, draft)
            for place in cues:
                if place not in told:
                    yield _silent(part, place, place in found)
        at = end + (end < len(tags) and tags[end : end + 1] in (".", "\n"))


def _draft(part: Field, draft: Draft) -> Iterator[str]:
    """A statement: its cue and rule, its words, its speaker."""
    text = part.skeleton.text
    if draft.cue is not None and draft.cue_at is not None:
        yield f"{_cue(draft.skeleton, draft.cue_at)}: القاعدة {draft.rule}"
    else:
        yield f"بلا لفظ: القاعدة {draft.rule}"
    yield f"القول ({_KINDS[draft.kind]}): «{_short(text[draft.start : draft.end])}»"
    names = "، ".join(figure.name for figure in draft.speakers)
    if not draft.speakers:
        yield "القائل: لا يُعرف، إذ لم يطابق أحد ممن سبق ذكرهم"
    elif draft.mentions:
        mention = text[draft.mentions[0].start : draft.mentions[-1].end]
        yield f"القائل: «{mention}» ← {names} ({_PATHS.get(draft.path, draft.path)})، الثقة {draft.confidence:.2f}"
    else:
        yield f"القائل: {names} ({_PATHS.get(draft.path, draft.path)})، الثقة {draft.confidence:.2f}"
    where = (("الوسيط", draft.medium), ("عن طريق", draft.relay), ("المخاطب", draft.addressee), ("اليوم", draft.said_on))
    known = "، ".join(f"{label}: {value}" for label, value in where if value)
    if known:
        yield known


def _silent(part: Field, place: int, read: bool) -> str:
    """Why a reporting word reports nothing here."""
    tags, words = part.skeleton.tags, part.skeleton.words
    if place and tags[place - 1] == "x" and words[place - 1].folded in _NEGATIONS:
        return f"{_cue(part.skeleton, place)}: لا ينقل قولا هنا، لأنه منفي أو مستفهم عنه"
    if read:
        return f"{_cue(part.skeleton, place)}: ما بعده محسوب لقول آخر"
    matched = [rule.id for rule in rules_at(tags[place]) if rule.match(tags, place) is not None]
    if matched:
        return f"{_cue(part.skeleton, place)}: طابق {'، '.join(matched[:3])}، لكن ما حوله لا يجعله نقلا لقول"
    return f"{_cue(part.skeleton, place)}: لم تطابقه قاعدة"


def _cue(skeleton: Skeleton, place: int) -> str:
    word = skeleton.words[place]
    cue = word.cues[0]
    return f"اللفظ «{word.form}» ({cue.lemma}، {_FORMS.get(cue.form, cue.form)})"


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 20].rstrip() + " … " + plain[-15:].lstrip()
