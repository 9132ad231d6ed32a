"""Articles without end, made up word by word, that count like real ones.

What is kept of the news is only how often: how long statements are, how many an article holds, how the
frequency of words falls from rank to rank, how often a clitic stands before a word, how unequally
speakers and outlets are quoted. The words come from the lexicon; the sentences mean nothing.

    for article, extraction in generate(statements=1000, seed=1): ...

The same seed gives the same articles. ``python benchmarks/generate.py 5 > a.jsonl`` writes some as JSON lines.
"""

from __future__ import annotations

import json
import random
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from importlib.resources import files
from itertools import accumulate, islice, pairwise
from math import exp, log

from quotes.extract.record import CUE_CLASSES, Article, Extraction, Statement
from quotes.lexicon.tables import table

# occurrences in a million words: of the commonest words, and of the words of these ranks
HEAD = {
    "في": 33534, "من": 24332, "على": 15962, "أن": 15318, "إلى": 11216, "التي": 6535, "عن": 5777, "مع": 4148,
    "الذي": 4113, "ما": 3934,
    "هذا": 3269, "لا": 2982, "هذه": 2902, "أو": 2805, "خلال": 2557, "بعد": 2514, "بين": 2414, "كما": 2140,
    "كان": 2030, "ذلك": 1918, "لم": 1827, "كل": 1733, "حيث": 1723, "قد": 1589, "هو": 1395, "العام": 1393, "قبل": 1388,
    "رئيس": 1319, "غير": 1224, "اليوم": 1193, "أكثر": 1144, "الرئيس": 1124, "مليون": 1090, "حتى": 1090, "منذ": 1072,
    "المتحدة": 1064, "الحكومة": 1049, "الماضي": 968, "العربية": 966, "عدد": 942,
}  # fmt: skip
CURVE = ((41, 1100), (100, 699), (200, 426), (500, 219), (1000, 129), (2000, 70.8), (5000, 28.4), (10000, 12.6),
         (20000, 5.17), (50000, 1.29), (100000, 0.32))  # fmt: skip
CLITICS = (
    ("ال", 0.45),
    ("و", 0.08),
    ("ب", 0.04),
    ("ل", 0.03),
    ("وال", 0.03),
    ("بال", 0.015),
    ("لل", 0.02),
    ("ف", 0.01),
)
SUFFIXES = ("ها", "ه", "هم", "ات", "ين", "ان", "ا")
# words in a statement, by fortieths
LENGTHS = (2, 3, 4, 5, 6, 7, 7, 8, 9, 9, 10, 11, 11, 12, 13, 13, 14, 15, 16, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28,
           29, 31, 33, 34, 37, 39, 45, 50, 62, 80)  # fmt: skip
STATEMENTS = (1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 12, 14)  # in an article that has any
KINDS = ("indirect",) * 51 + ("direct",) * 26 + ("partial",) * 14 + ("unmarked",) * 9
CUES = (("قال", 30), ("أضاف", 16), ("أكد", 14), ("أوضح", 8), ("أشار", 8), ("اعتبر", 4), ("أعلن", 4), ("كشف", 2),
        ("حذر", 2), ("نفى", 2), ("زعم", 1), ("اتهم", 2), ("طالب", 2), ("تابع", 5))  # fmt: skip
OUTLETS = ("نهر", "ميناء", "أفق", "ضوء", "جسر", "سهل", "واحة", "منارة", "مدار", "ساحل")
FIRST_DAY, DAYS = date(2008, 1, 1), 6600
SPEAKERS = 150_000
POOL = 20_000  # paragraphs that nobody says, each of which returns in many articles


