"""Ready questions: canned queries that a newsroom asks again and again, with Arabic titles.

``needs`` names the columns of ``quotes`` that a query cannot do without.
"""

from __future__ import annotations

from typing import Any

_FOUND = "q.id in (select rowid from quotes_fts where quotes_fts match escape_fts(:words))"

QUERIES: dict[str, dict[str, Any]] = {
    "who_said": {
        "title": "من قال كذا؟",
        "description": "اكتب كلمات في أي صيغة لترى من قالها وكم مرة ومتى.",
        "needs": {"published"},
        "sql": f"""select s.name as speaker, s.type, count(*) as count,
  min(q.published) as first_said, max(q.published) as last_said
from quotes q join quote_speakers qs on qs.quote_id = q.id join speakers s on s.id = qs.speaker_id
where {_FOUND}
group by s.id order by count desc, s.name limit 100""",
    },
    "words_by_month": {
        "title": "كم قيل عن كذا في كل شهر؟",
        "description": "عدد التصريحات التي فيها الكلمات، شهرًا بعد شهر.",
        "needs": {"published"},
        "sql": f"""select substr(q.published, 1, 7) as month, count(*) as count
from quotes q
where {_FOUND} and q.published != ''
group by month order by month""",
    },
    "stance_by_outlet": {
        "title": "بأي نبرة تنقل كل وسيلة؟",
        "description": "كم مرة نقلت كل وسيلة إعلام كلامًا بلفظ محايد أو مؤكِّد أو مشكِّك.",
        "needs": {"outlet_id", "cue_class"},
        "sql": """select o.name as outlet, q.cue_class, count(*) as count
from quotes q join outlets o on o.id = q.outlet_id
where q.cue_class != ''
group by o.id, q.cue_class order by o.name, count desc""",
    },
    "stance_by_speaker": {
        "title": "بأي نبرة يُنقل كلام كل متحدث؟",
        "description": "من يُقال عنه «زعم» ومن يُقال عنه «أكد».",
        "needs": {"speaker_id", "cue_class"},
        "sql": """select s.name as speaker, q.cue_class, count(*) as count
from quotes q join speakers s on s.id = q.speaker_id
where q.cue_class != ''
group by s.id, q.cue_class order by count desc limit 200""",
    },
    "cues": {
        "title": "أي ألفاظ القول أكثر؟",
        "description": "أصل كل لفظ ونبرته وعدد مراته.",
        "needs": {"cue_lemma", "cue_class"},
        "sql": """select cue_lemma, cue_class, count(*) as count
from quotes where cue_lemma != ''
group by cue_lemma, cue_class order by count desc limit 200""",
    },
    "speakers_and_roles": {
        "title": "بأي صفة يُذكر كل متحدث؟",
        "description": "صفات المتحدث كما تذكرها الأخبار، وأول يوم وآخر يوم لكل صفة.",
        "needs": {"role", "speaker_id", "published"},
        "sql": """select s.name as speaker, q.role, count(*) as count,
  min(q.published) as first_said, max(q.published) as last_said
from quotes q join speakers s on s.id = q.speaker_id
where q.role != ''
group by s.id, q.role order by count desc limit 200""",
    },
    "unknown_speakers": {
        "title": "كلام لم يُعرف قائله",
        "description": "تصريحات وجدت القواعد لفظ قولها ولم تجد صاحبها: راجعها في مقالاتها.",
        "needs": {"speaker_id", "published", "mention"},
        "sql": """select q.id, q.text, q.mention, q.cue, a.title as article, q.published
from quotes q join articles a on a.id = q.article_id
where q.speaker_id is null
order by q.published desc limit 200""",
    },
    "least_certain": {
        "title": "أقل التصريحات ثقة",
        "description": "ما يحسن بمحرر أن يراجعه قبل نشره.",
        "needs": {"confidence", "speakers", "published"},
        "sql": """select q.id, q.speakers, q.text, q.confidence, q.rule, q.published
from quotes q
order by q.confidence, q.id limit 200""",
    },
}
