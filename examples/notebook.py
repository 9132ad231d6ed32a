"""The library in a notebook: each cell below can be run by itself.

Run it as a script (``python examples/notebook.py``), or open it in Jupyter or VS Code, which read ``# %%``
as cells.
"""

# %% What is needed
import tempfile
from pathlib import Path

from quotes import extract, open_database, read

# %% One text: who said what, and why it is thought so
text = """وقال الوزير سامي حداد: «سنعود قريبا إلى العمل».

وأضاف أن المصنع سيفتح أبوابه في الخريف."""

extraction = extract(text)
for statement in extraction:
    print(statement.speakers, statement.kind, statement.text, statement.rule)

# %% In a notebook the extraction shows itself: the article from right to left, its statements marked
extraction  # noqa: B018

# %% The same as a page to keep
folder = Path(tempfile.mkdtemp())
(folder / "article.html").write_text(extraction._repr_html_(), encoding="utf-8")

# %% A database: articles in, questions out. Every command is a method of the same name
seeds = Path(__file__).parent.parent / "seeds"
with open_database(folder / "quotes.db") as database:
    added = database.add(read([seeds]))
    print(added.articles, "article,", added.quotes, "statements")

    found = database.said("الاستقرار")
    for each in found.statements:
        print(each.speakers, "·", each.text)

    for speaker in database.speakers(limit=3):
        print(speaker.name, speaker.count)

# %% All of it as a table, here for pandas, which reads CSV
with open_database(folder / "quotes.db", create=False) as database:
    count = database.export(folder / "reported.csv", kind="indirect")
print(count, "reported statements in", folder / "reported.csv")