class Corpus:
    """Everything that is drawn from, with its weights."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.words, self.weights = self._vocabulary()
        self._ready: list[str] = []
        self.speakers = self._speakers()
        self.speaker_weights = list(accumulate(1 / (rank + 3.7) for rank in range(len(self.speakers))))
        kinds = (("صحيفة", 16), ("موقع", 10), ("قناة", 8), ("وكالة", 6))
        self.outlets = [f"{kind} {name} {n}" for kind, n in kinds for name in OUTLETS][:40]
        self.outlet_weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.outlets))))
        classes = {row["lemma"]: row["class"] for row in table("cue_verbs")}
        self.cues = [(lemma, classes.get(lemma, CUE_CLASSES[0])) for lemma, _ in CUES]
        self.cue_weights = list(accumulate(weight for _, weight in CUES))
        self.filler = [" ".join(self.draw(45)) + "." for _ in range(POOL)]

    def _vocabulary(self) -> tuple[list[str], list[float]]:
        """Words and their running weights: the head as counted, the rest along the curve."""
        known_words = (files("quotes.lexicon") / "data" / "common_words.txt").read_text(encoding="utf-8")
        stems = sorted(set(known_words.split()) - set(HEAD))
        stems = [word for word in stems if len(word) > 2]
        self.chance.shuffle(stems)
        names = [row["name"] for row in (*table("family_names"), *table("given_names"))]
        self.chance.shuffle(names)
        rest = iter(stems + names)
        words, weights = list(HEAD), [float(weight) for weight in HEAD.values()]
        clitics = [clitic for clitic, _ in CLITICS]
        share = list(accumulate(weight for _, weight in CLITICS))
        known = set(words)
        for rank in range(len(words) + 1, 100_001):
            word = next(rest, "") if rank <= 16_000 or self.chance.random() < 0.1 else ""
            if not word or self.chance.random() < 0.5:
                stem = word or self.chance.choice(stems)
                draw = self.chance.random()
                if draw < share[-1]:
                    word = clitics[bisect_right(share, draw)] + stem
                else:
                    word = stem + self.chance.choice(SUFFIXES)
            if word not in known:
                known.add(word)
                words.append(word)
                weights.append(_on_the_curve(rank))
        return words, list(accumulate(weights))

    def _speakers(self) -> list[tuple[str, str, str]]:
        """(name, type, role) of all who may speak, the most quoted first."""
        given = [row["name"] for row in table("given_names")]
        family = [row["name"] for row in table("family_names")]
        roles = [row["word"] for row in table("roles") if row["human_type"] == "person"]
        bodies = [(row["word"], row["type"]) for row in table("bodies")]
        found: dict[str, tuple[str, str, str]] = {}
        while len(found) < SPEAKERS:
            draw = self.chance.random()
            if draw < 0.8:
                name = f"{self.chance.choice(given)} {self.chance.choice(family)}"
                found.setdefault(name, (name, "person", self.chance.choice(roles)))
            else:
                head, kind = self.chance.choice(bodies)
                name = f"{head} {self.chance.choice(family)}"
                found.setdefault(name, (name, kind, ""))
        return list(found.values())

    def draw(self, number: int) -> list[str]:
        """The next words."""
        if len(self._ready) < number:
            self._ready += self.chance.choices(self.words, cum_weights=self.weights, k=200_000)
        drawn = self._ready[-number:]
        del self._ready[-number:]
        return drawn


def _on_the_curve(rank: int) -> float:
    """The frequency at a rank, between the two measured ones nearest to it."""
    for (low, high_weight), (high, low_weight) in pairwise(CURVE):
        if rank <= high:
            share = (log(rank) - log(low)) / (log(high) - log(low))
            return exp(log(high_weight) + share * (log(low_weight) - log(high_weight)))
    return CURVE[-1][1]


def generate(statements: int, seed: int = 1) -> Iterator[tuple[Article, Extraction]]:
    """Articles with what would be found in them, until there are at least so many statements."""
    corpus = Corpus(seed)
    made = number = 0
    while made < statements:
        number += 1
        extraction = _article(corpus, number)
        made += len(extraction.statements)
        yield extraction.article, extraction


def _article(corpus: Corpus, number: int) -> Extraction:
    chance = corpus.chance
    key = f"made-{number}"
    # the news grows from year to year
    day = FIRST_DAY + timedelta(days=int(DAYS * chance.random() ** 0.6))
    outlet = chance.choices(range(len(corpus.outlets)), cum_weights=corpus.outlet_weights)[0]
    cast = chance.choices(corpus.speakers, cum_weights=corpus.speaker_weights, k=2)
    pieces: list[str] = []
    found: list[Statement] = []
    length = 0

    def put(text: str) -> int:
        nonlocal length
        pieces.append(text)
        length += len(text)
        return length - len(text)

    put(chance.choice(corpus.filler) + "\n\n")
    for place in range(chance.choice(STATEMENTS)):
        name, kind, role = cast[0] if chance.random() < 0.75 else cast[1]
        cue, cue_class = chance.choices(corpus.cues, cum_weights=corpus.cue_weights)[0]
        cue_start = put("و" + cue + " ") + 0
        mention = "" if place and chance.random() < 0.5 else f"{role} {name}".strip() if not place else name.split()[-1]
        mention_start = put(mention + ": «") if mention else put(": «")
        words = " ".join(corpus.draw(chance.choice(LENGTHS)))
        start = put(words)
        put("».\n\n" if chance.random() < 0.8 else f"».\n\n{chance.choice(corpus.filler)}\n\n")
        speakers, types = ((name,), (kind,)) if chance.random() > 0.05 else ((), ())
        mention_end = mention_start + len(mention)
        found.append(
            Statement(
                *(key, "text", start, start + len(words), words, chance.choice(KINDS), speakers, types),
                mention=mention,
                mention_start=mention_start if mention else None,
                mention_end=mention_end if mention else None,
                role=role if mention else "",
                cue="و" + cue,
                cue_lemma=cue,
                cue_class=cue_class,
                cue_start=cue_start,
                cue_end=cue_start + len(cue) + 1,
                medium="بيان" if chance.random() < 0.1 else "",
                confidence=round(chance.uniform(0.5, 0.99), 2),
                rule="made",
            )
        )
    title = " ".join(corpus.draw(8))
    url = f"https://outlet{outlet}.example/{number}"
    article = Article("".join(pieces), key, title, corpus.outlets[outlet], url, day.isoformat())
    return Extraction(article, tuple(found))


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    for made_article, _ in islice(generate(10**9), wanted):
        print(json.dumps(asdict(made_article), ensure_ascii=False))
