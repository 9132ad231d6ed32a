"""The list of speakers: the most quoted first, found by any spelling of any of their names."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from datasette.utils.asgi import Response

from quotes.site import access, arabic, counts, pages
from quotes.text.fold import fold

LENGTH = 150


async def speakers(datasette: Any, request: Any) -> Response:
    """``/-/quotes/speakers``, narrowed by ``?like=name`` and ``?type=person``, ``?from=150`` for the next page."""
    database = await access.database_for(datasette, request, "quotes", "speakers")
    like, kind = (request.args.get("like") or "").strip(), request.args.get("type") or ""
    start = int(request.args.get("from") or 0) if (request.args.get("from") or "0").isdigit() else 0
    where, values = ["1"], []
    for word in fold(like).split():
        # % and _ are plain characters of a name here
        pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        where.append(
            "(s.folded like ? escape '\\' or s.id in (select speaker_id from speaker_names where folded like ? escape '\\'))"  # noqa: E501
        )
        values += [pattern, pattern]
    if kind:
        where.append("s.type = ?")
        values.append(kind)
    found = await counts.rows(
        datasette,
        database,
        f"""select s.id, s.name, (select count(*) from quote_speakers qs where qs.speaker_id = s.id) as n
        from speakers s where {" and ".join(where)} order by n desc, s.name limit {LENGTH + 1} offset ?""",
        *values,
        start,
    )
    kinds = await counts.rows(datasette, database, "select type, count(*) from speakers group by 1 order by 2 desc")
    more = "speakers?" + urlencode({"like": like, "type": kind, "from": start + LENGTH}) if len(found) > LENGTH else ""
    context = {
        "database": database,
        "like": like,
        "chosen": kind,
        "bars": counts.bars(found[:LENGTH]),
        "types": [(key, arabic.value_label("type", key), n) for key, n in kinds],
        "more": more,
    }
    return await pages.html(datasette, request, "quotes/speakers.html", context)
