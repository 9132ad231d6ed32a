"""Whether a pattern that fits is sound: the words between a cue and what it introduces must be such as may stand there.

Many reporting words have other senses (بين, يبلغ, ذكر). So a weak verb must stand where a clause begins and have a
subject beside it, the particle must be its own, a source must be no law or plan, and the impersonal reports nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lexicon.lists import social_networks
from ..lexicon.sets import word_set
from ..lexicon.word import Word
from ..lexicon.words import lexicon
from .beside_marks import (
    ends_marks,
    goes_to_another,
    marked_subject,
    name_and_that,
    only_names,
    said_behind,
    taken_further,
)
from .cited import SOURCES, apposed, by_rule, cites, handed_on, names_source
from .closing import ends_itself
from .other_sense import other_sense
from .particles import (
    announces_title,
    goes_on_to,
    leads_unto,
    new_sentence,
    own_particle,
    speaks_first,
    told_by_another,
    wants_that,
)
from .placed import governs, head_before, of_none, opens, opens_with_phrase, subject_before, subject_only
from .put_in import before_source, put_in, runs_on
from .sentences import sentence
from .skeleton import Skeleton
from .subjects import Subjects
from .telling import tells
from .turns import GOVERNS

if TYPE_CHECKING:
    from .readings import Reading

_ABSTRACT: Final = word_set("abstract")
# verbs that take أن themselves: what follows them is not the cue's
_MEASURES: Final = word_set("measure")
_BY_THAT: Final = word_set("by-that", folded=False)
_UNTO: Final = word_set("unto", folded=False)
# laws, plans and rules: what goes by them is nobody's statement
_AMONG_THEM: Final = word_set("among-them")
_CHANTS: Final = word_set("chants")
_SHOUTS: Final = frozenset(["هتف", "ردد", "صاح", "صرخ", "كتب"])
_ENTITLED: Final = word_set("entitled")
_SO_ANSWERED: Final = word_set("so-answered")
_LISTS: Final = word_set("lists-behind")
_FOLLOWING: Final = word_set("following")
_APPEARS: Final = word_set("appears")
_CONTINUES: Final = word_set("continues", folded=False)
_PASSES_ON: Final = frozenset(["نقل", "أورد", "نشر"])
_SAYS: Final = word_set("speech-verb", folded=False)
_ALTHOUGH: Final = word_set("although")
_PRAYS: Final = word_set("prays", folded=False)
_GOD: Final = word_set("god")
_WRITTEN_ON: Final = word_set("written-on")
_IS_DONE: Final = word_set("comes-about")
_IN_WHAT: Final = ("في", "فيه", "فيها", "علي", "ضمن")
_BROUGHT: Final = ("به", "بها")  # ما جاءت به الوزارة من أن
_CLAIMS: Final = word_set("claims")
_ADDRESS: Final = ("http", "https", "www")
_ITS: Final = ("ه", "ها", "هم")
_DIVINE: Final = word_set("divine")
_DOUBTS: Final = word_set("doubts")
_VOICES: Final = word_set("takes-of", folded=False)
NAMES: Final = ("سمى", "أسمى")
_NOT_HIS: Final = frozenset(["الذين", "التي", "اللواتي"])
_IMPERSONAL: Final = word_set("impersonal")
WHAT: Final = word_set("called-what")
_ADDS: Final = word_set("adds", folded=False)
_BEFORE_WORDS: Final = word_set("has-been-said") | {"علي"}


def sound(skeleton: Skeleton, subjects: Subjects, reading: Reading) -> bool:
    """Whether the words between the cue and what it introduces are such as may stand there."""
    tags, words = skeleton.tags, skeleton.words
    first, last = reading.zone
    word, cue = words[reading.word_at], reading.cue
    if other_sense(skeleton, subjects, reading):
        return False
    if tags[reading.content : reading.content + 2] == "P:" and tags[reading.content - 1 : reading.content] == ":":
        return False  # طالبا عدم احتساب كلامه: قائلا: the second one introduces the words
    quoted = tags[reading.content : reading.content + 1] in ("q", "Q")
    if cue.form == "participle" and reading.rule.kind == "clause" and words[reading.word_at - 1].folded in GOVERNS:
        return False  # أطلقوا النار على محتجين وأنهم غادروا: those whom it befell
    if cue.lemma == "عد" and _counts(reading, word, words[reading.content - 1].folded, quoted):
        return False
    if cue.lemma in _BY_THAT and cue.form == "finite":
        by = reading.rule.kind == "clause" and words[reading.intro[1] - 1].folded.startswith("بان")
        if not by or word.object:
            return False  # قطع بأن …, and not قطع الطريق; شهد بأن …, and not انفجارات شهدتها المدينة
    if cue.lemma == "عنون" and words[reading.content - 1].folded in ("ب", "بـ"):
        return False  # دراسة عنونت بـ«…»: what it is called
    if cue.lemma == "أبلغ" and first < last and (tags[first] == "d" or words[first].stem in _MEASURES):
        return False  # يبلغ طولها مترا: it comes to so much
    if ends_itself(subjects, reading):
        return False  # بطولة اختتمت أمس، أكد …
    if word.object and reading.rule.id == "finite-quote" and cue.lemma in ("نشر", "أورد", "بث"):
        return False  # بيان نشرته محطة “س”: the marks hold the outlet's name
    if (
        reading.rule.id.startswith(("finite-quote", "finite-fragment"))
        and first == last
        and marked_subject(skeleton, reading)
    ):
        return False
    if reading.rule.id == "finite-quote" and tags[first:last] == "qj" and words[first + 1].folded == "و":
        return False  # أعلنت «نورس» و«مركز المدينة» عن: two names
    if reading.rule.id.startswith("finite-participle") and ends_marks(skeleton, reading):
        return False  # «…»، قال الوزير، مضيفا أن: of the first verb are the marks before it
    if reading.rule.id.startswith(("finite-quote", "finite-fragment")) and only_names(skeleton, reading):
        return False
    if cue.lemma in _CONTINUES and first < last and "closes" in words[first].kinds and not words[first].conj:
        return False  # ستواصل الوقوف «إلى جانب …»: what is gone on with
    if reading.rule.id == "finite-quote" and cue.lemma not in _SAYS and said_behind(skeleton, reading):
        return False  # وتحفظ حزبان، «…»، يوضح الوزير: the verb behind the marks reports them
    if reading.rule.id == "finite-quote" and taken_further(skeleton, reading):
        return False
    if (
        reading.rule.id.startswith(("finite-quote", "finite-fragment"))
        and tags[reading.content] == "q"
        and words[reading.content - 1].folded in ("ل", "لـ")
        and not {"d", "e"} & set(cue.takes)
    ):
        return False  # يكتب لـ«الميزان»: for whom it is written
    if (
        cue.lemma == "تحدث"
        and reading.rule.id == "finite-fragment"
        and "عن" not in (words[reading.content - 1].folded, words[reading.content - 2].folded)
    ):
        return False  # وتحدث المدير عن الخطة في محور «البحر والمدينة»: what he speaks of comes behind عن
    if "q" in tags[reading.at : reading.word_at] and goes_to_another(skeleton, reading):
        return False  # رأت فيه المعارضة «انقلابا»، ودافع عنه الوزير معتبرا أنه …: the first verb has its own marks
    if reading.rule.id == "cited-that" and runs_on(skeleton, reading):
        return False  # …، حسبما ذكرت الصحيفة، ولهذا قدرت الوزارة أن: another verb has أن
    if reading.rule.id == "relayed-quote" and not put_in(skeleton, reading):
        return False
    if reading.rule.kind == "clause" and not own_particle(skeleton, reading):
        return False
    if reading.rule.kind == "clause" and cue.lemma == "تحدث" and words[reading.intro[1] - 2].folded != "عن":
        return False  # وتحدث المدير مع العمال، فأكد أن: of what they talked, only عن أن tells
    if reading.rule.kind == "clause" and cue.lemma in _PRAYS and words[reading.word_at + 1].folded in _GOD:
        return False  # داعيا الله أن يحفظ البلاد: a prayer, and God no speaker
    if reading.rule.id in ("finite-colon-quote", "finite-colon") and name_and_that(skeleton, reading.content):
        return False  # قال: «اتحاد التجار»، إن: the marks hold who says it
    if reading.rule.kind == "clause" and cue.form == "finite":
        particle = words[reading.intro[1] - 1]
        if particle.folded.startswith("ف"):
            return False
        if cue.lemma == "اعتبر" and last > first and _is_held(skeleton, reading):
            return False
        if word.folded in _IMPERSONAL and reading.word_at == reading.at and of_none(subjects, reading):
            return False
        if word.folded == "يزعم" and words[reading.at - 1].folded in _NOT_HIS and first == last:
            return False  # أولئك الذين يزعم أنها كتبهم: it is claimed of them
        describes = cue.lemma in ("وصف", "اعتبر") and particle.folded.startswith("بان")  # ووصف الخطوة بأنها: the object
        if not describes and any(
            words[p].folded in _ABSTRACT or words[p].folded[1:] in _ABSTRACT
            for p in (
                first + (tags[first : first + 1] == "e"),
                head_before(skeleton, reading.at),
            )  # كشفت هذه الأحداث أن
            if 0 <= p < len(tags) and not (p < reading.at and _no_subject(skeleton, p, reading))  # سئل عنها فقال
        ):
            return False
        if last - first > 1 and words[first].folded in ("رد", "ردود") and words[first + 1].stem in ("فعل", "افعال"):
            return False  # يشير رد الفعل إلى أن: a reaction proves, and does not speak
        wish = words[reading.intro[1] - 2].folded == "في" and last - first > 1 and cue.lemma not in _DOUBTS
        if wish and not (quoted and cue.lemma in _VOICES):
            return False  # يعتبرها أرضه، ويرغب في أن تكون: the wish has it; but أعرب عن أمله في أن «…»
        if words[reading.intro[1] - 2].folded in _CLAIMS and particle.folded.startswith("بان"):
            return False  # نفى الوزير المزاعم بأن: what others claim
        that = particle.form.startswith(("أن", "وأن")) or particle.form in ("ان", "وان")
        if cue.lemma in _ADDS and that and first < last and speaks_first(skeleton, subjects, first, last):
            return False  # وقال المدير لن ننسى أن العمل صعب: the words said begin with لن
        if cue.lemma in _UNTO and not leads_unto(skeleton, reading):
            return False
        if (
            cue.lemma == "ذهب"
            and any(t not in "tc" for t in tags[first : last - 1])
            and not subjects.after(first, last)
        ):
            return False  # ذهب فيه بعضهم إلى أن: whoever it is, none before the verb
        # حذر المقرر الخاص من أن: an office, where it is the subject
        office = first < last and tags[first] == "R"
        if any(wants_that(words[p].folded) for p in range(max(first + office, last - 5), last)):
            return False
        if particle.folded.startswith("و") and ("d" in cue.takes or tags[first : first + 1] == "a"):
            return False  # تبين أن الخبر قديم، وأن …: joined to what reports nothing
        coordinated = particle.folded.startswith("و") and reading.content < len(words)
        if coordinated and particle.folded == "وان" and words[reading.content].folded in _ALTHOUGH:
            return False  # وإن كان متأخرا: although
        if cue.lemma in _PASSES_ON and any(word.folded == "قول" for word in words[first:last]):
            return False  # نقلت الصحيفة قول المدير إن: his words
        stands_in = cue.lemma in ("جاء", "ورد")
        behind = words[reading.word_at + 1]
        if stands_in and first < last and behind.prep != "ب" and behind.folded not in _IN_WHAT + _BROUGHT:
            return False  # جاء الخروج مرا، خصوصا أن الفريق بدا … أنه: it came, and holds no words
        in_it = last == first + 1 and words[first].folded in ("فيه", "فيها")
        if in_it and stands_in and reading.at and tags[reading.at - 1] in "OCn":
            return True  # أصدرت النقابة بيانا جاء فيه أن
        if not cue.strong:
            if reading.rule.id.startswith("relayed") and not handed_on(skeleton, first - 1):
                if not names_source(subjects, first, last):
                    return False  # أظهرت الأرقام، بحسب نوع الشجر، أن
                first, last = reading.at + 1, before_source(tags, reading)
            alone = not coordinated and not goes_on_to(skeleton, first, last)
            return alone and subject_only(subjects, first, last) and governs(skeleton, reading)
        return True
    if cue.lemma in ("جاء", "ورد") and not (
        reading.word_at + 1 < len(tags) and words[reading.word_at + 1].folded in _IN_WHAT
    ):
        return False
    if cue.lemma in _SHOUTS and reading.rule.id in ("finite-quote", "finite-fragment"):
        said = cue.strong or posted(skeleton, first, last) or (cue.lemma == "كتب" and _fills(subjects, first, last))
        short = last - first <= 3 or _some_chants(skeleton, first, last)
        return short or (said and (reading.rule.id == "finite-quote" or tells(skeleton, reading.content)))
    if cue.lemma in NAMES and cue.number == "pl" and cue.tense == "present" and not subjects.after(first, last):
        return words[reading.at - 1 if reading.at else 0].folded in WHAT  # ويسمونه «…»: people call it so
    if reading.rule.id == "finite-quote" and not cue.strong:
        return opens(skeleton, reading.at) or word.conj != "" or subject_before(skeleton, reading)
    if ":" in tags[slice(*reading.intro)] and announces_title(skeleton, reading.intro[0]):
        return False  # بالعنوان الآتي: «…»
    if reading.rule.kind == "speech" and reading.at and words[reading.at - 1].folded in ("لا", "ولا", "فلا"):
        return False  # لا يجيب عن السؤال: …
    speech = reading.rule.kind == "speech" and reading.content < len(words)
    if speech and words[reading.content].folded in _ADDRESS:
        return False  # رابط يشرح العمل: https://…
    called = words[reading.intro[0] - 1].folded
    if reading.rule.kind == "speech" and (called in _LISTS or (called in _FOLLOWING and not cue.strong)):
        return False  # وتعرض الخيمة منتجات مثل: …
    if reading.rule.kind == "speech" and called in _ENTITLED and not (called == "شعار" and cue.lemma in _SHOUTS):
        return False  # ألقى الباحث محاضرة بعنوان: …, but of ردد الحاضرون شعار: … they shout it
    if reading.rule.id == "finite-colon" and told_by_another(skeleton, first, last):
        return False
    if reading.rule.id.startswith("finite-colon") and any(word.folded in _SO_ANSWERED for word in words[first:last]):
        return False  # سأله المذيع عن الخطة، ليرد: «…»: not who asked
    if reading.rule.id == "finite-weak-colon":
        return opens(skeleton, reading.at) or word.conj != "" or opens_with_phrase(skeleton, reading.at)
    if reading.rule.id == "cited-amid" and not new_sentence(skeleton, reading):
        return False
    if reading.rule.id.startswith("cited-") and by_rule(subjects, reading):
        return False
    if reading.rule.id == "inserted" and cue.form == "clause" and tags[first] == "v":
        return False  # ، حسبما يذهب إليه كثيرون، …: the verb, and nobody's name
    if reading.rule.id == "inserted" and last - first == 1 and words[first].folded.removesuffix("ه") in SOURCES:
        return False  # -بحسب تصريحاته-: of whom, nothing beside it says
    if reading.rule.id == "finite-after" and word.conj and tags[reading.at - 1] == ".":
        return False  # «…». وبدأ العمل: a new sentence
    if (
        reading.rule.id == "finite-after"
        and cue.tense == "present"
        and tags[reading.at - 1] == "q"
        and tags[max(0, reading.at - 2) : reading.at - 1] in ("", ",", ".", "\n")
    ):
        return False  # «الوردة» يثمن القرار: a name before its verb
    in_two = reading.rule.kind == "inserted" or reading.rule.id.endswith("mark-end")
    if in_two and apposed(skeleton, reading.content + 1):
        return False  # بدأ العمل، حسب ما أفاد به المحافظ، سامي كرم.
    goes_on = reading.rule.id == "cited-verb-end" and tags[reading.content : reading.content + 2] == ",P"
    if goes_on and ("A" in tags[sentence(tags, reading.at)[0] : reading.at] or tags[reading.at + 1] == "M"):
        return False  # قال المدير إن العمل بدأ حسب ما تردد، مؤكدا أن: the participle is the speaker's
    if reading.rule.kind in ("trailing", "inserted"):
        return cites(subjects, reading) and not (reading.rule.kind == "inserted" and word.conj)
    if cue.lemma in NAMES and first + 2 > last and words[reading.at - 1].folded not in WHAT:
        return False  # حديقة أسمتها «…» has that name
    if cue.lemma == "عد" and cue.tense == "present":
        return False  # تعد: is counted
    if reading.rule.id == "finite-fragment" and "outlet_head" in words[reading.content - 1].kinds:
        before = reading.at - 1
        while before > 0 and tags[before] in ",.-":
            before -= 1
        if tags[before] in "Qq" and before < reading.at - 1:
            return False  # «…»، قالت صحيفة «الميزان»: the words said stand before
    if reading.rule.id == "finite-fragment" and not cue.strong:
        return (
            (opens(skeleton, reading.at) or word.conj != "" or _behind_subject(skeleton, reading.at))
            and ("e" in cue.takes or "d" in cue.takes)
            and subject_only(subjects, first, last)
        )
    if reading.rule.id == "masdar-short" and (
        cue.lemma != "قال" or (first < last and words[first].folded not in _DIVINE)
    ):
        return False  # برفضه «التدخل»: what he refuses; but بقوله تعالى «…»
    if (
        (reading.rule.kind == "clause" or (reading.rule.kind == "quote" and word.folded.endswith(_ITS)))
        and cue.form == "masdar"
        and words[reading.at - 1].folded.removeprefix("و") in _IS_DONE
    ):
        return False  # تم تنبيهها إلى أن: she is told
    if reading.rule.kind == "clause" and cue.form == "masdar" and word.folded.endswith("قول") and first < last:
        if reading.at and words[reading.at - 1].folded.removeprefix("و") in _BEFORE_WORDS:
            return True  # رغم قول المدير إن, اعتمد على قول المؤرخ إن
        begins, _ = sentence(tags, reading.at)  # نقلت الصحيفة قول المدير إن
        return any(c.lemma in _PASSES_ON for p in range(begins, reading.at) for c in words[p].cues[:1])
    if reading.rule.kind == "clause" and cue.form == "masdar" and not cue.strong:
        return first == last and words[reading.intro[1] - 1].folded.startswith("ب") is False
    return True


def _fills(subjects: Subjects, first: int, last: int) -> bool:
    """Whether a zone is its subject and no more, however long: كتب سامي كرم أستاذ التاريخ بجامعة الشمال «…»."""
    who = subjects.after(first, last)
    return bool(who) and who[0].first == first and who[-1].last == last and bool(who[0].name)


def _no_subject(skeleton: Skeleton, at: int, reading: Reading) -> bool:
    """Whether a noun before a verb is not its subject: أشاد المدير بالتجربة وقال إنها, انتقد المدير الحرب وقال إنها."""
    governs = at - 1 - (skeleton.tags[at - 1 : at] == "e")  # من هذا الحادث
    if (governs >= 0 and skeleton.tags[governs] == "p") or skeleton.words[at].prep in ("ب", "ل", "ك"):
        return True
    return skeleton.words[reading.at].conj == "و" and reading.cue.lemma in _SAYS


def _behind_subject(skeleton: Skeleton, at: int) -> bool:
    """Whether who does it stands right before a verb: الوزير عبر عن, الحزب المحلي يطالب, إلا أنه عبر عن."""
    tags, words = skeleton.tags, skeleton.words
    if tags[at - 1] in "RTNOSG":
        return True
    if tags[at - 1] in "Aa":
        return words[at - 1].folded.endswith(("نه", "نها", "نهم"))
    if tags[at - 1] != "w" or not words[at - 1].definite:
        return False
    return tags[at - 2 : at - 1] == "N" or (tags[at - 2 : at - 1] in ("O", "R") and opens(skeleton, at - 2))


def _some_chants(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether the words of some of the chants follow that somebody shouts: هتافات غاضبة ومنها «عاش الوطن»."""
    words = skeleton.words
    return words[last - 1].folded in _AMONG_THEM and any(words[p].stem in _CHANTS for p in range(first, last))


