"""Pages in the structures that Arabic news sites use, each with what surrounds an article there.

The templates were written for the tests. Each takes an article and gives a page; what differs is
the skeleton (content systems of several ages, hand-made tables, single-page applications), where
the facts stand (JSON-LD, meta tags, microdata, visible lines only) and how the day is written.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

from .written import OTHER_NEWS, Written

LEVANT = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
]
GULF = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
MAGHREB = ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
DAYS = ["الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def paragraphs(article: Written, attributes: str = "") -> str:
    return "\n".join(f"<p{attributes}>{text}</p>" for text in article.paragraphs)


def links(heading: str, css: str, tag: str = "aside") -> str:
    items = "".join(
        f'<li><a href="/n/{n}">{title}</a> <time datetime="2026-03-0{n + 1}">0{n + 1}-03-2026</time></li>'
        for n, title in enumerate(OTHER_NEWS)
    )
    return f'<{tag} class="{css}"><h3>{heading}</h3><ul>{items}</ul></{tag}>'


def menu() -> str:
    return (
        "<header><nav class='menu'><ul>"
        + "".join(
            f"<li><a href='/{n}'>{name}</a></li>"
            for n, name in enumerate(("الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "من نحن"))
        )
        + "</ul></nav></header>"
    )


def footer(outlet: str) -> str:
    return f"<footer><p>جميع الحقوق محفوظة © {outlet} 2026</p><p>سياسة الخصوصية | اتصل بنا | أعلن معنا</p></footer>"


def words(article: Written, months: list[str]) -> str:
    day = date.fromisoformat(article.published)
    return f"{DAYS[day.weekday()]} {day.day} {months[day.month - 1]} {day.year}"


def numbers(article: Written, pattern: str) -> str:
    return date.fromisoformat(article.published).strftime(pattern)


def wordpress(article: Written, url: str) -> str:
    """A theme of the most used content system, with its SEO plugin's graph."""
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": article.outlet, "url": "https://x.example/"},
        {"@type": "Article", "headline": article.title, "datePublished": f"{article.published}T08:12:44+00:00", "dateModified": "2026-03-01T00:00:00+00:00", "author": {"name": article.author, "@id": "#p"}, "publisher": {"@id": "#org"}},
        {"@type": "Organization", "@id": "#org", "name": article.outlet},
    ]}  # fmt: skip
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>{article.title} - {article.outlet}</title>
<link rel="canonical" href="{url}"><meta property="og:title" content="{article.title}"><meta property="og:site_name" content="{article.outlet}">
<meta property="article:published_time" content="{article.published}T08:12:44+00:00"><script type="application/ld+json">{json.dumps(graph, ensure_ascii=False)}</script></head>
<body class="single single-post rtl">{menu()}<div id="content" class="site-content"><div class="breadcrumbs"><a href="/">الرئيسية</a> / <a>{article.section}</a></div>
<article id="the-post" class="post type-post"><header class="entry-header"><h1 class="post-title entry-title">{article.title}</h1>
<div class="post-meta"><span class="author-meta"><a href="/author/1">{article.author}</a></span><span class="date meta-item">{words(article, GULF)}</span><span>0 تعليقات</span><span>3 دقائق للقراءة</span></div></header>
<figure class="featured-image"><img src="a.jpg" alt="{article.caption}"><figcaption>{article.caption}</figcaption></figure>
<div class="entry-content entry clearfix">{paragraphs(article)}</div>
<div class="share-buttons"><a>فيسبوك</a><a>تويتر</a><a>واتساب</a></div><div class="tagcloud"><a>وزارة</a><a>أخبار</a></div></article>
{links("مقالات ذات صلة", "related-posts", "div")}<div id="comments" class="comments-area"><h3>اترك تعليقاً</h3><p>لن يتم نشر عنوان بريدك الإلكتروني.</p></div></div>
{links("الأكثر قراءة", "sidebar widget")}{footer(article.outlet)}</body></html>"""


def drupal(article: Written, url: str) -> str:
    """A node page with fields; no JSON-LD; the day in Levantine words."""
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{article.title} | {article.outlet}</title>
<meta property="og:site_name" content="{article.outlet}"><meta property="og:title" content="{article.title}"><meta property="og:url" content="{url}"></head>
<body class="path-node page-node-type-article">{menu()}<main role="main"><div class="region region-content"><h1 class="page-header"><span>{article.title}</span></h1>
<article role="article" class="node node--type-article"><div class="field field--name-field-author"><div class="field__item author">{article.author}</div></div>
<div class="field field--name-created date">{words(article, LEVANT)}</div><div class="field field--name-field-image"><img src="x.jpg"><div class="caption">{article.caption}</div></div>
<div class="field field--name-body field--type-text-with-summary"><div class="field__item">{paragraphs(article)}</div></div></article>
<section class="block block-views related">{links("مواضيع متعلقة", "view-content", "div")}</section></div></main>{footer(article.outlet)}</body></html>"""


