from .extract import extract
from .extract.record import Article, Statement

