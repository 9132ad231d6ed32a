"""How right the extractor is, measured on articles that people have annotated.

``evaluate`` extracts a file of annotated articles and compares; ``score`` counts statements that are
there already; ``quotes.evaluation.gate`` keeps the figures from falling.
"""

from .breakdown import by_outlet, by_rule
from .calibration import calibration, sure
from .figures import Figures, Scores, score
from .gold import GoldError, Note, default_gold, read_articles, read_notes, read_statements
from .mistakes import Mistake, mistakes
from .run import Evaluation, evaluate

__all__ = [
    "Evaluation",
    "Figures",
    "GoldError",
    "Mistake",
    "Note",
    "Scores",
    "by_outlet",
    "by_rule",
    "calibration",
    "default_gold",
    "evaluate",
    "mistakes",
    "read_articles",
    "read_notes",
    "read_statements",
    "score",
    "sure",
]