def broadcaster(article: Written, url: str) -> str:
    """A large channel's application: hashed classes, JSON-LD, short paragraphs in containers of their own."""
    ld = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": f"{article.published}T17:03:11.000Z",
        "author": [{"@type": "Person", "name": article.author}],
        "publisher": {"@type": "NewsMediaOrganization", "name": article.outlet},
        "mainEntityOfPage": {"@type": "WebPage", "@id": url},
    }
    body = "".join(
        f'<div dir="rtl" class="css-1cvs0k{n}"><p class="css-17ri{n} e1cc2ql70">{text}</p></div>'
        for n, text in enumerate(article.paragraphs)
    )
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"/><title>{article.title} - {article.outlet}</title><link rel="canonical" href="{url}"/>
<script type="application/ld+json">{json.dumps(ld, ensure_ascii=False)}</script></head><body><div id="root">{menu()}
<main role="main" class="css-1u75h"><div class="css-1j2e1"><h1 id="content" tabindex="-1" class="css-1gr8i">{article.title}</h1></div>
<section role="region" class="css-by"><ul><li><span>{article.author}</span></li><li><span>{article.section}</span></li></ul></section>
<div class="css-ts"><time datetime="{article.published}" class="css-2j">{words(article, GULF)}</time></div>
<figure><img src="p.jpg" alt=""/><figcaption class="css-cap">{article.caption}</figcaption></figure>{body}
<section aria-labelledby="related"><h2 id="related">مواضيع ذات صلة</h2><ul>{"".join(f"<li><a href='/{n}'>{t}</a></li>" for n, t in enumerate(OTHER_NEWS))}</ul></section></main></div>{footer(article.outlet)}</body></html>"""


def old_tables(article: Written, url: str) -> str:
    """A paper's site of the early years: tables, fonts, line breaks for paragraphs, no metadata."""
    body = "<br><br>".join(article.paragraphs)
    menu_cells = "".join(
        f"<tr><td><a href='s{n}.asp'>{name}</a></td></tr>"
        for n, name in enumerate(("الأولى", "محليات", "الرياضة", "الرأي"))
    )
    return f"""<html dir=rtl><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{article.outlet} - {article.title}</title></head>
<body bgcolor=#ffffff><table width=100% border=0><tr><td colspan=3><img src=logo.gif alt="{article.outlet}"></td></tr><tr><td width=120 valign=top><table>{menu_cells}</table></td>
<td valign=top><table width=100%><tr><td><font color=red class=date>{words(article, LEVANT)}</font></td></tr><tr><td align=center><h1><font size=5>{article.title}</font></h1></td></tr>
<tr><td class=writer><b>بقلم: {article.author}</b></td></tr><tr><td align=justify><font size=3>{body}</font></td></tr></table></td>
<td width=150 valign=top><table><tr><td>أخبار أخرى</td></tr>{"".join(f"<tr><td><a href=n{n}.asp>{t}</a></td></tr>" for n, t in enumerate(OTHER_NEWS))}</table></td></tr>
<tr><td colspan=3 align=center>جميع الحقوق محفوظة لصحيفة {article.outlet}</td></tr></table></body></html>"""


def microdata(article: Written, url: str) -> str:
    """itemprop marks, as sites wrote them before JSON-LD."""
    return f"""<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>{article.title}</title><meta name="application-name" content="{article.outlet}"><link rel="canonical" href="{url}"></head>
<body dir="rtl">{menu()}<div class="container"><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{article.title}</h1>
<div class="info"><span itemprop="author" itemscope><span itemprop="name">{article.author}</span></span> <span itemprop="datePublished" content="{article.published}">{numbers(article, "%d/%m/%Y")}</span></div>
<div itemprop="articleBody" class="text-body">{paragraphs(article)}</div></div><div class="social">شارك: <a>فيسبوك</a> <a>تويتر</a></div>{links("اقرأ أيضا", "latest-news")}</div>{footer(article.outlet)}</body></html>"""