def _counts(reading: Reading, word: Word, particle: str, quoted: bool) -> bool:
    """Whether a verb with the letters of "considers" is "is counted" or "besides": يعد من أهم الكتب أن, عدا عن أنها."""
    if reading.cue.form != "finite" or reading.rule.kind not in ("clause", "speech"):
        return False
    return word.folded.startswith("عدا") or (reading.cue.tense == "present" and not (quoted and particle[:2] == "با"))


def posted(skeleton: Skeleton, first: int, last: int) -> bool:
    """Whether a zone says where something was written: كتب الوزير على حسابه, كتبت أمس على فيسبوك, كتب في مقال."""
    words = skeleton.words
    return any(
        words[p].folded in social_networks()
        or (words[p].medium and (words[p].folded.endswith(("ه", "ها", "هم")) or words[p - 1].folded in ("في", "ضمن")))
        or (words[p - 1].folded == "علي" and words[p].stem in _WRITTEN_ON)
        for p in range(first, last)
    )


def reports(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether somebody says what a clause holds: not in تبين للعمال أن, داعيا إلى التهدئة وأن تتوقف."""
    if reading.rule.kind != "clause":
        return True
    words = skeleton.words
    first, last = reading.zone
    if words[reading.word_at].folded in _APPEARS and first < last:
        return skeleton.tags[first] not in "pct" and words[first].prep not in ("ل", "ب")
    if reading.cue.lemma == "أصر" and reading.content < len(words):
        particle, verb = words[reading.intro[1] - 1], words[reading.content]
        wanted = particle.folded == "ان" and not particle.form.startswith("إ")
        if wanted and not verb.definite and lexicon().may_be_imperfect(verb.folded):
            return False  # أصر على أن يعدل القانون: what he wants, and not what he says
    if reading.cue.form == "participle" and "d" in reading.cue.takes:
        return not words[reading.intro[1] - 1].folded.startswith("و")
    return True


def _is_held(skeleton: Skeleton, reading: Reading) -> bool:
    """Whether a thing is held to be something, and أن is a later verb's: تعتبر القرفة مفيدة، كما أثبتت الأبحاث أن."""
    tags, (first, last) = skeleton.tags, reading.zone
    later = tags.find(",k", first, last)
    return later > 0 and tags[later + 2] in "Vv" and tags.find(",", later + 1, last) < 0