def agency(article: Written, url: str) -> str:
    """A news agency: place and signature in the text, the day in numbers in the address line."""
    first, *rest = article.paragraphs
    place = f"القلعة {numbers(article, '%d-%m')} ({article.outlet}) -- "
    body = "".join(f"<p>{text}</p>" for text in (place + first, *rest))
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{article.outlet} : {article.title} {numbers(article, "%d/%m/%Y")}</title><meta property="og:site_name" content="{article.outlet}"></head>
<body>{menu()}<div class="wrapper"><div class="news-details"><div class="news-title"><h1>{article.title}</h1></div><div class="news-date"><i class="icon"></i>{numbers(article, "%d/%m/%Y")} | 10:42 ص</div>
<div class="news-by">المحرر: <span class="editor">{article.author}</span></div><div class="news-body">{body}</div><div class="print"><a>طباعة</a> <a>إرسال</a></div></div>
<div class="latest"><h4>آخر الأخبار</h4>{"".join(f"<div><a href='#{n}'>{t}</a><span class='date'>0{n + 1}/03/2026</span></div>" for n, t in enumerate(OTHER_NEWS))}</div></div>{footer(article.outlet)}</body></html>"""


def application(article: Written, url: str) -> str:
    """A single-page application: the article's words stand in JSON-LD, the page itself has only a shell and a teaser."""
    ld = {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published,
        "author": article.author,
        "publisher": {"name": article.outlet},
        "articleBody": "\n".join(article.paragraphs),
        "url": url,
    }
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{article.title}</title><script type="application/ld+json">{json.dumps([ld], ensure_ascii=False)}</script></head>
<body><div id="app"><h1>{article.title}</h1><p>{article.paragraphs[0]}</p><div class="loader">جار التحميل…</div></div><script>window.__STATE__={{}}</script></body></html>"""


def magazine(article: Written, url: str) -> str:
    """Long reading with links to other articles and a pull quote between the paragraphs, a writer's note below."""
    middle = len(article.paragraphs) // 2
    inner = f'<div class="read-more related"><strong>اقرأ أيضا:</strong> <a href="/n/1">{OTHER_NEWS[0]}</a></div>'
    body = "".join(f"<p>{text}</p>{inner if n == middle else ''}" for n, text in enumerate(article.paragraphs))
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{article.title} – {article.outlet}</title><meta name="author" content="{article.author}"><meta property="og:type" content="article">
<meta property="og:title" content="{article.title}"><meta property="og:site_name" content="{article.outlet}"><meta name="date" content="{article.published}"></head><body>{menu()}
<main><article class="long-read"><header><p class="kicker">{article.section}</p><h1>{article.title}</h1><p class="byline">كتابة: <a rel="author" href="/w/1">{article.author}</a></p></header>
<div class="article-body">{body}</div><div class="author-bio box"><p>{article.author}: صحافي يكتب في الشأن العام منذ عشر سنوات.</p></div></article></main>{links("قد يعجبك", "recommended")}{footer(article.outlet)}</body></html>"""


def amp(article: Written, url: str) -> str:
    """The light page for phones."""
    ld = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": url,
        "headline": article.title,
        "datePublished": f"{article.published}T01:00:00+03:00",
        "author": {"@type": "Person", "name": article.author},
        "publisher": {"@type": "Organization", "name": article.outlet},
    }
    return f"""<!doctype html><html amp lang="ar" dir="rtl"><head><meta charset="utf-8"><link rel="canonical" href="{url}"><title>{article.title}</title><style amp-custom>body{{color:#000}}</style><script type="application/ld+json">{json.dumps(ld, ensure_ascii=False)}</script></head>
<body><amp-sidebar id="sb" layout="nodisplay"><ul><li>الرئيسية</li><li>سياسة</li></ul></amp-sidebar><article><h1>{article.title}</h1><div class="byline"><span>{article.author}</span> <time>{words(article, GULF)}</time></div>
<amp-img src="a.jpg" width="600" height="400" layout="responsive"></amp-img><div class="amp-content">{paragraphs(article)}</div></article><amp-list src="x"></amp-list>{footer(article.outlet)}</body></html>"""


def divisions(article: Written, url: str) -> str:
    """Hand-made divisions, paragraphs as divisions, Arabic-Indic digits, a logo that is an h1."""
    body = "".join(f'<div class="para">{text}</div>' for text in article.paragraphs)
    return f"""<!DOCTYPE html><html dir="rtl"><head><meta charset="utf-8"><title>{article.title} :: {article.outlet}</title><meta property="og:title" content="{article.title}"><meta property="og:site_name" content="{article.outlet}"></head>
<body><div id="top"><h1 class="logo"><a href="/">{article.outlet}</a></h1><div class="today date-now clock">الأحد ١ مارس ٢٠٢٦</div></div>{menu()}<div id="main"><div class="story"><h2 class="story-title">{article.title}</h2>
<div class="story-info"><span class="writer">{article.author}</span> <span class="time">{numbers(article, "%Y/%m/%d").translate(INDIC)}</span></div><div class="story-text">{body}</div></div>
<div class="side sidebar">{"".join(f"<p><a href='/{n}'>{t}</a></p>" for n, t in enumerate(OTHER_NEWS))}</div></div>{footer(article.outlet)}</body></html>"""


def maghreb(article: Written, url: str) -> str:
    """A Tunisian or Algerian site: French tools, Maghrebi months, the radio's player and poll beside."""
    return f"""<!DOCTYPE html><html lang="ar-TN" dir="rtl"><head><meta charset="utf-8"><title>{article.title} | {article.outlet}</title><meta property="og:title" content="{article.title}"><meta property="og:site_name" content="{article.outlet}"><meta name="robots" content="index"></head>
<body>{menu()}<div class="row"><div class="col-md-8"><div class="article-header"><h1>{article.title}</h1><p class="publish-date">نشر في {words(article, MAGHREB)} (12:30)</p><p class="auteur author">{article.author}</p></div>
<div class="article-content">{paragraphs(article)}</div><div class="fb-comments" data-href="{url}"></div></div><div class="col-md-4"><div class="player">مباشر: استمع الآن</div><div class="poll"><h4>استفتاء</h4><p>هل تؤيد القرار؟</p></div>{links("الأكثر مشاهدة", "most-read", "div")}</div></div>{footer(article.outlet)}</body></html>"""


def hijri(article: Written, url: str) -> str:
    """A Saudi paper: the Hijri day beside the Gregorian one."""
    from hijridate import Gregorian

    day = Gregorian.fromisoformat(article.published).to_hijri()
    both = f"{DAYS[date.fromisoformat(article.published).weekday()]} {day.day} {day.month_name('en') and _hijri_month(day.month)} {day.year}هـ - {words(article, GULF).split(' ', 1)[1]}م"
    return f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{article.title} | صحيفة {article.outlet}</title><meta property="og:title" content="{article.title}"><meta property="og:site_name" content="{article.outlet}"></head>
<body>{menu()}<div class="article-wrap"><div class="article-head"><span class="cat">{article.section}</span><h1 class="art-title">{article.title}</h1><div class="art-date date">{both}</div><div class="art-author author">{article.author} - القلعة</div></div>
<div class="art-body">{paragraphs(article)}</div><ul class="tags"><li><a>أخبار</a></li></ul></div>{links("أخبار ذات صلة", "related")}{footer(article.outlet)}</body></html>"""


def _hijri_month(number: int) -> str:
    return [
        "محرم",
        "صفر",
        "ربيع الأول",
        "ربيع الآخر",
        "جمادى الأولى",
        "جمادى الآخرة",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "ذو القعدة",
        "ذو الحجة",
    ][number - 1]


def blogger(article: Written, url: str) -> str:
    """A small site on a blog service: everything in one post body, breaks for paragraphs, the day in its address."""
    body = "<br /><br />".join(f'<span style="font-size: large;">{text}</span>' for text in article.paragraphs)
    return f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="utf-8"><title>{article.outlet}: {article.title}</title><meta content="{article.title}" property="og:title"><meta property="og:site_name" content="{article.outlet}"><link href="{url}" rel="canonical"></head>
<body><div class="header"><h1 class="title">{article.outlet}</h1></div><div class="main section"><div class="date-outer"><h2 class="date-header"><span>{words(article, GULF)}</span></h2><div class="post hentry"><h3 class="post-title entry-title">{article.title}</h3>
<div class="post-body entry-content" dir="rtl"><div>{body}</div></div><div class="post-footer"><span class="post-author vcard">كتبه: <span class="fn">{article.author}</span></span></div></div></div></div>
<div class="sidebar section"><h2>الأرشيف</h2><ul><li>2026 (12)</li><li>2025 (80)</li></ul></div></body></html>"""


def channel(article: Written, url: str) -> str:
    """A channel: a lead that begins the text again, an embedded post, a title with the section in it."""
    ps = "".join(
        f'<p class="article__text">{p}</p>'
        + (
            '<blockquote class="twitter-tweet"><p lang="ar">تغريدة مضمنة عن الموضوع</p>&mdash; حساب (@x) <a href="#">5 يناير 2026</a></blockquote>'
            if i == 1
            else ""
        )
        for i, p in enumerate(article.paragraphs)
    )
    return f'''<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{article.title} | أخبار {article.section} | {article.outlet}</title><meta property="og:site_name" content="{article.outlet}"><meta property="og:title" content="{article.title}"><meta name="article:published_time" content="{article.published} 10:00:00"></head><body>{menu()}<div class="l-main"><div class="article__hero"><h1 class="article__title">{article.title}</h1><div class="article__meta"><span class="article__author">{article.author}</span><span>نشر في: {words(article, GULF)}</span></div></div><div class="article__body"><h2 class="article__lead">{article.paragraphs[0][:60]}...</h2>{ps}<ul class="article__tags"><li>#سياسة</li></ul></div><div class="newsletter"><h4>اشترك في النشرة البريدية</h4><p>أدخل بريدك الإلكتروني</p></div></div>{links("اخترنا لكم", "more")}{footer(article.outlet)}</body></html>'''


def modules(article: Written, url: str) -> str:
    """An application with hashed module names and no JSON-LD."""
    nd = {"props": {"pageProps": {"x": 1}}}
    return f'''<!DOCTYPE html><html lang="ar"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{article.title}</title><meta property="og:site_name" content="{article.outlet}"/><meta property="og:title" content="{article.title} - {article.outlet}"/></head><body><div id="__next"><div class="Header_x__1a">{menu()}</div><div class="Article_wrapper__2b"><h1 class="Article_title__9c">{article.title}</h1><div class="Article_author__7d">تقرير: {article.author}</div><div class="Article_date__3e">{numbers(article, "%d-%m-%Y")} - 14:05</div><div class="Article_content__4f"><div>{"".join(f"<p>{p}</p>" for p in article.paragraphs)}</div></div></div><div class="Related_x">{"".join(f"<a href='/{n}'><h3>{t}</h3></a>" for n, t in enumerate(OTHER_NEWS))}</div></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(nd)}</script>{footer(article.outlet)}</body></html>'''


def divisions_without_headings(article: Written, url: str) -> str:
    """Hand-made, no metadata at all: the outlet stands on the logo, the headline is no h1."""
    return f'''<html><head><meta charset="utf-8"><title>{article.outlet} | {article.section} | {article.title}</title></head><body dir="rtl"><div id="wrapper"><div id="hd"><a href="/"><img src="logo.png" alt="{article.outlet}"></a></div>{menu()}<div id="cnt"><div class="sec">{article.section}</div><h2 class="ttl">{article.title}</h2><p class="dt" id="pubdate">{words(article, LEVANT)}، 09:15 بتوقيت القدس</p><p class="wr" id="writer">كتب: {article.author}</p><div id="NewsBody">{"".join(f"<div>{p}</div><div>&nbsp;</div>" for p in article.paragraphs)}</div><p>المصدر: وكالات</p></div><div id="lft"><div class="box"><b>الأكثر قراءة</b><br>{"<br>".join(OTHER_NEWS)}</div></div></div></body></html>'''


def outlet_as_author(article: Written, url: str) -> str:
    """JSON-LD names the outlet as the author; the by-line stands beside a place."""
    ld = {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "ReportageNewsArticle"],
        "headline": article.title + " | " + article.outlet,
        "datePublished": article.published + "T00:00:00Z",
        "author": {"@type": "Organization", "name": article.outlet},
        "publisher": {"@type": "Organization", "name": article.outlet},
    }
    return f'''<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{article.title} | {article.outlet}</title><meta property="og:title" content="{article.title} | {article.outlet}"><script type="application/ld+json">{json.dumps(ld)}</script></head><body>{menu()}<section><header><h1>{article.title}</h1><h2>{article.caption}</h2></header><div class="byline"><span class="name">{article.author}</span><span class="place">القلعة</span></div>{"".join(f"<p>{p}</p>" for p in article.paragraphs)}<div class="ad">إعلان</div></section>{links("الأكثر تداولا", "pop")}{footer(article.outlet)}</body></html>'''


TEMPLATES: tuple[Callable[[Written, str], str], ...] = (
    wordpress, drupal, broadcaster, old_tables, microdata, agency, application, magazine, amp, divisions, maghreb, hijri, blogger, channel, modules, divisions_without_headings, outlet_as_author,
)  # fmt: skip
